namespace NewsNlp.Knowledge;

/// <summary>The facts that ranking needs, read without allocation.</summary>
internal readonly struct EntityFacts
{
    /// <summary>Type of the entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Country, or none.</summary>
    public required EntityId Country { get; init; }

    /// <summary>Popularity, 0 to 1.</summary>
    public required float Popularity { get; init; }

    /// <summary>The field it is known in.</summary>
    public required EntityDomain Domain { get; init; }
}
