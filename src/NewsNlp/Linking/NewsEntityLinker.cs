using System.Collections.Immutable;
using NewsNlp.Knowledge;
using NewsNlp.Linking;

namespace NewsNlp;

/// <summary>Links the entities of a text to a knowledge base by name, type, context and the other entities of the text; completes at once.</summary>
/// <remarks>
/// It needs a text and mentions and no other layer. Mentions whose types are <see cref="EntityType.Other"/> are taken as of unknown type.
/// Clusters that turn out to be one entity are joined. The same input gives the same output. Safe from many threads at once.
/// </remarks>
public sealed class NewsEntityLinker : IEntityLinker
{
    private readonly IKnowledgeBase _knowledge;
    private readonly INameSource _names;
    private readonly NewsEntityLinkerOptions _options;
    private readonly LinkWeights _weights;

    /// <summary>Makes a linker over a knowledge base; without one over <see cref="KnowledgeBase.Starter"/>.</summary>
    public NewsEntityLinker(IKnowledgeBase? knowledge = null, NewsEntityLinkerOptions? options = null)
        : this(knowledge ?? KnowledgeBase.Starter, options ?? new NewsEntityLinkerOptions(), new LinkWeights())
    {
    }

    internal NewsEntityLinker(IKnowledgeBase knowledge, NewsEntityLinkerOptions options, LinkWeights weights)
    {
        _knowledge = knowledge;
        _names = ForeignNames.Of(knowledge);
        _options = options;
        _weights = weights;
    }

    /// <inheritdoc />
    public ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(
        AnnotatedText text, ImmutableArray<EntityMention> mentions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<ImmutableArray<LinkedEntity>>(cancellationToken)
            : ValueTask.FromResult(Link(text.Text, mentions.IsDefault ? [] : mentions, cancellationToken));
    }

    internal ImmutableArray<LinkedEntity> Link(string text, ImmutableArray<EntityMention> mentions, CancellationToken cancellationToken = default)
    {
        var clusters = MentionCluster.Group(text, mentions);
        if (clusters.Count == 0)
        {
            return [];
        }

        var words = new ContextWords(text);
        var countries = new ContextCountries(_names, text, words);
        var finder = new CandidateFinder(_names, _knowledge, text, words, countries);
        var ranker = new CandidateRanker(_names, text, words, countries, _weights);
        for (var i = 0; i < clusters.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!clusters[i].HasName)
            {
                continue;
            }

            if (clusters[i].Mentions.Count > 1 && PeopleOf(text, clusters[i]) && clusters[i].SplitOff(text) is { } country)
            {
                clusters.Add(country);
            }

            finder.Find(clusters[i]);
            if (clusters[i].Candidates.Count == 0 && clusters[i].Type != EntityType.Person && clusters[i].SplitOff(text) is { } part)
            {
                clusters.Add(part);
            }

            ranker.Rank(clusters[i]);
        }

        new ClusterCoherence(_knowledge, text, _weights).Connect(clusters);
        return Join(text, [.. clusters.OrderBy(c => c.Mentions[0].Span.Start)]);
    }

    /// <summary>Whether the main name means a people and another name of the cluster its country: <c>Russians</c> and <c>Russia</c>, which are two entities.</summary>
    private bool PeopleOf(string text, MentionCluster cluster)
    {
        Span<NameCandidate> found = stackalloc NameCandidate[1];
        var name = NameVariants.Trim(cluster.Main.Span.In(text));
        if (name.IsEmpty || _names.FindNames(name, found) == 0 || (found[0].Type != EntityType.Group && (found[0].Match != AliasMatch.Demonym || name[^1] != 's')))
        {
            return false;
        }

        foreach (var mention in cluster.Mentions)
        {
            if (mention.Form == MentionForm.Name && _names.FindNames(NameVariants.Trim(mention.Span.In(text)), found) > 0
                && found[0].Type == EntityType.Gpe && found[0].Match != AliasMatch.Demonym)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One entity an identifier, one a cluster that has none.</summary>
    private ImmutableArray<LinkedEntity> Join(string text, List<MentionCluster> clusters)
    {
        var byId = new Dictionary<EntityId, int>();
        var joined = new List<(MentionCluster Cluster, List<EntityMention> Mentions)>();
        foreach (var cluster in clusters)
        {
            var id = IdOf(cluster);
            if (!id.IsNone && byId.TryGetValue(id, out var known))
            {
                joined[known].Mentions.AddRange(cluster.Mentions);
                if (cluster.Best!.Probability > joined[known].Cluster.Best!.Probability)
                {
                    joined[known] = (cluster, joined[known].Mentions);
                }

                continue;
            }

            byId.TryAdd(id, joined.Count);
            joined.Add((cluster, [.. cluster.Mentions]));
        }

        return [.. joined.Select((entity, number) => ToEntity(text, entity.Cluster, entity.Mentions, number))];
    }

    private LinkedEntity ToEntity(string text, MentionCluster cluster, List<EntityMention> mentions, int number)
    {
        var id = IdOf(cluster);
        KnowledgeEntry? entry = null;
        if (!id.IsNone)
        {
            _knowledge.TryGetEntry(id, out entry);
        }

        return new LinkedEntity
        {
            Id = number,
            Type = entry is not null && entry.Type != EntityType.Other ? entry.Type : cluster.Type,
            Name = entry?.Label ?? NameOf(cluster.Main.Span.In(text)),
            EntityId = id,
            Description = entry?.Description ?? "",
            Confidence = id.IsNone ? cluster.NoneProbability : cluster.Best!.Probability,
            Mentions = [.. mentions.Select(m => m with { Cluster = number }).OrderBy(m => m.Span)],
            Candidates = [.. cluster.Candidates.Take(_options.Candidates).Select(c => new ScoredCandidate(c.Id, c.Probability))],
        };
    }

    /// <summary>The name without the marks around it; another recogniser may call marks alone a name.</summary>
    private static string NameOf(ReadOnlySpan<char> words) => (NameVariants.Trim(words) is { IsEmpty: false } name ? name : words).ToString();

    private EntityId IdOf(MentionCluster cluster) =>
        cluster.Best is { } best && best.Probability >= _options.MinimumConfidence ? best.Id : default;
}
