using System.Collections.Immutable;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>A linker that takes a second, and says when it begins.</summary>
internal sealed class SlowLinker : IEntityLinker
{
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(AnnotatedText text, ImmutableArray<EntityMention> mentions, CancellationToken cancellationToken = default)
    {
        Begun.TrySetResult();
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        return [];
    }
}
