using System.Diagnostics.CodeAnalysis;

namespace NewsNlp;

/// <summary>The result of one document of a stream.</summary>
/// <param name="Source">The document.</param>
/// <param name="Analysis">Its analysis, or null when it failed.</param>
/// <param name="Error">Why it failed, or null.</param>
public sealed record StreamResult(ArticleSource Source, NewsAnalysis? Analysis, Exception? Error)
{
    /// <summary>Whether the analysis is there.</summary>
    [MemberNotNullWhen(true, nameof(Analysis))]
    public bool Succeeded => Analysis is not null;
}
