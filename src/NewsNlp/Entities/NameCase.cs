namespace NewsNlp.Entities;

/// <summary>The case of a word, as far as names care.</summary>
internal enum NameCase : byte
{
    /// <summary>No letter and no digit.</summary>
    None,

    /// <summary>Lower case.</summary>
    Lower,

    /// <summary>A capital, then lower case.</summary>
    Capital,

    /// <summary>Capitals alone.</summary>
    Upper,

    /// <summary>One capital, or one with a stop: an initial.</summary>
    Initial,

    /// <summary>Capitals behind lower case.</summary>
    Mixed,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A handle, hashtag, address.</summary>
    Sign,
}
