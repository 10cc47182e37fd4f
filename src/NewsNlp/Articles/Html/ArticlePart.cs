namespace NewsNlp.Articles.Html;

/// <summary>One of several articles of a page: a container of its own with a headline and running text.</summary>
/// <param name="Element">The container, or -1 where the headline alone starts the article.</param>
/// <param name="First">Its first block.</param>
/// <param name="Heading">The block of its headline.</param>
internal sealed record ArticlePart(int Element, int First, int Heading)
{
    /// <summary>Its last block.</summary>
    public int Last { get; set; } = First;

    /// <summary>Blocks of running text behind the headline.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Those that are long.</summary>
    public int LongParagraphs { get; set; }

    /// <summary>Characters of the running text.</summary>
    public int TextLength { get; set; }

    /// <summary>Whether a block in it is marked as its author or date.</summary>
    public bool IsSigned { get; set; }

    /// <summary>Whether the main article's decisions took some of its text.</summary>
    public bool HasBody { get; set; }

    public bool Holds(int block) => block >= First && block <= Last;
}
