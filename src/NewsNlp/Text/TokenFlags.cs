namespace NewsNlp;

/// <summary>What is known of a token from its characters and its surroundings.</summary>
[Flags]
public enum TokenFlags : ushort
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>White space, or the start of the text, stands before the token.</summary>
    SpaceBefore = 1 << 0,

    /// <summary>The token is the first of its line.</summary>
    LineStart = 1 << 1,

    /// <summary>A blank line, or the start of the text, stands before the token.</summary>
    ParagraphStart = 1 << 2,

    /// <summary>The first letter is upper case.</summary>
    Capitalised = 1 << 3,

    /// <summary>Two or more letters, all upper case.</summary>
    AllCaps = 1 << 4,

    /// <summary>Holds an upper-case letter behind a lower-case one (<c>McCain</c>, <c>iPhone</c>).</summary>
    MixedCase = 1 << 5,

    /// <summary>Holds a digit.</summary>
    HasDigit = 1 << 6,

    /// <summary>Ends with a stop that belongs to it (<c>U.S.</c>, <c>Mr.</c>).</summary>
    Abbreviation = 1 << 7,

    /// <summary>The second part of a split word: <c>n't</c>, <c>'s</c>, <c>'re</c>.</summary>
    Clitic = 1 << 8,

    /// <summary>A single quotation mark (<c>'</c>, <c>‘</c>, <c>’</c>, <c>‹</c>), for quote tokens.</summary>
    SingleQuote = 1 << 9,

    /// <summary>A curly or low quotation mark (<c>“ ” „ ‘ ’ ‚</c>), for quote tokens.</summary>
    CurlyQuote = 1 << 10,

    /// <summary>A guillemet (<c>« » ‹ ›</c>), for quote tokens.</summary>
    Guillemet = 1 << 11,

    /// <summary>Holds a character outside ASCII.</summary>
    NonAscii = 1 << 12,
}
