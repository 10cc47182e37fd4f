namespace NewsNlp.Quotes.Marks;

/// <summary>The words between a pair of quotation marks, within one paragraph.</summary>
/// <param name="Open">Index of the opening mark; equals <paramref name="Start"/> when it is missing.</param>
/// <param name="Start">First code unit of the words.</param>
/// <param name="End">Index just behind the words.</param>
/// <param name="Close">Index behind the closing mark; equals <paramref name="End"/> when it is missing.</param>
/// <param name="Family">Family of the opening mark.</param>
/// <param name="Depth">0 for an outer pair, 1 for a pair inside it, and so on.</param>
/// <param name="Repairs">What had to be mended.</param>
/// <param name="Continues">Whether the quotation goes on with a new opening mark in the next paragraph.</param>
internal readonly record struct MarkRegion(
    int Open, int Start, int End, int Close, MarkFamily Family, byte Depth, QuoteRepairs Repairs, bool Continues)
{
    public TextSpan Content => TextSpan.FromBounds(Start, End);
}
