namespace NewsNlp;

/// <summary>A link inside an article's text.</summary>
/// <param name="Span">The linked words in the article's text.</param>
/// <param name="Url">Where it leads, as written.</param>
public sealed record ArticleLink(TextSpan Span, string Url);
