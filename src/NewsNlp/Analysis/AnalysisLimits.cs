namespace NewsNlp;

/// <summary>Bounds on what one document may cost. A limit that is hit gives an issue, never an exception or a hang.</summary>
public sealed record AnalysisLimits
{
    /// <summary>The defaults.</summary>
    public static AnalysisLimits Default { get; } = new();

    /// <summary>Longest document, in UTF-16 code units; a longer one is cut there (issue <c>input-truncated</c>).</summary>
    /// <value>16,777,216.</value>
    public int InputLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most articles of one page that are analysed; the others keep their text only (issue <c>too-many-articles</c>).</summary>
    /// <value>1,000.</value>
    public int Articles { get; init; } = 1000;
}
