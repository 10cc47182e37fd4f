namespace NewsNlp.Knowledge;

/// <summary>How a name of the index belongs to its entity; stored in four bits.</summary>
internal enum NameKind : byte
{
    /// <summary>The label.</summary>
    Label,

    /// <summary>An alias of the source.</summary>
    Alias,

    /// <summary>A label or alias without its disambiguation or legal form (<c>Boeing</c> of <c>The Boeing Company</c>).</summary>
    Trimmed,

    /// <summary>A person's family name.</summary>
    Surname,

    /// <summary>A person's first name.</summary>
    GivenName,

    /// <summary>A part of an organisation's or place's name that stands for it (<c>Real</c>, <c>Stanford</c>).</summary>
    ShortName,

    /// <summary>The word for its people or things.</summary>
    Demonym,

    /// <summary>A name that needs context: a single-word alias of a person, a monarch without the realm.</summary>
    Byname,
}
