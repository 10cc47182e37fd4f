namespace NewsNlp;

/// <summary>One entity as a source tells it: what goes into a <see cref="KnowledgeBaseBuilder"/>.</summary>
public sealed record KnowledgeFact
{
    /// <summary>The entity; not none.</summary>
    public required EntityId Id { get; init; }

    /// <summary>Its usual name.</summary>
    public required string Label { get; init; }

    /// <summary>Its type.</summary>
    public EntityType Type { get; init; }

    /// <summary>Other names, the most used first.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Words for its people or things.</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];

    /// <summary>A few words that tell it from its namesakes.</summary>
    public string Description { get; init; } = "";

    /// <summary>The country it belongs to, or none.</summary>
    public EntityId Country { get; init; }

    /// <summary>Related entities that may stand beside it in a text.</summary>
    public IReadOnlyList<EntityId> Neighbours { get; init; } = [];

    /// <summary>How much it is written about, 0 to 1.</summary>
    public float Popularity { get; init; }
}
