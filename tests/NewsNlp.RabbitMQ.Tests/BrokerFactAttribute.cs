namespace NewsNlp.RabbitMQ.Tests;

/// <summary>A test that needs a broker; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrokerFactAttribute : FactAttribute
{
    public BrokerFactAttribute() => Skip = Broker.Absence;
}
