namespace NewsNlp.RabbitMQ;

/// <summary>Options of a <see cref="NewsWorker"/>.</summary>
public sealed record WorkerOptions
{
    /// <summary>Address of the broker, with user and password.</summary>
    /// <value>The broker of this machine.</value>
    public Uri Broker { get; init; } = new("amqp://guest:guest@localhost:5672/");

    /// <summary>Queue of the pages.</summary>
    public string Articles { get; init; } = "newsnlp.articles";

    /// <summary>Queue of the results.</summary>
    public string Results { get; init; } = "newsnlp.results";

    /// <summary>Queue of the pages that were given up.</summary>
    public string DeadLetters { get; init; } = "newsnlp.dead";

    /// <summary>Pages analysed at the same time, which is also how many the broker hands out ahead.</summary>
    /// <value>The number of processors.</value>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How often a page comes back before it is given up: its worker died, or the result could not be published.</summary>
    /// <value>5. All workers of a queue must agree: the broker refuses a queue that is declared in two ways.</value>
    public int DeliveryLimit { get; init; } = 5;

    /// <summary>How long a worker that is told to end goes on with the pages it has.</summary>
    /// <value>25 seconds: less than the 30 that orchestrators wait before they kill.</value>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Longest wait before the next attempt to reach the broker.</summary>
    /// <value>15 seconds.</value>
    public TimeSpan LongestReconnectDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The parts of each analysis that are written.</summary>
    public OutputParts Parts { get; init; } = OutputParts.Default;
}
