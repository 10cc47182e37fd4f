using System.Runtime.InteropServices;

namespace NewsNlp.Entities;

/// <summary>The names of a text as a forest of groups that are joined step by step.</summary>
internal sealed class NameGroups
{
    /// <summary>Groups with one word in common that are compared with a short name; more are not looked at.</summary>
    private const int MostRivals = 16;

    /// <summary>Names in front of a misspelt one in which its right form is sought.</summary>
    private const int Nearby = 64;

    private readonly AnnotatedText _text;
    private readonly List<NameMention> _names;
    private readonly NameContext[] _contexts;
    private readonly uint[][] _words;
    private readonly int[] _parents;

    /// <summary>The next equal name of each, or -1.</summary>
    private readonly int[] _next;

    /// <summary>Groups equal names of one kind.</summary>
    public NameGroups(AnnotatedText text, List<NameMention> names, NameContext[] contexts, EntityLexicon lexicon)
    {
        _text = text;
        _names = names;
        _contexts = contexts;
        _words = new uint[names.Count][];
        _parents = new int[names.Count];
        _next = new int[names.Count];
        var firsts = new Dictionary<(uint, int), int>();
        var lasts = new int[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            _words[i] = NameKey.WordsOf(text, names[i]);
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, KeyOf(_words[i], names[i].Type, lexicon), out var known);
            first = known ? first : i;
            _parents[i] = first;
            _next[i] = -1;
            if (first < i)
            {
                _next[lasts[first]] = i;
            }

            lasts[first] = i;
        }
    }

    /// <summary>What equal names share; a country shares it with its other names and with the words for its people.</summary>
    private static (uint Name, int Kind) KeyOf(uint[] words, EntityType type, EntityLexicon lexicon)
    {
        var name = NameKey.Of(words);
        var place = type is EntityType.Gpe or EntityType.Location or EntityType.Group ? lexicon.PlaceOf(name) : 0;
        return place != 0 ? (place, KindOf(EntityType.Gpe)) : (name, KindOf(type));
    }

    /// <summary>The name that stands for the group of name <paramref name="i"/>.</summary>
    public int RootOf(int i)
    {
        while (_parents[i] != i)
        {
            _parents[i] = _parents[_parents[i]];
            i = _parents[i];
        }

        return i;
    }

    /// <summary>Ties one-word and other short names to the longer name that ends, or for organisations and places begins, with them.</summary>
    public void JoinShortNames()
    {
        var byWord = new Dictionary<uint, List<int>>();
        for (var i = 0; i < _names.Count; i++)
        {
            if (RootOf(i) != i || _words[i].Length < 2)
            {
                continue;
            }

            foreach (var word in _words[i])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _);
                list ??= [];
                if (list.Count < MostRivals)
                {
                    list.Add(i);
                }
            }
        }

        for (var i = 0; i < _names.Count; i++)
        {
            if (_parents[i] != i || _words[i].Length == 0)
            {
                continue;
            }

            if (!byWord.TryGetValue(_words[i][^1], out var rivals))
            {
                _parents[i] = MisspeltFamily(i);
            }
            else if (_names[i].Type == EntityType.Person && _words[i].Length == 1)
            {
                ShareOut(i, rivals);
            }
            else if (BestLonger(i, rivals) is var best and >= 0)
            {
                _parents[i] = RootOf(best);
            }
        }
    }

    /// <summary>
    /// Gives each place of a family name to its own bearer: Mrs. Tull is not Mr. Tull. Those that nobody can bear stay together by their titles; what stands
    /// first is given away last, since the others hang on it until then.
    /// </summary>
    private void ShareOut(int name, List<int> rivals)
    {
        int men = -1, women = -1;
        var own = BestLonger(name, rivals);
        ref var first = ref _contexts[name].Female > 0 ? ref women : ref men;
        first = own < 0 ? name : first;
        for (var (i, next) = (_next[name], -1); i >= 0; i = next)
        {
            next = _next[i];
            if (_parents[i] == name && BestLonger(i, rivals) is var best)
            {
                ref var others = ref _contexts[i].Female > 0 ? ref women : ref men;
                others = best < 0 && others < 0 ? i : others;
                _parents[i] = best < 0 ? others : RootOf(best);
            }
        }

        _parents[name] = own < 0 ? name : RootOf(own);
    }

    private int BestLonger(int i, List<int> rivals)
    {
        var best = -1;
        foreach (var rival in rivals)
        {
            if (RootOf(rival) != RootOf(i) && KindOf(_names[rival].Type) == KindOf(_names[i].Type)
                && (Shortens(_words[i], _words[rival], _names[i].Type) || (rival < i && Respells(i, rival)))
                && _contexts[i].Female * _contexts[rival].Female > -4f
                && (best < 0 || Precedes(rival, best, i)))
            {
                best = rival;
            }
        }

        return best;
    }

    /// <summary>
    /// Whether one longer name is likelier than another for name <paramref name="i"/>. A family name goes before a first name. Of people with one family name,
    /// the bearer of the same title or of its sex, or who was introduced in the sentence before, goes first, then whom the text names first: the others keep
    /// their first names.
    /// </summary>
    private bool Precedes(int rival, int best, int i)
    {
        if (_names[i].Type != EntityType.Person)
        {
            return Nearer(rival, best, i);
        }

        var (isFamily, wasFamily) = (_words[rival][^1] == _words[i][^1], _words[best][^1] == _words[i][^1]);
        var evidence = isFamily && wasFamily ? Agreement(i, rival) - Agreement(i, best) : 0;
        return isFamily != wasFamily ? isFamily : evidence > 0 || (evidence == 0 && (isFamily ? rival < best : Nearer(rival, best, i)));
    }

    /// <summary>How many kinds of evidence speak for a longer name: a word of the role in front, its sex, that it was introduced just before.</summary>
    private int Agreement(int i, int rival)
    {
        var agreement = (_contexts[i].Female * _contexts[rival].Female > 0 ? 1 : 0) + (IsIntroducedBefore(i, rival) ? 1 : 0);
        for (var word = Math.Max(0, _contexts[i].RoleStart); word < _contexts[i].RoleEnd; word++)
        {
            for (var other = Math.Max(0, _contexts[rival].RoleStart); other < _contexts[rival].RoleEnd; other++)
            {
                if (_text.TokenText(word).Equals(_text.TokenText(other), StringComparison.OrdinalIgnoreCase))
                {
                    return agreement + 1;
                }
            }
        }

        return agreement;
    }

    /// <summary>Whether a longer name that no name stands by (his wife, Ann Tull) is the subject of the sentence before.</summary>
    private bool IsIntroducedBefore(int i, int rival)
    {
        if (rival > i || !_text.HasSyntax || _text.Syntax[_names[rival].HeadIn(_text)].Relation != DependencyRelation.Nsubj)
        {
            return false;
        }

        return _text.SentenceOf(_names[i].FirstToken) - _text.SentenceOf(_names[rival].FirstToken) <= 1;
    }

    /// <summary>The nearest longer name in front wins, else the first behind.</summary>
    private static bool Nearer(int rival, int best, int i) => rival < i ? rival > best || best > i : best > i && rival < best;

    /// <summary>Whether two full names of people are one name spelt twice: <c>Sergei</c> and <c>Sergey Lavrov</c>.</summary>
    private bool Respells(int i, int rival)
    {
        if (_names[i].Type != EntityType.Person || _names[i].TokenCount != _names[rival].TokenCount || _names[i].TokenCount < 2)
        {
            return false;
        }

        var changed = 0;
        for (var k = 0; k < _names[i].TokenCount; k++)
        {
            var a = _text.TokenText(_names[i].FirstToken + k);
            var b = _text.TokenText(_names[rival].FirstToken + k);
            if (NameHash.Word(a) != NameHash.Word(b))
            {
                changed++;
                if (!OneEditApart(a, b))
                {
                    return false;
                }
            }
        }

        return changed == 1;
    }

    /// <summary>The full name of a person in front whose family name a single word spells with one letter off (<c>McLenny</c> for <c>Tyra McClenny</c>), else the name itself.</summary>
    private int MisspeltFamily(int i)
    {
        for (var rival = i - 1; rival >= Math.Max(0, i - Nearby) && _names[i].Type == EntityType.Person && _words[i].Length == 1; rival--)
        {
            if (_names[rival].Type == EntityType.Person && _words[rival].Length > 1 && _contexts[i].Female * _contexts[rival].Female > -4f
                && OneEditApart(_text.TokenText(_names[i].FirstToken), _text.TokenText(_names[rival].EndToken - 1)))
            {
                return RootOf(rival);
            }
        }

        return i;
    }

    /// <summary>Whether one letter was put in, left out or changed, behind the first, in words of five letters or more.</summary>
    public static bool OneEditApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            return OneEditApart(b, a);
        }

        if (a.Length < 5 || b.Length - a.Length > 1 || a[0] != b[0])
        {
            return false;
        }

        var same = 0;
        while (same < a.Length && char.ToLowerInvariant(a[same]) == char.ToLowerInvariant(b[same]))
        {
            same++;
        }

        // A final s makes a family (the Tulls) of a name.
        var isPlural = same == a.Length && b[^1] == 's';
        return same < b.Length && !isPlural && a[(a.Length == b.Length ? same + 1 : same)..].Equals(b[(same + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private static bool Shortens(uint[] brief, uint[] full, EntityType type)
    {
        if (brief.Length >= full.Length)
        {
            return false;
        }

        var ends = full.AsSpan().EndsWith(brief);
        var begins = full.AsSpan().StartsWith(brief);
        return type switch
        {
            EntityType.Person => ends || begins || (brief.Length > 1 && brief[0] == full[0] && brief[^1] == full[^1]),
            EntityType.Organization => begins,
            _ => false,
        };
    }

    /// <summary>Ties acronyms to the organisation, or other name, whose words they begin.</summary>
    public void JoinAcronyms()
    {
        var byAcronym = new Dictionary<uint, int>();
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i].TokenCount >= 2 && _names[i].Type != EntityType.Person && AcronymOf(_names[i]) is var acronym and not 0)
            {
                byAcronym.TryAdd(acronym, i);
            }
        }

        for (var i = 0; i < _names.Count; i++)
        {
            if (_parents[i] == i && _words[i].Length == 1 && _names[i].Type != EntityType.Person
                && byAcronym.TryGetValue(_words[i][0], out var full) && RootOf(full) != i)
            {
                _parents[i] = RootOf(full);
            }
        }
    }

    private uint AcronymOf(NameMention name)
    {
        Span<char> letters = stackalloc char[16];
        var count = 0;
        for (var i = name.FirstToken; i < name.EndToken && count < letters.Length; i++)
        {
            var word = _text.TokenText(i);
            if (char.IsUpper(word[0]))
            {
                letters[count++] = word[0];
            }
        }

        return count >= 2 ? NameHash.Word(letters[..count]) : 0;
    }

    /// <summary>Types that may name one entity: places and bodies of one name may not be told apart by their names.</summary>
    private static int KindOf(EntityType type) => type switch
    {
        EntityType.Person => 1,
        EntityType.Organization => 2,
        EntityType.Gpe or EntityType.Location => 3,
        _ => 4 + (int)type,
    };
}
