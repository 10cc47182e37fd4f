using System.Collections.Immutable;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>A linker whose own work was called off, as one over a network that is shut down: what no issue can stand for.</summary>
internal sealed class HopelessLinker : IEntityLinker
{
    public ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(AnnotatedText text, ImmutableArray<EntityMention> mentions, CancellationToken cancellationToken = default) =>
        throw new OperationCanceledException();
}
