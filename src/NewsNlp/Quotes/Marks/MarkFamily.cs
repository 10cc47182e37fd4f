namespace NewsNlp.Quotes.Marks;

/// <summary>Families of quotation marks: a mark closes one of its own family, or one of another family with a repair.</summary>
internal enum MarkFamily : byte
{
    /// <summary>“ ” ‟ 〝 〞</summary>
    Curly,

    /// <summary>The straight double mark.</summary>
    Straight,

    /// <summary>Two grave accents or two apostrophes.</summary>
    Typewriter,

    /// <summary>„ that is closed by “ or ”.</summary>
    Low,

    /// <summary>« » in either direction.</summary>
    Guillemet,

    /// <summary>‘ ’ ‚ ‛ and the straight single mark.</summary>
    Single,

    /// <summary>‹ › in either direction.</summary>
    SingleGuillemet,

    /// <summary>「 」 『 』</summary>
    Corner,
}
