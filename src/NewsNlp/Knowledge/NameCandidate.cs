namespace NewsNlp.Knowledge;

/// <summary>A candidate with the kind of name that led to it.</summary>
/// <param name="Id">The entity.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">How the name belongs to it.</param>
/// <param name="Match">How close the surface came to the name.</param>
/// <param name="Prior">Share of the name's use that means this entity, 0 to 1.</param>
internal readonly record struct NameCandidate(EntityId Id, EntityType Type, NameKind Kind, AliasMatch Match, float Prior);
