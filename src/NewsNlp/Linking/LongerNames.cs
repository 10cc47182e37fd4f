using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds what the text itself says a name is short for: the longer name of a person, the words that initials stand for.</summary>
internal sealed class LongerNames(INameSource names, CandidateLookup lookup, string text, ContextWords words)
{
    /// <summary>Most longer names that are followed.</summary>
    private const int MaxLonger = 6;

    private readonly INameSource _names = names;
    private readonly CandidateLookup _lookup = lookup;
    private readonly string _text = text;
    private readonly ContextWords _words = words;

    /// <summary>Follows longer names of persons in the text of which this one is the first or the last word.</summary>
    public void Add(MentionCluster cluster, ReadOnlySpan<char> word)
    {
        var followed = 0;
        foreach (var place in _words.CapitalisedPlaces(word))
        {
            int first = place, last = place;
            while (place - first < 3 && first > 0 && _words.IsCapitalised(first - 1) && _words.Adjoins(first - 1))
            {
                first--;
            }

            while (last - place < 2 && _words.Adjoins(last) && _words.IsCapitalised(last + 1))
            {
                last++;
            }

            for (; first < place && followed < MaxLonger; first++)
            {
                followed += Follow(cluster, first, place) ? 1 : 0;
            }

            for (; last > place && followed < MaxLonger; last--)
            {
                followed += Follow(cluster, place, last) ? 1 : 0;
            }

            if (followed >= MaxLonger || cluster.Candidates.Exists(c => c.IsExpanded))
            {
                break;
            }
        }

        cluster.IsPartOfUnknownName &= !cluster.Candidates.Exists(c => c.IsExpanded);
    }

    /// <summary>Looks up one longer name; notes when it looks like a person's and is unknown.</summary>
    private bool Follow(MentionCluster cluster, int first, int last)
    {
        var start = _words.Words[first];
        var longer = NameVariants.Trim(_text.AsSpan(start.Start, _words.Words[last].End - start.Start));
        var given = start.In(_text);
        if (longer.Length > NameKey.MaxLength || NameVariants.WithoutTitles(longer).Length < longer.Length || FollowsGivenName(first))
        {
            return false;
        }

        if (_lookup.Add(cluster, longer, expanded: true, EntityType.Person) == 0 && last - first == 1)
        {
            cluster.IsPartOfUnknownName |= IsGivenName(given) && !_words.StartsSentence(first);
        }

        return true;
    }

    /// <summary>Whether the name goes on to the left: <c>Ángel Sánchez</c> in <c>Miguel Ángel Sánchez</c> is another's name.</summary>
    private bool FollowsGivenName(int first) =>
        first > 0 && _words.Adjoins(first - 1) && _words.IsCapitalised(first - 1)
        && !NameVariants.IsTitle(_words.Words[first - 1].In(_text)) && IsGivenName(_words.Words[first - 1].In(_text));

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
            if (_words.Words[place].Start < 2 || _text[_words.Words[place].Start - 1] != '(' || StartOfInitials(name, place) is not (>= 0 and var first))
            {
                continue;
            }

            var before = cluster.Candidates.Count(c => c.IsExpanded);
            _lookup.Add(cluster, _text.AsSpan(_words.Words[first].Start, _words.Words[place - 1].End - _words.Words[first].Start), expanded: true);
            if (cluster.Candidates.Count(c => c.IsExpanded) == before)
            {
                cluster.Candidates.Clear();
            }

            return;
        }
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
