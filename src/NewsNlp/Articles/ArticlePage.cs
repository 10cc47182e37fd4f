using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>What one page holds: its articles, and everything that was left out of them.</summary>
public sealed record ArticlePage
{
    /// <summary>The page.</summary>
    public required ArticleSource Source { get; init; }

    /// <summary>Articles in order of their place; empty when the page holds none.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>Blocks that are no part of any article's text, in order. Each block of the page is either in an article or here.</summary>
    public ImmutableArray<RemovedBlock> Removed { get; init; } = [];

    /// <summary>What went less well than it could.</summary>
    public ImmutableArray<AnalysisIssue> Issues { get; init; } = [];
}
