namespace NewsNlp.Knowledge;

/// <summary>One entity under a name of the index.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">How the name belongs to it.</param>
/// <param name="Prior">Square root of the share, 0 to 255.</param>
/// <param name="Exact">Check byte of the name as written.</param>
/// <param name="Folded">Check byte of the folded name.</param>
internal readonly record struct NamePosting(uint Entity, EntityType Type, NameKind Kind, byte Prior, byte Exact, byte Folded)
{
    /// <summary>Whether the kind is a part of a name and not a whole one.</summary>
    public bool IsPart => Kind is NameKind.Surname or NameKind.GivenName or NameKind.ShortName;

    /// <summary>Share of the name's use, 0 to 1.</summary>
    public float Share => Prior * Prior * (1f / (255 * 255));
}
