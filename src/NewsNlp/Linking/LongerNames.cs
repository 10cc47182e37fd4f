using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds what the text itself says a name is short for: the longer name of a person, the words that initials stand for.</summary>
internal sealed class LongerNames(INameSource names, IKnowledgeBase knowledge, CandidateLookup lookup, string text, ContextWords words)
{
    /// <summary>Most longer names that are followed.</summary>
    private const int MaxLonger = 6;

    /// <summary>First names that open sentences as other words.</summary>
    private static readonly WordSet Openers = new("Will May Mark Even Grant Do An In So Can Don");

    /// <summary>Popularity from which an entity is called by its initials without more ado.</summary>
    private const float LeastKnown = 0.5f;

    private readonly INameSource _names = names;
    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly CandidateLookup _lookup = lookup;
    private readonly string _text = text;
    private readonly ContextWords _words = words;
    private readonly SpelledInitials _initials = new(text, words);

    /// <summary>Follows longer names of persons in the text of which this one is the first or the last word.</summary>
    public void Add(MentionCluster cluster, ReadOnlySpan<char> word)
    {
        var followed = 0;
        foreach (var place in _words.CapitalisedPlaces(word))
        {
            int first = place, last = place;
            while (place - first < 3 && first > 0 && _words.IsCapitalised(first - 1) && _words.Adjoins(first - 1) && !_words.IsPossessive(first - 1))
            {
                first--;
            }

            while (last - place < 2 && _words.Adjoins(last) && _words.IsCapitalised(last + 1) && !_words.IsPossessive(last))
            {
                last++;
            }

            for (; first < place && followed < MaxLonger; first++)
            {
                followed += Follow(cluster, first, place, place) ? 1 : 0;
            }

            for (; last > place && followed < MaxLonger; last--)
            {
                followed += Follow(cluster, place, last, place) ? 1 : 0;
            }

            if (followed >= MaxLonger || cluster.Candidates.Exists(c => c.IsExpanded))
            {
                break;
            }
        }

        cluster.IsPartOfUnknownName &= !cluster.Candidates.Exists(c => c.IsExpanded);
    }

    /// <summary>Looks up one longer name; notes when it looks like a person's and is unknown.</summary>
    private bool Follow(MentionCluster cluster, int first, int last, int place)
    {
        var start = _words.Words[first];
        var longer = NameVariants.Trim(_text.AsSpan(start.Start, _words.Words[last].End - start.Start));
        if (longer.Length > NameKey.MaxLength || NameVariants.WithoutTitles(longer).Length < longer.Length || FollowsGivenName(first))
        {
            return false;
        }

        if (TitledPlace(last) is { } realm)
        {
            // Louis IX, Landgrave of Hesse, is not Louis IX of France.
            cluster.IsPartOfUnknownName |= _lookup.Add(cluster, $"{longer} of {_words.Words[realm].In(_text)}", expanded: true, EntityType.Person) == 0;
            return true;
        }

        if (IsOfPlace(last) is { } whole)
        {
            // "Louis IX of Hesse" is not Louis IX of France, and when he is unknown, neither is Louis.
            cluster.IsPartOfUnknownName |= _lookup.Add(cluster, _text.AsSpan(start.Start, whole - start.Start), expanded: true, EntityType.Person) == 0;
            return true;
        }

        if (_lookup.Add(cluster, longer, expanded: true, EntityType.Person) == 0)
        {
            NoteUnknown(cluster, first, last, place);
        }

        return true;
    }

    /// <summary>The word of the place in <c>, TITLE of PLACE</c> behind a monarch's number, or null.</summary>
    private int? TitledPlace(int last)
    {
        if (last + 3 >= _words.Words.Count || _words.Words[last].In(_text).ContainsAnyExcept("IVX") || !_words.IsCapitalised(last + 1) || !_words.IsCapitalised(last + 3)
            || !_words.Words[last + 2].In(_text).SequenceEqual("of"))
        {
            return null;
        }

        var gap = _text.AsSpan(_words.Words[last].End, _words.Words[last + 1].Start - _words.Words[last].End);
        return gap is ", " && _words.Words[last + 3].Start - _words.Words[last + 1].End == 4 ? last + 3 : null;
    }

    /// <summary>Where <c>of PLACE</c> ends behind a monarch's number, or null.</summary>
    private int? IsOfPlace(int last)
    {
        var number = _words.Words[last].In(_text);
        if (number.ContainsAnyExcept("IVX") || last + 2 >= _words.Words.Count || !_words.Words[last + 1].In(_text).SequenceEqual("of") || !_words.IsCapitalised(last + 2)
            || _words.Words[last + 2].Start - _words.Words[last].End != 4)
        {
            return null;
        }

        return _words.Words[last + 2].End;
    }

    /// <summary>Notes that an unknown longer name makes a stranger of the cluster: one that begins with a first name, initials or an unknown word.</summary>
    private void NoteUnknown(MentionCluster cluster, int first, int last, int place)
    {
        var given = _words.Words[first].In(_text);
        var isGiven = IsGivenName(given);
        var isUnknown = last - first == 1 && place == last && !_words.StartsSentence(first) && IsStrangeWord(given);
        var isFirstName = TypeCues.IsFirstName(given);
        var isName = (_words.StartsSentence(first)
                ? isGiven && last - first == 1 && (isFirstName || IsPartOfPersons(_words.Words[last].In(_text))) && !Openers.Contains(given)
                : isGiven)
            || (IsInitials(given) && (given.Length == 1 || given.Contains('.')))
            || (place == last && first > 0 && _words.Adjoins(first - 1) && TypeCues.IsPersonNoun(_words.Words[first - 1].In(_text)));
        if ((isName && last - first <= 2 && (last - first == 1 || place == last)) || isUnknown)
        {
            cluster.IsPartOfUnknownName = true;
            if (cluster.Type == EntityType.Other && isFirstName && MayBePersons(_words.Words[place].In(_text)))
            {
                cluster.Type = EntityType.Person;
            }
        }
    }

