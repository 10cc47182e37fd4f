namespace NewsNlp.Articles.Html;

/// <summary>One attribute that is kept, its value in the page's character pool as written.</summary>
internal readonly record struct PageAttribute(HtmlAttribute Name, int Start, int Length);

/// <summary>A piece of text: a range of the source inside one element.</summary>
/// <param name="Element">The element whose text it is.</param>
/// <param name="Link">The link around it, or -1.</param>
/// <param name="Start">Start in the source.</param>
/// <param name="End">End in the source.</param>
internal readonly record struct TextSegment(int Element, int Link, int Start, int End);

/// <summary>Linked words of a block.</summary>
/// <param name="Element">The link.</param>
/// <param name="Start">Start in the block's text.</param>
/// <param name="Length">Length in the block's text.</param>
internal readonly record struct BlockLink(int Element, int Start, int Length);

/// <summary>Raw text of a script.</summary>
internal readonly record struct PageScript(int Element, int Start, int End);

/// <summary>One block of text: what stands between two borders of blocks.</summary>
internal struct PageBlock
{
    /// <summary>The block element around it.</summary>
    public int Element;

    public int FirstSegment;

    public int SegmentCount;

    public int TextStart;

    public int TextLength;

    public int LinkLength;

    public int FirstLink;

    public int LinkCount;

    /// <summary>Characters in <c>b</c>, <c>strong</c>, <c>i</c> or <c>em</c>.</summary>
    public int EmphasisLength;

    /// <summary>Line breaks between the block before and this one; 0 when an element's border stands there.</summary>
    public int Breaks;
}
