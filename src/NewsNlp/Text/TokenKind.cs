namespace NewsNlp;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>A word or a part of one: letters, with marks, apostrophes or inner stops that belong to it.</summary>
    Word,

    /// <summary>A number with its separators: <c>1,200.50</c>, <c>1980s</c>, <c>24/7</c>.</summary>
    Number,

    /// <summary>Punctuation other than quotation marks.</summary>
    Punctuation,

    /// <summary>A quotation mark that opens, as far as its surroundings tell.</summary>
    OpenQuote,

    /// <summary>A quotation mark that closes, as far as its surroundings tell.</summary>
    CloseQuote,

    /// <summary>A currency, percent, mathematical or other sign.</summary>
    Symbol,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A handle such as <c>@name</c>.</summary>
    Handle,

    /// <summary>A hashtag such as <c>#topic</c>.</summary>
    Hashtag,

    /// <summary>An emoji, with all code points of its sequence.</summary>
    Emoji,

    /// <summary>Anything else: control characters, lone surrogates, unassigned code points.</summary>
    Other,
}
