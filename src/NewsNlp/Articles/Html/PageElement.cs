namespace NewsNlp.Articles.Html;

/// <summary>One element of a page, in the order of the start tags.</summary>
internal struct PageElement
{
    public HtmlTag Tag;

    /// <summary>No text of the page stands in it.</summary>
    public bool NoText;

    public ushort Depth;

    public int Parent;

    /// <summary>Place of the start tag in the source.</summary>
    public int Start;

    /// <summary>Place behind the content: where the element was closed.</summary>
    public int End;

    public int FirstAttribute;

    public int AttributeCount;

    /// <summary>Hash of the name, for elements without a tag of their own.</summary>
    public uint NameHash;

    /// <summary>Hash of name and classes: elements made by the same template share it.</summary>
    public uint Signature;

    /// <summary>What its own name and classes hint at.</summary>
    public BlockHints Hints;

    /// <summary>Hints of the element and everything around it below the body.</summary>
    public BlockHints PathHints;
}
