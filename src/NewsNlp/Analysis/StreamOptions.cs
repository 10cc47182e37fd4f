namespace NewsNlp;

/// <summary>Options of <see cref="NewsAnalyzer.AnalyzeAsync(IAsyncEnumerable{ArticleSource}, StreamOptions?, CancellationToken)"/>.</summary>
public sealed record StreamOptions
{
    /// <summary>Most documents analysed at the same time. At most twice as many are held in memory.</summary>
    /// <value>The number of processors.</value>
    public int MaxParallelism { get; init; } = Environment.ProcessorCount;
}
