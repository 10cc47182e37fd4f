using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Decides which entity of a knowledge base each cluster of mentions means.</summary>
/// <remarks>Safe from many threads at once. A linker over a network waits asynchronously; the built-in one completes at once.</remarks>
public interface IEntityLinker
{
    /// <summary>The entities of <paramref name="text"/>: one a cluster of <paramref name="mentions"/>, clusters of one identifier joined, every mention kept.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(
        AnnotatedText text, ImmutableArray<EntityMention> mentions, CancellationToken cancellationToken = default);
}
