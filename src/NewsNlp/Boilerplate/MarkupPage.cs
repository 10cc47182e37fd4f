namespace NewsNlp.Boilerplate;

/// <summary>
/// What the blocks of one page have in common beyond <see cref="TextBlock"/>: the elements around them with the hashed words of their names and
/// classes, and what each block has in common with the page's own description of itself.
/// </summary>
internal sealed class MarkupPage
{
    /// <summary>Parent of each element, -1 at the root; a parent comes before its children.</summary>
    public required int[] Parents { get; init; }

    /// <summary>Start of each element's words in <see cref="Words"/>, and one entry more.</summary>
    public required int[] WordStarts { get; init; }

    /// <summary>Hashed words of the elements.</summary>
    public required uint[] Words { get; init; }

    /// <summary>One entry a block.</summary>
    public required MarkupSignals[] Signals { get; init; }
}
