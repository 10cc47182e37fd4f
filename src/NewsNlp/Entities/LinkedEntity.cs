using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>An entity of a document with all its mentions and, where it is known, its identifier.</summary>
public sealed partial record LinkedEntity
{
    /// <summary>Number of the entity within the document: its index in the array of entities.</summary>
    public required int Id { get; init; }

    /// <summary>Type of the entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The fullest name: the knowledge base's label when linked, else the longest name in the text.</summary>
    public required string Name { get; init; }

    /// <summary>Wikidata identifier, or none when the entity is not known or the evidence is thin.</summary>
    public EntityId EntityId { get; init; }

    /// <summary>What the knowledge base says of it in a few words; empty when unknown.</summary>
    public string Description { get; init; } = "";

    /// <summary>Probability that <see cref="EntityId"/> is right; without an identifier, that the entity is none of the candidates.</summary>
    public float Confidence { get; init; }

    /// <summary>Mentions in order.</summary>
    public required ImmutableArray<EntityMention> Mentions { get; init; }

    /// <summary>Scored candidates, best first; filled only when the linker was asked for them.</summary>
    public ImmutableArray<ScoredCandidate> Candidates { get; init; } = [];
}
