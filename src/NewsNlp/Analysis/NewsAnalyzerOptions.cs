namespace NewsNlp;

/// <summary>Options of a <see cref="NewsAnalyzer"/>. Immutable: change a copy with <c>with</c>.</summary>
public sealed record NewsAnalyzerOptions
{
    /// <summary>The defaults.</summary>
    public static NewsAnalyzerOptions Default { get; } = new();

    /// <summary>What to work out.</summary>
    /// <value>Everything.</value>
    public AnalysisParts Parts { get; init; } = AnalysisParts.All;

    /// <summary>Language of documents that do not say their own and in which none is detected.</summary>
    /// <value><c>en</c>.</value>
    public string Language { get; init; } = "en";

    /// <summary>Bounds on what one document may cost.</summary>
    /// <value><see cref="AnalysisLimits.Default"/>.</value>
    public AnalysisLimits Limits { get; init; } = AnalysisLimits.Default;
}
