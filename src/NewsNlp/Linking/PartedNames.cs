namespace NewsNlp.Linking;

/// <summary>
/// Finds the person in a mention that holds more than the name: <c>Environment Minister John Baird</c>, <c>Labour's Harriet Harman</c>, <c>Harriet Harman of the Labour Party</c>.
/// </summary>
internal sealed class PartedNames(CandidateLookup lookup)
{
    /// <summary>Most words of a person's name.</summary>
    private const int MaxWords = 4;

    private static readonly string[] Behind = [" of ", " from ", " in ", " at "];

    private readonly CandidateLookup _lookup = lookup;

    public void Add(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || IsList(name))
        {
            return;
        }

        var owner = Math.Max(name.LastIndexOf("'s "), name.LastIndexOf("’s "));
        var rest = owner > 0 ? name[(owner + 3)..] : name;
        var isTitled = rest.IndexOf(" of ") is > 0 and var of && NameVariants.IsTitleOnly(rest[..of]);
        foreach (var word in isTitled ? [] : Behind)
        {
            var end = rest.IndexOf(word);
            rest = end > 0 ? rest[..end] : rest;
        }

        if (rest.Length < name.Length && AddPerson(cluster, rest))
        {
            return;
        }

        // The last words, the longest name first, behind a word that is no part of a name.
        for (var start = StartOfLast(rest, MaxWords); start < rest.Length; start = Next(rest, start))
        {
            if (start > 0 && (isTitled || EndsWithTrade(rest[..(start - 1)])) && AddPerson(cluster, rest[start..]))
            {
                return;
            }
        }
    }

    /// <summary>Whether the words are of several names: <c>Ann Lee of Labour and Bob Ray</c>.</summary>
    private static bool IsList(ReadOnlySpan<char> name)
    {
        var and = name.IndexOf(" and ");
        var comma = name.IndexOf(", ");
        return (and > 0 && and + 5 < name.Length && char.IsUpper(name[and + 5])) || (comma > 0 && comma + 2 < name.Length && char.IsUpper(name[comma + 2]));
    }

    /// <summary>Whether the last word is a title, a trade or in lower case: no name before the name.</summary>
    private static bool EndsWithTrade(ReadOnlySpan<char> words)
    {
        var word = words[(words.LastIndexOf(' ') + 1)..];
        Span<char> lower = stackalloc char[24];
        return word.Length is > 0 and <= 24
            && (NameVariants.IsTitle(word) || (char.IsLower(word[0]) && word is not "of") || TypeCues.IsPersonNoun(lower[..word.ToLowerInvariant(lower)]));
    }

    private bool AddPerson(MentionCluster cluster, ReadOnlySpan<char> part)
    {
        if (!part.Contains(' ') || !char.IsUpper(part[0]) || part.Contains(" of ", StringComparison.Ordinal) || NameVariants.EndsWithNumeral(part))
        {
            return false;
        }

        var added = _lookup.Add(cluster, part, expanded: false, EntityType.Person) > 0;
        cluster.Candidates.RemoveAll(c => !c.IsWhole || c.Name.Match == AliasMatch.Transliterated);
        return added && cluster.Candidates.Count > 0;
    }

    private static int StartOfLast(ReadOnlySpan<char> name, int words)
    {
        var start = name.Length;
        while (words-- > 0 && start > 0)
        {
            start = name[..Math.Max(0, start - 1)].LastIndexOf(' ') + 1;
        }

        return start;
    }

    private static int Next(ReadOnlySpan<char> name, int start) => name[start..].IndexOf(' ') is >= 0 and var space ? start + space + 1 : name.Length;
}
