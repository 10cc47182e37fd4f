using System.Collections.Immutable;

namespace NewsNlp.Articles.Metadata;

/// <summary>A dateline as it stands at the head of a paragraph or on a line of its own.</summary>
/// <param name="Span">Its own words, brackets included, without the dash behind them.</param>
/// <param name="BodyStart">Where the text behind it starts; the end of the line when nothing follows.</param>
/// <param name="Places">The places in usual case.</param>
/// <param name="Agency">The agency, or null.</param>
/// <param name="Date">The date in it, or null.</param>
internal readonly record struct VisibleDateline(TextSpan Span, int BodyStart, ImmutableArray<string> Places, string? Agency, VisibleDate? Date)
{
    public Dateline ToDateline(ReadOnlySpan<char> text, int offset) =>
        new(Span.In(text).ToString(), Places, Agency, new TextSpan(Span.Start + offset, Span.Length));
}
