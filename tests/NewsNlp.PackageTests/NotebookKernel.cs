using System.Diagnostics;
using System.Text.Json;

namespace NewsNlp.PackageTests;

/// <summary>A live C# kernel of .NET Interactive, spoken to over its standard input and output: one command a line, one event a line.</summary>
internal sealed class NotebookKernel : IDisposable
{
    /// <summary>The last published version of the tool.</summary>
    private const string ToolVersion = "1.0.712001";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private int _commands;

    private NotebookKernel(Process process) => _process = process;

    /// <summary>Installs the tool into <paramref name="folder"/> and starts a kernel that works there.</summary>
    public static async Task<NotebookKernel> StartAsync(string folder)
    {
        var tools = Path.Combine(folder, "kernel");
        await DotNet.RunAsync(folder, "dotnet", "tool", "install", "Microsoft.dotnet-interactive", "--version", ToolVersion, "--tool-path", tools);
        var start = new ProcessStartInfo(
            Path.Combine(tools, OperatingSystem.IsWindows() ? "dotnet-interactive.exe" : "dotnet-interactive"), ["stdio", "--default-kernel", "csharp", "--working-dir", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        return new NotebookKernel(Process.Start(start)!);
    }

    /// <summary>Runs one cell and gives the HTML of the value it returned, null where there is none; a cell that fails fails the test.</summary>
    public async Task<string?> RunAsync(string code)
    {
        var token = $"cell{++_commands}";
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { token, commandType = "SubmitCode", command = new { code, targetKernelName = "csharp" } }));
        await _process.StandardInput.FlushAsync();
        using var patience = new CancellationTokenSource(Patience);
        string? html = null;
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            // The welcome text of the tool is no JSON.
            if (!line.StartsWith('{'))
            {
                continue;
            }

            using var message = JsonDocument.Parse(line);
            var root = message.RootElement;
            switch (root.GetProperty("eventType").GetString())
            {
                case "ReturnValueProduced":
                    html = root.GetProperty("event").GetProperty("formattedValues").EnumerateArray()
                        .Where(value => value.GetProperty("mimeType").GetString() == "text/html").Select(value => value.GetProperty("value").GetString()).FirstOrDefault();
                    break;
                case "CommandFailed":
                    Assert.Fail($"{code}\n{root.GetProperty("event")}");
                    break;
                case "CommandSucceeded" when root.GetProperty("command").GetProperty("token").GetString() == token:
                    return html;
            }
        }

        throw new InvalidOperationException("The kernel ended before the cell did.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
