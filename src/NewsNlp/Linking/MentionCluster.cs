namespace NewsNlp.Linking;

/// <summary>The mentions of one entity of the document while it is linked.</summary>
internal sealed class MentionCluster
{
    public List<EntityMention> Mentions { get; } = [];

    /// <summary>The longest name mention; the first mention when there is no name.</summary>
    public EntityMention Main { get; set; }

    /// <summary>Whether any mention is a name.</summary>
    public bool HasName { get; set; }

    /// <summary>Type of the names; <see cref="EntityType.Other"/> when unknown.</summary>
    public EntityType Type { get; set; }

    public List<RankedCandidate> Candidates { get; } = [];

    /// <summary>The text spells the name out as one that the knowledge base does not know.</summary>
    public bool IsPartOfUnknownName { get; set; }

    /// <summary>A monarch's title or a first name beside it says that the name is a first name.</summary>
    public bool IsByFirstName { get; set; }

    /// <summary>A legal form behind the name says that a company is meant.</summary>
    public bool IsCompany { get; set; }

    /// <summary>A candidate has the name as it stands, not only by its skeleton.</summary>
    public bool HasDirectName => Candidates.Exists(c => c.Name.Match != AliasMatch.Transliterated);

    /// <summary>A word beside a mention says that a team is meant.</summary>
    public bool IsTeam { get; set; }

    /// <summary>Probability that it is none of the candidates.</summary>
    public float NoneProbability { get; set; } = 1;

    public RankedCandidate? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>Groups mentions by their cluster, in order of first mention.</summary>
    public static List<MentionCluster> Group(string text, IReadOnlyList<EntityMention> mentions)
    {
        var byNumber = new Dictionary<int, MentionCluster>();
        var clusters = new List<MentionCluster>();
        foreach (var mention in mentions)
        {
            if (mention.Span.Start < 0 || mention.Span.Length <= 0 || mention.Span.End > text.Length)
            {
                continue;
            }

            if (!byNumber.TryGetValue(mention.Cluster, out var cluster))
            {
                byNumber.Add(mention.Cluster, cluster = new MentionCluster { Main = mention, Type = mention.Type });
                clusters.Add(cluster);
            }

            cluster.Add(mention);
        }

        return clusters;
    }

    /// <summary>
    /// Parts the mentions of the other names from those of the main name, which means nothing: <c>NATO</c> is not the unknown <c>NATO Air Command</c>.
    /// The mentions that are no names stay with the name that is told more often.
    /// </summary>
    /// <returns>The cluster of the other names, or null when there are none.</returns>
    public MentionCluster? SplitOff(string text)
    {
        var name = Main.Span.In(text).ToString();
        var others = Mentions.FindAll(m => m.Form == MentionForm.Name && !m.Span.In(text).SequenceEqual(name));
        if (others.Count == 0)
        {
            return null;
        }

        var names = Mentions.Count(m => m.Form == MentionForm.Name);
        if (2 * others.Count >= names)
        {
            others = Mentions.FindAll(m => m.Form != MentionForm.Name || !m.Span.In(text).SequenceEqual(name));
        }

        var part = new MentionCluster { Main = others[0], Type = others[0].Type };
        Mentions.RemoveAll(others.Contains);
        others.ForEach(part.Add);
        return part;
    }

    /// <summary>Sorts the candidates by score and gives them probabilities beside none of them.</summary>
    public void Normalise(float none)
    {
        Candidates.Sort(static (a, b) =>
        {
            var order = b.Score.CompareTo(a.Score);
            return order != 0 ? order : a.Id.Number.CompareTo(b.Id.Number);
        });
        var sum = MathF.Exp(none);
        foreach (var candidate in Candidates)
        {
            sum += MathF.Exp(candidate.Score);
        }

        foreach (var candidate in Candidates)
        {
            candidate.Probability = MathF.Exp(candidate.Score) / sum;
        }

        NoneProbability = MathF.Exp(none) / sum;
    }

    private void Add(EntityMention mention)
    {
        Mentions.Add(mention);
        if (mention.Form == MentionForm.Name && (!HasName || mention.Span.Length > Main.Span.Length))
        {
            Main = mention;
            Type = mention.Type;
            HasName = true;
        }
    }
}
