using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Finds a well-known person whose first name is misspelt: <c>Aleksanr Vucic</c>.</summary>
internal sealed class MisspeltNames(INameSource names, IKnowledgeBase knowledge)
{
    /// <summary>Least popularity of the person, and letters of the first name from which on one of them and two may differ.</summary>
    private const float LeastKnown = 0.4f;

    private const int OneLetter = 5, TwoLetters = 8, MaxLength = 24, MaxFound = 16;

    private readonly INameSource _names = names;
    private readonly IKnowledgeBase _knowledge = knowledge;

    /// <summary>Adds the one bearer of the surname whose first name is all but the same, when the first name is known of nobody.</summary>
    public void Add(MentionCluster cluster, ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        if (space < OneLetter || space > MaxLength || name[(space + 1)..].Contains(' ') || _names.FindEvidence(name[..space]).IsKnown || TypeCues.IsFirstName(name[..space]))
        {
            return;
        }

        Span<NameCandidate> found = stackalloc NameCandidate[MaxFound];
        foreach (var candidate in found[.._names.FindNames(name[(space + 1)..], found)])
        {
            if (candidate.Kind == NameKind.Surname && candidate.Match != AliasMatch.Transliterated && _names.TryGetFacts(candidate.Id, out var facts) && facts.Popularity >= LeastKnown
                && _knowledge.TryGetEntry(candidate.Id, out var entry) && entry.Label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
                && IsNear(name[..space], entry.Label.AsSpan(0, end)))
            {
                cluster.Candidates.Add(new RankedCandidate { Name = candidate, Facts = facts, IsWhole = true, IsExpanded = true });
            }
        }

        if (cluster.Candidates.Count > 1)
        {
            cluster.Candidates.Clear();
        }
    }

    private static bool IsNear(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var most = Math.Min(first.Length, second.Length) >= TwoLetters ? 2 : Math.Min(first.Length, second.Length) >= OneLetter ? 1 : 0;
        if (second.Length > MaxLength || Math.Abs(first.Length - second.Length) > most)
        {
            return false;
        }

        // Edit distance by rows.
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= second.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(first[i - 1]) == char.ToLowerInvariant(second[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length] <= most;
    }
}
