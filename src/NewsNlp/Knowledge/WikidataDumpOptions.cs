namespace NewsNlp;

/// <summary>Which items of a Wikidata dump are taken, and in which language.</summary>
public sealed record WikidataDumpOptions
{
    /// <summary>Language of labels, aliases and descriptions; labels for all languages (<c>mul</c>) serve where it has none.</summary>
    /// <value><c>en</c>.</value>
    public string Language { get; init; } = "en";

    /// <summary>Least number of Wikipedias with an article on the item.</summary>
    /// <value>1.</value>
    public int MinimumSiteLinks { get; init; } = 1;

    /// <summary>Types to take; empty for all.</summary>
    public IReadOnlySet<EntityType> Types { get; init; } = new HashSet<EntityType>();

    /// <summary>Threads that read items.</summary>
    /// <value>The number of processors.</value>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
