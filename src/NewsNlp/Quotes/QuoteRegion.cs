using NewsNlp.Quotes.Marks;

namespace NewsNlp.Quotes;

/// <summary>An outer pair of marks with the tokens it holds.</summary>
/// <param name="Marks">The pair.</param>
/// <param name="Tokens">Tokens between the marks.</param>
/// <param name="Before">Index just behind the last token before the opening mark.</param>
/// <param name="After">Index of the first token behind the closing mark.</param>
internal readonly record struct QuoteRegion(MarkRegion Marks, TokenRange Tokens, int Before, int After);
