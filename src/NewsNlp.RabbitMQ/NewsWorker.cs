using RabbitMQ.Client.Exceptions;

namespace NewsNlp.RabbitMQ;

/// <summary>Takes pages from a queue, analyses them, and puts the results into another, until it is told to stop.</summary>
/// <remarks>
/// Every page is answered at least once. A page is acknowledged when the broker has confirmed its result, so a page whose worker or broker dies
/// between the two is answered twice: with the same message id and the same words, since an analysis depends on its page alone. One worker a process.
/// </remarks>
public sealed class NewsWorker
{
    private static readonly TimeSpan ShortestReconnectDelay = TimeSpan.FromMilliseconds(250);

    private readonly WorkerOptions _options;
    private readonly ArticleMessage _articles;
    private readonly Action<string> _log;

    /// <param name="analyzer">Analyses the pages.</param>
    /// <param name="options">Broker, queues and bounds.</param>
    /// <param name="log">Gets a line when a connection is made or lost; never words of a page.</param>
    public NewsWorker(NewsAnalyzer analyzer, WorkerOptions options, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Jobs, ushort.MaxValue, nameof(options));
        _options = options;
        _articles = new ArticleMessage(analyzer, options.Parts);
        _log = log;
    }

    /// <summary>Works until <paramref name="stop"/> is cancelled, then ends what it has begun; connects again as often as the connection is lost.</summary>
    /// <exception cref="RabbitMQClientException">The broker refuses: another password, or a queue that was declared in another way.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var delay = ShortestReconnectDelay;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var session = await WorkerSession.OpenAsync(_options, _articles, stop).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                {
                    _log("connected");
                    delay = ShortestReconnectDelay;
                    if (await session.RunAsync(stop).ConfigureAwait(false))
                    {
                        return;
                    }
                }

                _log("connection lost");
            }
            catch (Exception exception) when (WorkerFault.IsOfBroker(exception) && !WorkerFault.IsRefusal(exception))
            {
                _log($"no connection ({exception.GetType().Name})");
            }

            WorkerMetrics.Disconnects.Add(1);
            await Task.Delay(delay, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = delay * 2 < _options.LongestReconnectDelay ? delay * 2 : _options.LongestReconnectDelay;
        }
    }
}
