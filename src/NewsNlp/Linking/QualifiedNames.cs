using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>
/// Names that the words around them complete: of a country in front (<c>U.S. Treasury</c>, <c>Victorian Supreme Court</c>), of a kind of place
/// (<c>province of Frosinone</c>, <c>Orange and Riverside counties</c>).
/// </summary>
internal sealed class QualifiedNames(INameSource names, IKnowledgeBase knowledge, CandidateLookup lookup, string text, ContextWords words)
{
    /// <summary>Words of a list behind which its kind (<c>counties</c>) is looked for.</summary>
    private const int MaxList = 14;

    /// <summary>Words among which the person is looked for that an adjective speaks of.</summary>
    private const int MaxBetween = 4;

    /// <summary>Kinds of places; those of the first level of a country are all called territories in plain tables.</summary>
    private static readonly WordSet FirstLevel = new("state province region department governorate oblast canton prefecture"),
        OtherKinds = new("county district municipality island river emirate");

    private static readonly WordSet LanguageCues = new("in into from speak speaks spoke spoken speaking"),
        Auxiliaries = new("were are have had did do would will can could who"),
        Particles = new("and or by with to on at as but for when while that which who is was he she they it");

    private readonly INameSource _names = names;
    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly CandidateLookup _lookup = lookup;
    private readonly string _text = text;
    private readonly ContextWords _words = words;

    public void Add(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        if (cluster.Candidates.Count == 0)
        {
            AddOfCountry(cluster, name);
        }

        if (cluster.Candidates.Count == 0 && name.Contains(' ') && name[^1] == 's')
        {
            _lookup.Add(cluster, name.EndsWith("ies") ? $"{name[..^3]}y" : name[..^1], expanded: false, name.EndsWith(" Counties") ? EntityType.Gpe : EntityType.Organization);
        }

        if (cluster.Candidates.Count == 0 && !name.Contains(' ') && name[^1] == 's')
        {
            _lookup.Add(cluster, name[..^1], expanded: false, EntityType.Group);
        }

        if (IsLanguage(cluster.Main.Span) && _lookup.Add(cluster, $"{name} language", expanded: true) > 0)
        {
            cluster.Candidates.RemoveAll(c => !c.IsExpanded);
            return;
        }

        if (IsPeopleElsewhere(cluster.Main.Span) && _lookup.Add(cluster, $"{name.TrimEnd('s')}s", expanded: true, EntityType.Group) > 0)
        {
            cluster.Candidates.RemoveAll(c => c.Name.Match == AliasMatch.Demonym);
        }

        if (cluster.Candidates.Exists(c => c.Name.Match == AliasMatch.Demonym) && SpeaksOfPersons(cluster))
        {
            AddPeople(cluster, name);
        }

        if (KindInFront(cluster.Main.Span) is { } kind)
        {
            AddOfKind(cluster, name, kind);
        }
        else if (IsInListOfCounties(cluster.Main.Span))
        {
            AddOfKind(cluster, name, "county");
        }
    }

    /// <summary>Looks the name up as one of the country, or with the country's name, that stands in front.</summary>
    private void AddOfCountry(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        Span<NameCandidate> found = stackalloc NameCandidate[1];
        if (space <= 0 || _names.FindNames(name[..space], found) == 0 || found[0].Type != EntityType.Gpe || !_knowledge.TryGetEntry(found[0].Id, out var place))
        {
            return;
        }

        var rest = name[(space + 1)..];
        foreach (var whole in new[] { $"{place.Label} {rest}", $"{rest} of {place.Label}", $"{rest} of the {place.Label}", $"{place.Label} Department of the {rest}" })
        {
            _lookup.Add(cluster, whole, expanded: true);
        }

        if (cluster.Candidates.Count == 0 && rest.Contains(' '))
        {
            _lookup.Add(cluster, rest, expanded: true);
            cluster.Candidates.RemoveAll(c => c.Name.Match == AliasMatch.Transliterated || (c.Facts.Country != place.Id && !c.Facts.Country.IsNone));
        }
    }

    /// <summary>Whether the words around say that a language is meant: <c>in Spanish.</c>, <c>translated into English by</c>, but not <c>in Spanish waters</c>.</summary>
    private bool IsLanguage(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        var before = _words.FirstFrom(place.Start) - 1;
        return before >= 0 && place.Start - _words.Words[before].End == 1 && LanguageCues.Contains(Word(before))
            && (next >= _words.Words.Count || _text[place.End] != ' ' || Particles.Contains(Word(next)));
    }

    /// <summary>Whether a people is named as living in another place (<c>Kosovo Albanian</c>, <c>ethnic Serb</c>): the country is not meant.</summary>
    private bool IsPeopleElsewhere(TextSpan place)
    {
        var before = _words.FirstFrom(place.Start) - 1;
        if (before < 0 || place.Start - _words.Words[before].End != 1)
        {
            return false;
        }

        Span<NameCandidate> found = stackalloc NameCandidate[1];
        return Word(before) is "ethnic"
            || (_words.IsCapitalised(before) && _names.FindNames(_words.Words[before].In(_text), found) > 0 && found[0].Type == EntityType.Gpe
                && found[0].Prior > 0.5f && _names.FindNames(place.In(_text), found) > 0 && found[0].Match == AliasMatch.Demonym);
    }

