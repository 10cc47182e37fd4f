namespace NewsNlp.Quotes.Marks;

/// <summary>One quotation mark as it stands in the text, with what its shape and its surroundings say.</summary>
/// <param name="Position">Index of its first code unit.</param>
/// <param name="Length">One, or two for '' and ``.</param>
/// <param name="Family">Its family.</param>
/// <param name="Shape">What the character itself says.</param>
/// <param name="LooksOpen">White space or an opening character stands before it and none behind it.</param>
/// <param name="LooksClosed">A letter or a stop stands before it and no letter behind it.</param>
internal readonly record struct Mark(int Position, int Length, MarkFamily Family, MarkShape Shape, bool LooksOpen, bool LooksClosed)
{
    public int End => Position + Length;
}

/// <summary>What the character of a mark says about its side.</summary>
internal enum MarkShape : byte
{
    Either,
    Opens,
    Closes,
}
