using System.Runtime.InteropServices;

namespace NewsNlp.Entities;

/// <summary>The names of a text as a forest of groups that are joined step by step.</summary>
internal sealed class NameGroups
{
    /// <summary>Groups with one word in common that are compared with a short name; more are not looked at.</summary>
    private const int MostRivals = 16;

    private readonly AnnotatedText _text;
    private readonly List<NameMention> _names;
    private readonly NameContext[] _contexts;
    private readonly uint[][] _words;
    private readonly int[] _parents;

    /// <summary>Groups equal names of one kind.</summary>
    public NameGroups(AnnotatedText text, List<NameMention> names, NameContext[] contexts, EntityLexicon lexicon)
    {
        _text = text;
        _names = names;
        _contexts = contexts;
        _words = new uint[names.Count][];
        _parents = new int[names.Count];
        var firsts = new Dictionary<(uint, int), int>();
        for (var i = 0; i < names.Count; i++)
        {
            _words[i] = NameKey.WordsOf(text, names[i]);
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, KeyOf(_words[i], names[i].Type, lexicon), out var known);
            first = known ? first : i;
            _parents[i] = first;
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
            if (_parents[i] == i && _words[i].Length > 0 && byWord.TryGetValue(_words[i][^1], out var rivals) && BestLonger(i, rivals) is var best and >= 0)
            {
                _parents[i] = RootOf(best);
            }
        }
    }

    private int BestLonger(int i, List<int> rivals)
    {
        var best = -1;
        foreach (var rival in rivals)
        {
            if (RootOf(rival) != RootOf(i) && KindOf(_names[rival].Type) == KindOf(_names[i].Type)
                && (Shortens(_words[i], _words[rival], _names[i].Type) || (rival < i && Respells(i, rival)))
                && _contexts[i].Female * _contexts[rival].Female > -4f
                && (best < 0 || Nearer(rival, best, i)))
            {
                best = rival;
            }
        }

        return best;
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

    /// <summary>Whether one letter was put in, left out or changed, behind the first, in words of five letters or more.</summary>
    private static bool OneEditApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            return OneEditApart(b, a);
        }

        if (a.Length < 5 || b.Length - a.Length > 1 || a[0] != b[0])
        {
            return false;
        }

        var same = a.CommonPrefixLength(b);
        return a.Length == b.Length ? a[(same + 1)..].SequenceEqual(b[(same + 1)..]) : a[same..].SequenceEqual(b[(same + 1)..]);
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
