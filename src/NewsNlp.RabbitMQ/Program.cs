using System.CommandLine;
using System.Runtime.InteropServices;
using RabbitMQ.Client.Exceptions;

namespace NewsNlp.RabbitMQ;

/// <summary>The command: one worker until SIGTERM or Ctrl-C.</summary>
internal static class Program
{
    /// <summary>Holds the broker's address with its password, which has no place on a command line that others can list.</summary>
    private const string BrokerVariable = "NEWSNLP_AMQP_URI";

    private static readonly WorkerOptions Defaults = new();

    private static Task<int> Main(string[] args)
    {
        var jobs = new Option<int>("--jobs") { Description = "Pages analysed at the same time.", DefaultValueFactory = _ => Defaults.Jobs };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > ushort.MaxValue)
            {
                result.AddError("--jobs takes a whole number from 1 to 65535.");
            }
        });
        var articles = new Option<string>("--articles") { Description = "Queue of the pages.", DefaultValueFactory = _ => Defaults.Articles };
        var results = new Option<string>("--results") { Description = "Queue of the results.", DefaultValueFactory = _ => Defaults.Results };
        var dead = new Option<string>("--dead-letters") { Description = "Queue of the pages that were given up.", DefaultValueFactory = _ => Defaults.DeadLetters };
        var limit = new Option<int>("--delivery-limit") { Description = "How often a page comes back before it is given up.", DefaultValueFactory = _ => Defaults.DeliveryLimit };
        var root = new RootCommand($"Takes pages from a RabbitMQ queue and gives back their analyses. {BrokerVariable} holds the broker's address.") { jobs, articles, results, dead, limit };
        root.SetAction(call =>
        {
            var options = Defaults with
            {
                Broker = Environment.GetEnvironmentVariable(BrokerVariable) is { Length: > 0 } address ? new Uri(address) : Defaults.Broker,
                Jobs = call.GetValue(jobs),
                Articles = call.GetValue(articles)!,
                Results = call.GetValue(results)!,
                DeadLetters = call.GetValue(dead)!,
                DeliveryLimit = call.GetValue(limit),
            };
            return RunAsync(options);
        });

        // The signals are handled here: the parser's own handling would end the process before the pages in work are done.
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static async Task<int> RunAsync(WorkerOptions options)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            await new NewsWorker(NewsAnalyzer.CreateDefault(), options, Log).RunAsync(stop.Token).ConfigureAwait(false);
            Log("stopped");
            return 0;
        }
        catch (RabbitMQClientException exception)
        {
            Log($"the broker refuses: {exception.Message}");
            return 1;
        }
    }

    private static void Log(string line) => Console.Error.WriteLine($"newsnlp-worker: {line}");
}