    /// <summary>Whether a word in the middle of a sentence is neither known as any name nor looks like an adjective: an unknown first name.</summary>
    private bool IsStrangeWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsLower(word[^1]) || word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ic") || word.EndsWith("al") || word.EndsWith("ous") || word.EndsWith("ist")
            || word.EndsWith("er") || word.EndsWith("or"))
        {
            return false;
        }

        Span<char> lower = stackalloc char[32];
        return word.Length <= lower.Length && !TypeCues.IsPersonNoun(lower[..word.ToLowerInvariant(lower)]) && !_names.FindEvidence(word).IsKnown;
    }

    /// <summary>Whether the name goes on to the left: <c>Ángel Sánchez</c> in <c>Miguel Ángel Sánchez</c> is another's name.</summary>
    private bool FollowsGivenName(int first) =>
        first > 0 && _words.Adjoins(first - 1) && _words.IsCapitalised(first - 1)
        && !NameVariants.IsTitle(_words.Words[first - 1].In(_text)) && IsGivenName(_words.Words[first - 1].In(_text));

    private bool MayBePersons(ReadOnlySpan<char> word) =>
        TypeCues.IsFirstName(word) || IsPartOfPersons(word) || !_names.FindEvidence(NameVariants.Trim(word)).IsKnown;

    private bool IsPartOfPersons(ReadOnlySpan<char> word) =>
        (_names.FindEvidence(NameVariants.Trim(word)).PartTypes & (1 << (int)EntityType.Person)) != 0;

    private bool IsGivenName(ReadOnlySpan<char> word)
    {
        var evidence = _names.FindEvidence(word);
        return (evidence.PartTypes & (1 << (int)EntityType.Person)) != 0 && evidence.Likeliest is not (EntityType.Gpe or EntityType.Location);
    }

    /// <summary>Finds what initials stand for: <c>International Monetary Fund (IMF)</c>. Initials that the text explains otherwise mean nothing else.</summary>
    public void AddSpelledOut(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 8 || !IsInitials(name))
        {
            return;
        }

        foreach (var place in _words.CapitalisedPlaces(name))
        {
            if (!_words.Follows('(', _words.Words[place].Start))
            {
                continue;
            }

            if (StartOfInitials(name, place) is >= 0 and var first)
            {
                TakeSpelledOut(cluster, first, place - 1);
                return;
            }

            if (name.Length == 3 && StartOfAirport(place - 1) is >= 0 and var airport)
            {
                while (!TakeSpelledOut(cluster, airport, place - 1) && airport < place - 2)
                {
                    airport++;
                }

                return;
            }
        }

        AddSpelledElsewhere(cluster, name);
    }

    /// <summary>Looks up what stands in front of the parenthesis; when it is unknown, the initials mean nothing else.</summary>
    private bool TakeSpelledOut(MentionCluster cluster, int first, int last)
    {
        var before = cluster.Candidates.Count(c => c.IsExpanded);
        _lookup.Add(cluster, _text.AsSpan(_words.Words[first].Start, _words.Words[last].End - _words.Words[first].Start), expanded: true);
        if (cluster.Candidates.Count(c => c.IsExpanded) > before)
        {
            return true;
        }

        cluster.Candidates.Clear();
        return false;
    }

    /// <summary>The first of the capitalised words that end with <c>Airport</c> at word <paramref name="last"/>, whose code follows; or -1.</summary>
    private int StartOfAirport(int last)
    {
        if (last < 1 || !_words.Words[last].In(_text).SequenceEqual("Airport"))
        {
            return -1;
        }

        var first = last;
        while (first > 0 && last - first < MaxLonger && _words.IsCapitalised(first - 1) && _words.Adjoins(first - 1))
        {
            first--;
        }

        return first < last ? first : -1;
    }

    /// <summary>Follows names elsewhere in the text whose capitals are the initials, and that are known under just that name.</summary>
    private void AddSpelledElsewhere(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (IsSpelledBy(candidate, name))
            {
                return;
            }
        }

        foreach (var spelled in _initials.Of(name))
        {
            _lookup.Add(cluster, spelled.In(_text), expanded: true);
        }
    }

    /// <summary>Whether the initials are those of a well-known candidate's own label: <c>US</c> of the United States.</summary>
    private bool IsSpelledBy(RankedCandidate candidate, ReadOnlySpan<char> initials)
    {
        if (candidate.Facts.Popularity < LeastKnown || !_knowledge.TryGetEntry(candidate.Id, out var entry))
        {
            return false;
        }

        var letter = 0;
        foreach (var word in entry.Label.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])))
        {
            if (letter == initials.Length || word[0] != initials[letter++])
            {
                return false;
            }
        }

        return letter == initials.Length;
    }

    /// <summary>The word before <paramref name="place"/> from which the initials of the words spell the name (small words may be skipped), or -1.</summary>
    private int StartOfInitials(ReadOnlySpan<char> name, int place)
    {
        var letter = name.Length - 1;
        for (var word = place - 1; word >= 0 && word >= place - name.Length - 3; word--)
        {
            var c = _text[_words.Words[word].Start];
            if (char.ToUpperInvariant(c) == name[letter])
            {
                if (letter == 0)
                {
                    return word;
                }

                letter--;
            }
            else if (_words.Words[word].Length > 3)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsInitials(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }
}
