using RabbitMQ.Client;

namespace NewsNlp.RabbitMQ;

/// <summary>The three queues. All are quorum queues: they outlive the loss of a broker's node, and count how often a message came back.</summary>
internal static class QueueTopology
{
    /// <summary>Declares what is not there yet.</summary>
    public static async Task DeclareAsync(IChannel channel, WorkerOptions options, CancellationToken cancellationToken)
    {
        await DeclareAsync(channel, options.DeadLetters, new() { ["x-queue-type"] = "quorum" }, cancellationToken).ConfigureAwait(false);
        await DeclareAsync(channel, options.Results, new() { ["x-queue-type"] = "quorum" }, cancellationToken).ConfigureAwait(false);
        await DeclareAsync(channel, options.Articles, ArticleArguments(options), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A page that came back too often goes to the queue of dead letters, and leaves this one only when it has arrived there.</summary>
    private static Dictionary<string, object?> ArticleArguments(WorkerOptions options) => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = options.DeliveryLimit,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = options.DeadLetters,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private static Task<QueueDeclareOk> DeclareAsync(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
}
