namespace NewsNlp;

/// <summary>One block of a page's text, as input of <see cref="IBoilerplateStripper"/>: from markup, or a line of page text.</summary>
public readonly record struct TextBlock
{
    /// <summary>The block's text, white space folded.</summary>
    public required ReadOnlyMemory<char> Text { get; init; }

    /// <summary>The element it stood in; <see cref="BlockElement.None"/> for page text.</summary>
    public BlockElement Element { get; init; }

    /// <summary>Level of a heading, 1 to 6, else 0.</summary>
    public byte HeadingLevel { get; init; }

    /// <summary>Characters of the text that stood within links.</summary>
    public int LinkLength { get; init; }

    /// <summary>Blank lines before it in page text; steps up and down the tree from the block before it in markup.</summary>
    public int Gap { get; init; }

    /// <summary>Depth in the tree of elements, 0 for page text.</summary>
    public int Depth { get; init; }

    /// <summary>Number of the container (parent element) it stood in, so that siblings are known; 0 for page text.</summary>
    public int Container { get; init; }

    /// <summary>What the names of its elements and their classes hint at.</summary>
    public BlockHints Hints { get; init; }

    /// <summary>The page it stood on, where the blocks come from the library's own reader of web pages.</summary>
    internal NewsNlp.Boilerplate.MarkupPage? Page { get; init; }

    /// <summary>Its index among the blocks of <see cref="Page"/>.</summary>
    internal int PageIndex { get; init; }
}
