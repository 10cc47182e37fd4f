namespace NewsNlp.Entities;

/// <summary>How a noun phrase begins.</summary>
internal enum AnaphorStart : byte
{
    /// <summary>A pronoun, which has no beginning of its own.</summary>
    Pronoun,

    /// <summary>With <c>the</c>, <c>this</c>, <c>that</c>.</summary>
    Definite,

    /// <summary>With <c>a</c>, <c>an</c>, <c>one</c>, <c>another</c>.</summary>
    Indefinite,

    /// <summary>With an owner: <c>his</c>, <c>the union's</c>.</summary>
    Owned,

    /// <summary>With nothing before the noun and its attributes.</summary>
    Bare,
}
