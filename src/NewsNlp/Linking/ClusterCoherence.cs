using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>Lets the entities of a text support each other: two names of one, members of a family, those of one country.</summary>
internal sealed class ClusterCoherence(IKnowledgeBase knowledge, string text, LinkWeights weights)
{
    /// <summary>Least probability of a candidate that two names share.</summary>
    private const float LeastShared = 0.03f;

    /// <summary>Characters between two first names of a family.</summary>
    private const int NearWords = 120;

    private readonly IKnowledgeBase _knowledge = knowledge;
    private readonly string _text = text;
    private readonly LinkWeights _weights = weights;

    /// <summary>Lets the clusters support each other: those that may be one entity by two names, and neighbours that share a family name.</summary>
    public void Connect(List<MentionCluster> clusters)
    {
        ConnectNames(clusters);
        ConnectFamilies(clusters);
        ConnectCountries(clusters);
    }

    /// <summary>Lets entities of the countries that the text's other entities are of gain, and those of other countries lose.</summary>
    private void ConnectCountries(List<MentionCluster> clusters)
    {
        var all = new Dictionary<EntityId, float>();
        foreach (var candidate in clusters.SelectMany(c => c.Candidates).Where(c => !c.Facts.Country.IsNone))
        {
            all[candidate.Facts.Country] = all.GetValueOrDefault(candidate.Facts.Country) + candidate.Probability;
        }

        var total = all.Values.Sum();
        foreach (var cluster in clusters.Where(c => c.Candidates.Count > 0))
        {
            // The cluster's own candidates do not speak for themselves.
            var own = cluster.Candidates.Where(c => !c.Facts.Country.IsNone).ToLookup(c => c.Facts.Country, c => c.Probability);
            var others = total - own.Sum(g => g.Sum());
            foreach (var candidate in cluster.Candidates.Where(c => !c.Facts.Country.IsNone))
            {
                var same = all[candidate.Facts.Country] - own[candidate.Facts.Country].Sum();
                candidate.Score += _weights.Countries * (same - (others / 2)) / (others + 2);
            }
        }

        clusters.ForEach(c => c.Normalise(_weights.None));
    }

    /// <summary>An entity that two different names of the text may mean is likelier than one of which each knows nothing: <c>Volkswagen AG</c> and <c>VW</c>.</summary>
    private void ConnectNames(List<MentionCluster> clusters)
    {
        var firstNames = new Dictionary<EntityId, string>();
        var shared = new HashSet<EntityId>();
        foreach (var cluster in clusters)
        {
            var name = NameVariants.Trim(cluster.Main.Span.In(_text)).ToString();
            foreach (var candidate in cluster.Candidates.Where(c => c.Probability >= LeastShared))
            {
                if (!firstNames.TryAdd(candidate.Id, name) && !ShareWord(firstNames[candidate.Id], name))
                {
                    shared.Add(candidate.Id);
                }
            }
        }

        foreach (var cluster in clusters.Where(c => c.Candidates.Exists(r => shared.Contains(r.Id))))
        {
            foreach (var candidate in cluster.Candidates.Where(c => shared.Contains(c.Id)))
            {
                candidate.Score += _weights.SecondName;
            }

            cluster.Normalise(_weights.None);
        }
    }

    private static bool ShareWord(string first, string second) =>
        first.Split(' ').Intersect(second.Split(' '), StringComparer.OrdinalIgnoreCase).Any()
        || first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lets names of one sentence that share a family name support each other: <c>David and Victoria</c>.</summary>
    private void ConnectFamilies(List<MentionCluster> clusters)
    {
        var givenNames = clusters.Where(c => c.Candidates.Exists(r => r.Name.Kind == NameKind.GivenName)).ToList();
        for (var i = 0; i + 1 < givenNames.Count; i++)
        {
            var (first, second) = (givenNames[i], givenNames[i + 1]);
            if (first.Main.Span.In(_text).Contains(' ') || Math.Abs(first.Main.Span.Start - second.Main.Span.Start) > NearWords
                || first.Main.Span.In(_text).SequenceEqual(second.Main.Span.In(_text)))
            {
                continue;
            }

            Join(first, second);
        }
    }

    private void Join(MentionCluster first, MentionCluster second)
    {
        var families = second.Candidates.Select(Families).ToList();
        foreach (var candidate in first.Candidates.Where(IsCalledByGivenName))
        {
            var own = Families(candidate);
            for (var k = 0; k < families.Count; k++)
            {
                var other = second.Candidates[k];
                if (IsCalledByGivenName(other) && other.Id != candidate.Id && own.Overlaps(families[k]))
                {
                    candidate.Score += _weights.Family;
                    other.Score += _weights.Family;
                }
            }
        }

        first.Normalise(_weights.None);
        second.Normalise(_weights.None);
    }

    private static bool IsCalledByGivenName(RankedCandidate candidate) => IsPerson(candidate) && candidate.Name.Kind == NameKind.GivenName;

    private static bool IsPerson(RankedCandidate candidate) => candidate.Facts.Type == EntityType.Person;

    /// <summary>The last words of a person's names.</summary>
    private HashSet<string> Families(RankedCandidate candidate)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        if (IsPerson(candidate) && _knowledge.TryGetEntry(candidate.Id, out var entry))
        {
            foreach (var name in entry.Aliases.Prepend(entry.Label))
            {
                families.UnionWith(name[(name.LastIndexOf(' ') + 1)..].Split('-'));
            }
        }

        return families;
    }
}
