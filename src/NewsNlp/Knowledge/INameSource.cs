namespace NewsNlp.Knowledge;

/// <summary>What the linker and the recogniser ask of a knowledge base beyond <see cref="IKnowledgeBase"/>, without allocation.</summary>
internal interface INameSource
{
    /// <summary>Writes what <paramref name="surface"/> may name, the likeliest first.</summary>
    int FindNames(ReadOnlySpan<char> surface, Span<NameCandidate> destination);

    /// <summary>The facts of one entity.</summary>
    bool TryGetFacts(EntityId id, out EntityFacts facts);

    /// <summary>Writes the description of one entity, as much as has room.</summary>
    int ReadDescription(EntityId id, Span<char> destination);

    /// <summary>Which types the name may have: for gazetteer features.</summary>
    NameEvidence FindEvidence(ReadOnlySpan<char> surface);
}
