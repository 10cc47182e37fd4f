namespace NewsNlp.Tool;

/// <summary>Writes results one after another in one format.</summary>
internal interface IResultWriter
{
    /// <summary>Writes one analysis.</summary>
    ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken);

    /// <summary>Writes that a document failed, where the format has a place for it.</summary>
    ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken);

    /// <summary>Writes what stands behind the last result.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
