using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Everything that was found on one page.</summary>
public sealed partial record NewsAnalysis
{
    /// <summary>The page.</summary>
    public required ArticleSource Source { get; init; }

    /// <summary>Articles in order of their place; empty when the page holds none.</summary>
    public ImmutableArray<ArticleAnalysis> Articles { get; init; } = [];

    /// <summary>Blocks of the page that are no part of any article's text.</summary>
    public ImmutableArray<RemovedBlock> Removed { get; init; } = [];

    /// <summary>What went less well than it could. Codes are listed in <c>docs/issues.md</c>.</summary>
    public ImmutableArray<AnalysisIssue> Issues { get; init; } = [];
}
