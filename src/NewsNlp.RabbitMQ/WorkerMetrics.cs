using System.Diagnostics.Metrics;

namespace NewsNlp.RabbitMQ;

/// <summary>The meter NewsNlp.RabbitMQ. It costs next to nothing when nobody listens.</summary>
internal static class WorkerMetrics
{
    private static readonly Meter Meter = new("NewsNlp.RabbitMQ");

    /// <summary>Messages that are done with, by outcome: <c>analysed</c>, <c>error</c> (answered with one) or <c>returned</c> (to the queue).</summary>
    public static readonly Counter<long> Messages = Meter.CreateCounter<long>("newsnlp.worker.messages", "{message}", "Messages done with, by outcome.");

    /// <summary>Messages that had been handed out before: what may be answered twice.</summary>
    public static readonly Counter<long> Redelivered = Meter.CreateCounter<long>("newsnlp.worker.redelivered", "{message}", "Messages handed out again.");

    /// <summary>Messages being worked on.</summary>
    public static readonly UpDownCounter<int> InFlight = Meter.CreateUpDownCounter<int>("newsnlp.worker.in_flight", "{message}", "Messages being worked on.");

    /// <summary>Connections to the broker that were lost or not made.</summary>
    public static readonly Counter<long> Disconnects = Meter.CreateCounter<long>("newsnlp.worker.disconnects", "{connection}", "Connections lost or not made.");

    /// <summary>Time from a message's arrival to the acknowledgement.</summary>
    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("newsnlp.worker.duration", "s", "Time from arrival to acknowledgement.");

    public static void Done(string outcome) => Messages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
