using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>What a knowledge base knows of one entity.</summary>
public sealed record KnowledgeEntry
{
    /// <summary>The entity.</summary>
    public required EntityId Id { get; init; }

    /// <summary>Its usual name.</summary>
    public required string Label { get; init; }

    /// <summary>Its type.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Other names, the most used first.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Words for its people or things (<c>Kenyan</c>).</summary>
    public ImmutableArray<string> Demonyms { get; init; } = [];

    /// <summary>A few words that tell it from its namesakes; empty when unknown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The country it belongs to, or none.</summary>
    public EntityId Country { get; init; }

    /// <summary>Related entities that may stand beside it in a text.</summary>
    public ImmutableArray<EntityId> Neighbours { get; init; } = [];

    /// <summary>How much it is written about, 0 to 1.</summary>
    public float Popularity { get; init; }
}