    /// <summary>Adds the people that the adjective speaks of, and takes the country for the less.</summary>
    private void AddPeople(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        foreach (var whole in new[] { $"{name}s", $"{name} people", name.ToString() })
        {
            if (_lookup.Add(cluster, whole, expanded: true, EntityType.Group) > 0)
            {
                // The country's share of the name says nothing here.
                cluster.Candidates.RemoveAll(c => c.Name.Match == AliasMatch.Demonym);
                cluster.Candidates.Where(c => c.Facts.Type == EntityType.Group).ToList().ForEach(c => c.Name = c.Name with { Prior = 1 });
                return;
            }
        }
    }

    /// <summary>Whether every name of the cluster is the adjective and stands beside persons: one that also calls the country by its name means the country.</summary>
    private bool SpeaksOfPersons(MentionCluster cluster)
    {
        var name = cluster.Main.Span.In(_text);
        foreach (var mention in cluster.Mentions)
        {
            if (mention.Form == MentionForm.Name && (!mention.Span.In(_text).SequenceEqual(name) || !IsBesidePerson(mention.Span)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the adjective speaks of persons: one of the next words is a noun for them (<c>Canadian rock musician</c>).</summary>
    private bool IsBesidePerson(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        if (IsPeopleAlone(place, next))
        {
            return true;
        }

        for (var i = next; i < Math.Min(next + MaxBetween, _words.Words.Count); i++)
        {
            var start = i == next ? place.End : _words.Words[i - 1].End;
            if (_text.AsSpan(start, _words.Words[i].Start - start) is not " " || _words.IsCapitalised(i) || Particles.Contains(Word(i)))
            {
                return false;
            }

            if (TypeCues.IsPersonNoun(_words.Words[i].In(_text)) || (Word(i).Length > 5 && Word(i).EndsWith("men")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the adjective stands for its people: <c>the British were</c>.</summary>
    private bool IsPeopleAlone(TextSpan place, int next)
    {
        var before = _words.FirstFrom(place.Start) - 1;
        return before >= 0 && place.Start - _words.Words[before].End == 1 && Word(before) is "the" or "The"
            && (next >= _words.Words.Count || _text.AsSpan(place.End, _words.Words[next].Start - place.End) is not (" " or "-") || Auxiliaries.Contains(Word(next)));
    }

    /// <summary>Adds the place of the kind, and marks which candidates are of it.</summary>
    private void AddOfKind(MentionCluster cluster, ReadOnlySpan<char> name, string kind)
    {
        _lookup.Add(cluster, $"{name} {kind}", expanded: true);
        _lookup.Add(cluster, $"{kind} of {name}", expanded: true);
        var fits = cluster.Candidates.Where(c => IsOfKind(c, kind)).ToList();
        foreach (var candidate in fits.Count == 0 ? [] : cluster.Candidates)
        {
            candidate.Region = fits.Contains(candidate) ? 2 : -1;
        }
    }

    private bool IsOfKind(RankedCandidate candidate, string kind)
    {
        if (candidate.Facts.Type is not (EntityType.Gpe or EntityType.Location))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[KnowledgeBaseBuilder.MaxTextBytes];
        var description = (ReadOnlySpan<char>)buffer[.._names.ReadDescription(candidate.Id, buffer)];
        return FirstLevel.Contains(kind) && description is "territory" || description.StartsWith($"place; {kind}", StringComparison.Ordinal);
    }

    /// <summary>The kind in <c>KIND of NAME</c> or <c>KINDS of OTHER, OTHER and NAME</c>, or null.</summary>
    private string? KindInFront(TextSpan place)
    {
        var of = _words.FirstFrom(place.Start) - 1;
        var isList = false;
        for (var most = of - MaxList; of > most && of >= 1 && Word(of) is not "of" && IsListed(of, place); of--)
        {
            isList = true;
        }

        if (of < 1 || Word(of) is not "of" || !_words.Adjoins(of - 1) || _words.Words[of + 1].Start - _words.Words[of].End != 1)
        {
            return null;
        }

        var kind = Word(of - 1).ToString();
        if (isList && kind[^1] != 's')
        {
            return null;
        }

        kind = kind.EndsWith("ies", StringComparison.Ordinal) ? kind[..^3] + "y" : kind.TrimEnd('s');
        return FirstLevel.Contains(kind) || OtherKinds.Contains(kind) ? kind : null;
    }

    /// <summary>Whether a word in front of the name belongs to a list of names that the name ends or goes on.</summary>
    private bool IsListed(int word, TextSpan place)
    {
        var end = _words.Words[word].End;
        var next = Math.Min(place.Start, word + 1 < _words.Words.Count ? _words.Words[word + 1].Start : place.Start);
        return next >= end && _text.AsSpan(end, next - end) is " " or ", " && (_words.IsCapitalised(word) || Word(word) is "and");
    }

    /// <summary>Whether the name is one of a list of capitalised names that ends with <c>counties</c>.</summary>
    private bool IsInListOfCounties(TextSpan place)
    {
        var next = _words.FirstFrom(place.End);
        for (var i = next; i < _words.Words.Count && i < next + MaxList; i++)
        {
            var gap = _text.AsSpan(i == 0 ? 0 : _words.Words[i - 1].End, _words.Words[i].Start - (i == 0 ? 0 : _words.Words[i - 1].End));
            if (Word(i) is "counties" or "Counties")
            {
                return i > next;
            }

            if (gap is not (" " or ", ") || (!_words.IsCapitalised(i) && Word(i) is not "and"))
            {
                return false;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int index) => _words.Words[index].In(_text);
}
