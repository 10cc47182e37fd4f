namespace NewsNlp.Knowledge;

/// <summary>What the knowledge base says of a name as a gazetteer: the types it may have and how well known its best bearer is.</summary>
/// <param name="Types">One bit a type (<c>1 &lt;&lt; (int)EntityType</c>) of the entities whose label or alias it is.</param>
/// <param name="PartTypes">The same for those of whose name it is a part: surname, first name, short name.</param>
/// <param name="Likeliest">Type of the likeliest bearer.</param>
/// <param name="Prior">Share of the likeliest bearer, 0 to 255; 0 when the name is unknown.</param>
/// <param name="IsExact">Whether a bearer is written just so, case and marks included.</param>
internal readonly record struct NameEvidence(ushort Types, ushort PartTypes, EntityType Likeliest, byte Prior, bool IsExact)
{
    /// <summary>Whether the name is known at all.</summary>
    public bool IsKnown => Prior > 0;

    /// <summary>Whether an entity of <paramref name="type"/> has this label or alias.</summary>
    public bool Has(EntityType type) => (Types & (1 << (int)type)) != 0;
}
