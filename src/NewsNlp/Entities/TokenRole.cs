namespace NewsNlp.Entities;

/// <summary>The place of a mention in its sentence, as far as coreference cares.</summary>
internal enum TokenRole : byte
{
    /// <summary>Anything else, or not known.</summary>
    Other,

    /// <summary>Subject.</summary>
    Subject,

    /// <summary>Object.</summary>
    Object,

    /// <summary>Owner of what follows.</summary>
    Owner,

    /// <summary>Behind a preposition.</summary>
    Oblique,

    /// <summary>Apposition.</summary>
    Apposition,
}
