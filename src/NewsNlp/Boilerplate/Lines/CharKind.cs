namespace NewsNlp.Boilerplate;

/// <summary>Kinds of character that the line features tell apart.</summary>
internal enum CharKind : byte
{
    Other,
    Lower,
    Upper,

    /// <summary>A letter of a script without case.</summary>
    Uncased,

    /// <summary>A letter of a script that is written without spaces.</summary>
    Dense,
    Digit,
    Space,

    /// <summary>A mark that ends a sentence.</summary>
    End,
    Comma,
    Colon,
    Quote,
    Apostrophe,
    Dash,

    /// <summary>A mark between links: bar, bullet, arrow.</summary>
    Separator,
    Bracket,
    Symbol,
}
