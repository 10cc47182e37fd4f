using System.Diagnostics;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>Sends signals to processes that the tests started.</summary>
internal static class Signals
{
    public static void Send(int process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString()]);
        kill.WaitForExit();
    }
}
