namespace NewsNlp;

/// <summary>How the speaker of a quotation was found.</summary>
public enum SpeakerResolution : byte
{
    /// <summary>No speaker was found.</summary>
    None,

    /// <summary>A name or description stands in the attribution.</summary>
    Explicit,

    /// <summary>A pronoun or nominal stands in the attribution and was resolved.</summary>
    Coreference,

    /// <summary>No attribution: the quotation goes on from an earlier one.</summary>
    Continuation,
}
