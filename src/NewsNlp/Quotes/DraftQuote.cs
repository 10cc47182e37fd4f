namespace NewsNlp.Quotes;

/// <summary>A quotation in the making.</summary>
internal sealed class DraftQuote
{
    /// <summary>Content in order, quotation marks excluded.</summary>
    public List<TextSpan> Segments { get; } = new(2);

    /// <summary>The cue's tokens; up to two ranges ("was quoted ... as saying").</summary>
    public List<TokenRange> Cue { get; } = new(1);

    public TokenRange Speaker { get; set; } = TokenRange.None;

    public TokenRange Addressee { get; set; } = TokenRange.None;

    public float Confidence { get; set; } = 0.5f;

    public QuoteRepairs Repairs { get; set; }

    /// <summary>The quotation goes on from an earlier one and has no attribution of its own.</summary>
    public bool IsContinuation { get; set; }

    public int Start => Segments[0].Start;

    public int End => Segments[^1].End;

    /// <summary>Whether a place is part of the content.</summary>
    public bool Holds(TextSpan span)
    {
        foreach (var segment in Segments)
        {
            if (segment.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a segment at its place; one that overlaps another says nothing new.</summary>
    public void Join(TextSpan segment)
    {
        var at = Segments.BinarySearch(segment);
        at = at < 0 ? ~at : at;
        if ((at == 0 || Segments[at - 1].End <= segment.Start) && (at == Segments.Count || segment.End <= Segments[at].Start))
        {
            Segments.Insert(at, segment);
        }
    }
}
