using System.Text;
using RabbitMQ.Client;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>The queues of one test, under names of their own, and what a sender and a receiver do with them.</summary>
internal sealed class Queues(Broker broker, string name)
{
    public WorkerOptions Options { get; } = new()
    {
        Broker = broker.Address,
        Articles = name + ".articles",
        Results = name + ".results",
        DeadLetters = name + ".dead",
        Jobs = 2,
        DeliveryLimit = 3,
    };

    public string[] Arguments =>
        ["--jobs", "2", "--delivery-limit", "3", "--articles", Options.Articles, "--results", Options.Results, "--dead-letters", Options.DeadLetters];

    public async Task DeclareAsync()
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await QueueTopology.DeclareAsync(channel, Options, CancellationToken.None);
    }

    /// <summary>Sends messages, each confirmed by the broker.</summary>
    public async Task SendAsync(IEnumerable<(string Id, string Line)> messages)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        var pending = new List<Task>();
        foreach (var (id, line) in messages)
        {
            var properties = new BasicProperties { MessageId = id, DeliveryMode = DeliveryModes.Persistent };
            pending.Add(channel.BasicPublishAsync("", Options.Articles, mandatory: true, properties, Encoding.UTF8.GetBytes(line)).AsTask());
        }

        await Task.WhenAll(pending);
    }

    public async Task<uint> CountAsync(string queue)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await channel.MessageCountAsync(queue);
    }

    /// <summary>Takes everything out of a queue: message ids with their words.</summary>
    public async Task<List<(string Id, string Line)>> TakeAllAsync(string queue)
    {
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var messages = new List<(string, string)>();
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
        {
            messages.Add((message.BasicProperties.MessageId!, Encoding.UTF8.GetString(message.Body.Span)));
        }

        return messages;
    }

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var patience = 0; !await condition(); patience++)
        {
            Assert.True(patience < 200, "It did not happen within a minute.");
            await Task.Delay(300);
        }
    }
}
