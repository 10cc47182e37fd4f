namespace NewsNlp;

/// <summary>Something that went less well than it could, with what the caller can do about it.</summary>
/// <param name="Code">Stable code, lower case with hyphens: <c>input-truncated</c>. See <c>docs/issues.md</c>.</param>
/// <param name="Stage">Stage that noticed: <c>input</c>, <c>article</c>, <c>tokens</c>, <c>entities</c>, <c>quotes</c>.</param>
/// <param name="Message">A sentence for people. Never holds text of the article.</param>
public sealed record AnalysisIssue(string Code, string Stage, string Message)
{
    /// <summary>Index of the article, or null when the issue is the page's.</summary>
    public int? Article { get; init; }

    /// <summary>Place in the article's text (in the page when <see cref="Article"/> is null), or null.</summary>
    public TextSpan? Span { get; init; }
}
