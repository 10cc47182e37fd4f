using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>A broker of the tests' own: Debian's rabbitmq-server on loopback, with free ports and a folder that goes when it ends.</summary>
public sealed class Broker : IAsyncLifetime
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsnlp-broker-").FullName;
    private readonly int _port = FreePort();
    private readonly int _distributionPort = FreePort();
    private Process? _process;

    /// <summary>Why no broker can be started here, or null.</summary>
    public static string? Absence { get; } =
        File.Exists(Server) ? null : "No broker: install Debian's rabbitmq-server to run the tests of the worker.";

    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{_port}/");

    public Task InitializeAsync() => Absence is null ? StartAsync() : Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public Task<IConnection> ConnectAsync() => new ConnectionFactory { Uri = Address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo(Server) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var started = Stopwatch.GetTimestamp();
        while (!await AnswersAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience && !_process.HasExited, "The broker did not start.");
            await Task.Delay(100);
        }
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["HOME"] = _folder,
        ["RABBITMQ_NODENAME"] = $"newsnlp-{_port}@localhost",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{_port}",
        ["RABBITMQ_DIST_PORT"] = $"{_distributionPort}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(_folder, "pid"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder, "plugins"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder, "none"),
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(_folder, "none.env"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
    };

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = await ConnectAsync();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }

        // The script passes the signal on to the runtime, which stops in order.
        Signals.Send(_process.Id, "TERM");
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
        _process = null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
