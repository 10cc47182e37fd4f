namespace NewsNlp;

/// <summary>An entity that a name may mean.</summary>
/// <param name="Id">The entity.</param>
/// <param name="Type">Its type.</param>
/// <param name="Match">How the name was found.</param>
/// <param name="Prior">How likely the name means this entity before any context is read, 0 to 1; the candidates of one look-up need not add up to 1.</param>
public readonly record struct EntityCandidate(EntityId Id, EntityType Type, AliasMatch Match, float Prior);
