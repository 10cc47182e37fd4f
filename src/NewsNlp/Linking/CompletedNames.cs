using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>
/// Other names for one that means nothing as it stands: the longer name that the text spells out (<c>Salk Institute for Biological Studies</c>), the head noun that it shares
/// with its neighbours (<c>North and South America</c>), the surname written first, a kind of place behind the place, a German letter written as two.
/// </summary>
internal sealed class CompletedNames(CandidateLookup lookup, string text, ContextWords words)
{
    /// <summary>Most words of a longer name behind the short one, and of a list that shares its head.</summary>
    private const int MaxBehind = 5, MaxList = 12;

    /// <summary>Most places of a name that are looked at.</summary>
    private const int MaxPlaces = 6;

    /// <summary>Letters of the shortest opening of a longer name.</summary>
    private const int ShortestOpening = 4;

    /// <summary>Popularity from which the plural of a name may be a possessive without its mark.</summary>
    private const float LeastKnown = 0.5f;

    private static readonly WordSet Small = new("of for and the in at on de du des la");

    private static readonly WordSet Directions = new("North South East West Central Northern Southern Eastern Western");

    private static readonly (string Two, string One)[] Umlauts = [("ae", "ä"), ("oe", "ö"), ("ue", "ü")];

    /// <summary>Looks other names up for a cluster that has no candidate, the safest first, until one is known.</summary>
    public void Add(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        _ = AddSpelledOut(cluster, name) || AddShared(cluster) || AddTurned(cluster, name) || AddOwned(cluster, name) || AddWithoutKind(cluster, name)
            || AddWithUmlauts(cluster, name) || AddPossessive(cluster, name);
    }

    /// <summary>Takes a direction for the region that it shares with its neighbours, whatever else it means: <c>North, Central and South America</c>.</summary>
    public void AddDirection(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        if (Directions.Contains(name) && AddShared(cluster))
        {
            cluster.Candidates.RemoveAll(c => !c.IsExpanded);
        }
    }

    /// <summary>The longer name that begins with this one elsewhere in the text.</summary>
    private bool AddSpelledOut(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        foreach (var place in name.Length < ShortestOpening ? [] : words.PlacesOf(name, MaxPlaces))
        {
            var first = words.FirstFrom(place.End);
            var last = first - 1;
            while (last - first < MaxBehind && last >= 0 && last + 1 < words.Words.Count && GapIsBlank(last) && (words.IsCapitalised(last + 1) || Small.Contains(Word(last + 1))))
            {
                last++;
            }

            for (; last >= first; last--)
            {
                if (words.IsCapitalised(last) && lookup.Add(cluster, text.AsSpan(place.Start, words.Words[last].End - place.Start), expanded: true) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The head noun behind a list of names: <c>North, Central and South America</c>, <c>the State and Homeland Security Departments</c>.</summary>
    private bool AddShared(MentionCluster cluster)
    {
        if (SharedHead(cluster.Main.Span) is not { } head)
        {
            return false;
        }

        var name = cluster.Main.Span.In(text);
        var single = head.EndsWith("ies", StringComparison.Ordinal) ? head[..^3] + "y" : head.TrimEnd('s');
        return lookup.Add(cluster, $"{name} {head}", expanded: true) > 0 || lookup.Add(cluster, $"{name} {single}", expanded: true) > 0
            || lookup.Add(cluster, $"{single} of {name}", expanded: true) > 0;
    }

    /// <summary>The last capitalised word of the list that the name stands in, behind an <c>and</c>; or null.</summary>
    private string? SharedHead(TextSpan place)
    {
        var next = words.FirstFrom(place.End);
        var end = place.End;
        var seen = false;
        for (var i = next; i < words.Words.Count && i < next + MaxList; i++)
        {
            var gap = text.AsSpan(end, words.Words[i].Start - end);
            end = words.Words[i].End;
            if (Word(i) is "and" or "or" && gap is " " or ", ")
            {
                seen = true;
                continue;
            }

            if (!words.IsCapitalised(i) || gap is not (" " or ", ") || (i == next && gap is " "))
            {
                return null;
            }

            var isLast = i + 1 >= words.Words.Count || !words.IsCapitalised(i + 1) || !GapIsBlank(i);
            if (seen && isLast)
            {
                return gap is " " && Word(i - 1) is not ("and" or "or") ? words.Words[i].In(text).ToString() : null;
            }
        }

        return null;
    }

    /// <summary><c>Austen, Jane</c>.</summary>
    private bool AddTurned(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var comma = name.IndexOf(", ");
        return comma > 0 && !name[(comma + 2)..].Contains(' ') && !name[..comma].Contains(' ')
            && lookup.Add(cluster, $"{name[(comma + 2)..]} {name[..comma]}", expanded: false, EntityType.Person) > 0;
    }

    /// <summary><c>Oxford University's Merton College</c>: what is owned is meant.</summary>
    private bool AddOwned(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var owner = Math.Max(name.LastIndexOf("'s "), name.LastIndexOf("’s "));
        if (owner < 0 || !char.IsUpper(name[owner + 3]) || !name[(owner + 3)..].Contains(' '))
        {
            return false;
        }

        // A body's short name (Security Council) is another owner's.
        lookup.Add(cluster, name[(owner + 3)..], expanded: false);
        cluster.Candidates.RemoveAll(c => c.Name.Kind != NameKind.Label);
        return cluster.Candidates.Count > 0;
    }

    /// <summary><c>Jiangsu Province</c>, <c>Capitol Building</c>: the last word is the kind of what the rest names.</summary>
    private bool AddWithoutKind(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var space = name.LastIndexOf(' ');
        var type = space <= 0 ? EntityType.Other : TypeCues.TypeOfNoun(name[(space + 1)..]);
        if (type is not (EntityType.Gpe or EntityType.Location or EntityType.Facility or EntityType.Event))
        {
            return false;
        }

        var added = lookup.Add(cluster, name[..space], expanded: false, type) > 0;
        cluster.Candidates.RemoveAll(c => c.Name.Kind is NameKind.ShortName or NameKind.Demonym || c.Name.Match == AliasMatch.Transliterated);
        return added && cluster.Candidates.Count > 0;
    }

    /// <summary><c>Poehl</c> is <c>Pöhl</c>.</summary>
    private bool AddWithUmlauts(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var plain = name.ToString();
        foreach (var (two, one) in Umlauts)
        {
            plain = plain.Replace(two, one, StringComparison.Ordinal);
        }

        return plain.Length < name.Length && lookup.Add(cluster, NameVariants.WithoutTitles(plain), expanded: false) > 0;
    }

    /// <summary><c>Coltranes</c> in a text without apostrophes; <c>the Obamas</c> are a family.</summary>
    private bool AddPossessive(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var before = words.FirstFrom(cluster.Main.Span.Start) - 1;
        if (name.Contains(' ') || name.Length < 5 || name[^1] != 's' || (before >= 0 && Word(before) is "the" or "The"))
        {
            return false;
        }

        var added = lookup.Add(cluster, name[..^1], expanded: false) > 0;
        cluster.Candidates.RemoveAll(c => c.Facts.Popularity < LeastKnown || c.Facts.Type is not (EntityType.Person or EntityType.Organization) || c.Name.Match == AliasMatch.Transliterated);
        return added && cluster.Candidates.Count > 0;
    }

    private bool GapIsBlank(int index) => text.AsSpan(words.Words[index].End, words.Words[index + 1].Start - words.Words[index].End) is " ";

    private ReadOnlySpan<char> Word(int index) => words.Words[index].In(text);
}
