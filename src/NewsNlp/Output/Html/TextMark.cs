namespace NewsNlp.Output;

/// <summary>Something shown in place: a part of a quotation, its cue, or a mention of an entity.</summary>
/// <param name="Span">Place in the article's text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index of the quotation or the entity.</param>
/// <param name="Last">Whether it is the last piece of the last segment, behind which the speaker's number stands.</param>
internal readonly record struct TextMark(TextSpan Span, TextMarkKind Kind, int Index, bool Last = false) : IComparable<TextMark>
{
    /// <summary>Outer before inner; at the same place a quotation holds its mentions.</summary>
    public int CompareTo(TextMark other)
    {
        var bySpan = Span.CompareTo(other.Span);
        return bySpan != 0 ? bySpan : Kind.CompareTo(other.Kind);
    }
}
