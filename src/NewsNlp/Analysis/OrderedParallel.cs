using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsNlp.Analysis;

/// <summary>Maps a stream with several workers and gives the results in the order of the input.</summary>
internal static class OrderedParallel
{
    /// <summary>
    /// Applies <paramref name="map"/> to each item. At most <paramref name="parallelism"/> run at once and at most twice as many are held, so
    /// memory is bounded however long the stream is and however slow its reader.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, ValueTask<TResult>> map,
        int parallelism,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var workers = new SemaphoreSlim(parallelism);
        var pending = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(parallelism) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(items, map, workers, pending.Writer, stop.Token);
        try
        {
            await foreach (var task in pending.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            // The reader may have left early: stop feeding and wait, so that nothing runs on behind its back.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, ValueTask<TResult>> map,
        SemaphoreSlim workers,
        ChannelWriter<Task<TResult>> pending,
        CancellationToken cancellationToken)
    {
        Exception? error = null;
        var running = new List<Task>();
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await workers.WaitAsync(cancellationToken).ConfigureAwait(false);
                var task = Task.Run(() => RunAsync(item, map, workers, cancellationToken), CancellationToken.None);
                running.RemoveAll(t => t.IsCompleted);
                running.Add(task);
                await pending.WriteAsync(task, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Reported through the channel: the input's own error, or the cancellation that the reader also sees.
            error = exception;
        }

        pending.Complete(error);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<TResult> RunAsync<TItem, TResult>(
        TItem item, Func<TItem, CancellationToken, ValueTask<TResult>> map, SemaphoreSlim workers, CancellationToken cancellationToken)
    {
        try
        {
            return await map(item, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            workers.Release();
        }
    }
}
