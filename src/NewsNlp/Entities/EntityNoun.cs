namespace NewsNlp.Entities;

/// <summary>What a common noun says of the entity it stands for.</summary>
/// <param name="Type">Type of the entity.</param>
/// <param name="Gender">Gender, where the noun tells it.</param>
internal readonly record struct EntityNoun(EntityType Type, Gender Gender);
