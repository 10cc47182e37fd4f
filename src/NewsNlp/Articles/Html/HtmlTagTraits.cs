namespace NewsNlp.Articles.Html;

/// <summary>What the reader must know of an element.</summary>
[Flags]
internal enum HtmlTagTraits : byte
{
    None = 0,

    /// <summary>Never has content.</summary>
    Void = 1,

    /// <summary>Its content is never text of the page.</summary>
    NoText = 2,

    /// <summary>Starts and ends a block of text.</summary>
    Block = 4,

    /// <summary>Its start ends an open paragraph.</summary>
    ClosesParagraph = 8,

    /// <summary>May stand in the head.</summary>
    InHead = 16,

    /// <summary>A heading.</summary>
    Heading = 32,

    /// <summary>End tags do not reach through it.</summary>
    Scope = 64,

    /// <summary>An inline element: its end tag never closes a block.</summary>
    Formatting = 128,
}
