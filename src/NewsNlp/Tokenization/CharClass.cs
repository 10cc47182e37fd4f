namespace NewsNlp.Tokenization;

/// <summary>What the rules need to know of a character.</summary>
internal enum CharClass : byte
{
    /// <summary>White space, control characters, zero-width space, byte-order mark: between tokens, in none.</summary>
    Space,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A digit or another number sign (<c>½</c>).</summary>
    Digit,

    /// <summary>Combining marks, joiners, soft hyphen, direction marks: part of the word they touch.</summary>
    Mark,

    /// <summary>Punctuation.</summary>
    Punctuation,

    /// <summary>Currency, mathematical and other signs.</summary>
    Symbol,

    /// <summary>Starts an emoji.</summary>
    Emoji,

    /// <summary>Lone surrogates, private and unassigned code points.</summary>
    Other,
}
