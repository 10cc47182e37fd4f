using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace NewsNlp.RabbitMQ;

/// <summary>One connection's life: takes messages, answers them, and acknowledges each when its answer is confirmed by the broker.</summary>
internal sealed class WorkerSession : IAsyncDisposable
{
    private readonly WorkerOptions _options;
    private readonly ArticleMessage _articles;
    private readonly IConnection _connection;
    private readonly IChannel _incoming;
    private readonly IChannel _outgoing;
    private readonly CancellationTokenSource _lost = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Messages in work, and one more until no others are taken.</summary>
    private int _open = 1;

    private WorkerSession(WorkerOptions options, ArticleMessage articles, IConnection connection, IChannel incoming, IChannel outgoing)
    {
        (_options, _articles, _connection, _incoming, _outgoing) = (options, articles, connection, incoming, outgoing);
        _connection.ConnectionShutdownAsync += OnLostAsync;
        _incoming.ChannelShutdownAsync += OnLostAsync;
        _outgoing.ChannelShutdownAsync += OnLostAsync;
    }

    /// <summary>Connects, declares the queues, and opens two channels: a refused publication must not close the one that messages come by.</summary>
    /// <exception cref="BrokerUnreachableException">There is no broker.</exception>
    /// <exception cref="OperationInterruptedException">The broker refuses.</exception>
    public static async Task<WorkerSession> OpenAsync(WorkerOptions options, ArticleMessage articles, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            Uri = options.Broker,
            ClientProvidedName = "newsnlp-worker",

            // The worker opens a new session itself: every message in work belongs to one connection and ends with it.
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
        };
        var connection = await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var outgoing = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken).ConfigureAwait(false);
            await QueueTopology.DeclareAsync(outgoing, options, cancellationToken).ConfigureAwait(false);
            var incoming = await connection.CreateChannelAsync(
                new CreateChannelOptions(false, false, consumerDispatchConcurrency: (ushort)options.Jobs), cancellationToken).ConfigureAwait(false);
            await incoming.BasicQosAsync(0, (ushort)options.Jobs, global: false, cancellationToken).ConfigureAwait(false);
            return new WorkerSession(options, articles, connection, incoming, outgoing);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Works until <paramref name="stop"/>, and then until the messages in work are done. True when so, false when the connection was lost.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        var consumer = new AsyncEventingBasicConsumer(_incoming);
        consumer.ReceivedAsync += (_, delivery) => HandleAsync(delivery);
        var tag = await _incoming.BasicConsumeAsync(_options.Articles, autoAck: false, consumer, stop).ConfigureAwait(false);
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _lost.Token))
        {
            await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_lost.IsCancellationRequested)
        {
            return false;
        }

        await _incoming.BasicCancelAsync(tag, noWait: false, CancellationToken.None).ConfigureAwait(false);
        Close();
        await _idle.Task.WaitAsync(_options.DrainTime, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    /// <summary>Ends the connection; what is not acknowledged goes back to the queue.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lost.CancelAsync().ConfigureAwait(false);
        try
        {
            await _connection.CloseAsync(Constants.ReplySuccess, "stopped", TimeSpan.FromSeconds(5), abort: false, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (WorkerFault.IsOfBroker(exception))
        {
            // It is gone already.
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task HandleAsync(BasicDeliverEventArgs delivery)
    {
        Interlocked.Increment(ref _open);
        WorkerMetrics.InFlight.Add(1);
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (delivery.Redelivered)
            {
                WorkerMetrics.Redelivered.Add(1);
            }

            var succeeded = await AnswerAsync(delivery).ConfigureAwait(false);
            await _incoming.BasicAckAsync(delivery.DeliveryTag, multiple: false, _lost.Token).ConfigureAwait(false);
            WorkerMetrics.Done(succeeded ? "analysed" : "error");
            WorkerMetrics.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        catch (Exception)
        {
            await ReturnAsync(delivery).ConfigureAwait(false);
        }
        finally
        {
            WorkerMetrics.InFlight.Add(-1);
            Close();
        }
    }

    /// <summary>Publishes the answer and waits until the broker has it for good.</summary>
    private async Task<bool> AnswerAsync(BasicDeliverEventArgs delivery)
    {
        var id = delivery.BasicProperties.MessageId;
        var (line, succeeded) = await _articles.AnswerAsync(delivery.Body, id, _lost.Token).ConfigureAwait(false);
        var properties = new BasicProperties
        {
            MessageId = id,
            CorrelationId = delivery.BasicProperties.CorrelationId ?? id,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Type = NewsJson.Schema,
        };
        await _outgoing.BasicPublishAsync("", _options.Results, mandatory: true, properties, line, _lost.Token).ConfigureAwait(false);
        return succeeded;
    }

    /// <summary>The answer could not be made or was refused: the message goes back, and after so many times to the dead letters.</summary>
    private async Task ReturnAsync(BasicDeliverEventArgs delivery)
    {
        WorkerMetrics.Done("returned");
        try
        {
            await _incoming.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, _lost.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (WorkerFault.IsOfBroker(exception))
        {
            // The connection is gone, and with it the broker has taken the message back.
        }
    }

    private void Close()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _idle.TrySetResult();
        }
    }

    private Task OnLostAsync(object sender, ShutdownEventArgs shutdown) => _lost.CancelAsync();
}
