using System.Diagnostics.CodeAnalysis;

namespace NewsNlp;

/// <summary>Names and facts of entities: from a surface form to candidates, from an identifier to what is known.</summary>
/// <remarks>Safe from many threads at once. Neither method throws for any input.</remarks>
public interface IKnowledgeBase
{
    /// <summary>Writes the entities that <paramref name="surface"/> may mean, the likeliest first.</summary>
    /// <returns>The number written, at most the length of <paramref name="destination"/>.</returns>
    int FindCandidates(ReadOnlySpan<char> surface, Span<EntityCandidate> destination);

    /// <summary>Finds what is known of <paramref name="id"/>.</summary>
    bool TryGetEntry(EntityId id, [NotNullWhen(true)] out KnowledgeEntry? entry);
}
