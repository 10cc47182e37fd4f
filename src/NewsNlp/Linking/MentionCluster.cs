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
