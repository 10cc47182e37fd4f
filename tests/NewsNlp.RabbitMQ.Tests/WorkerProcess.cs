using System.Diagnostics;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>A worker as a process of its own, as it is deployed.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    public WorkerProcess(Uri broker, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsNlp.RabbitMQ.dll"), .. arguments]) { RedirectStandardError = true };
        start.Environment["NEWSNLP_AMQP_URI"] = broker.ToString();
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_lines)
            {
                _lines.Add(line.Data ?? "");
            }
        };
        _process.BeginErrorReadLine();
    }

    public int ExitCode => _process.ExitCode;

    public bool Said(string words)
    {
        lock (_lines)
        {
            return _lines.Exists(line => line.Contains(words, StringComparison.Ordinal));
        }
    }

    public void Kill() => _process.Kill();

    /// <summary>SIGTERM, and waits until it has ended.</summary>
    public async Task TerminateAsync()
    {
        Signals.Send(_process.Id, "TERM");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
