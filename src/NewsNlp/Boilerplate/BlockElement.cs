namespace NewsNlp;

/// <summary>The element a block of text stood in, where there was markup.</summary>
public enum BlockElement : byte
{
    /// <summary>No markup: a line of page text.</summary>
    None,

    /// <summary>A <c>p</c> element.</summary>
    Paragraph,

    /// <summary>A heading, <c>h1</c> to <c>h6</c>.</summary>
    Heading,

    /// <summary>An <c>li</c>, <c>dt</c> or <c>dd</c> element.</summary>
    ListItem,

    /// <summary>A <c>blockquote</c>.</summary>
    Blockquote,

    /// <summary>A table, or a row of one.</summary>
    Table,

    /// <summary>A <c>figcaption</c> or the like.</summary>
    Caption,

    /// <summary>A <c>pre</c> element.</summary>
    Preformatted,

    /// <summary>Any other element.</summary>
    Container,
}
