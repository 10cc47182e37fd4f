namespace NewsNlp;

/// <summary>Kinds of block of an article.</summary>
public enum BlockKind : byte
{
    /// <summary>A paragraph of the text.</summary>
    Paragraph,

    /// <summary>An abstract or dek: in the text when it adds something, beside it when it only repeats the body.</summary>
    Summary,

    /// <summary>A heading inside the text.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    Blockquote,

    /// <summary>A table, or a row of one.</summary>
    Table,

    /// <summary>The headline; beside the text.</summary>
    Title,

    /// <summary>A line under the headline; beside the text.</summary>
    Subtitle,

    /// <summary>A caption; beside the text.</summary>
    Caption,
}
