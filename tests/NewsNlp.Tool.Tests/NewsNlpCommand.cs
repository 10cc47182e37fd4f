using System.Diagnostics;
using System.Text;

namespace NewsNlp.Tool.Tests;

/// <summary>Runs the built command as a process.</summary>
internal static class NewsNlpCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built command.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "command", "newsnlp.dll");

    /// <summary>Runs the command with <paramref name="arguments"/> and <paramref name="input"/> on its standard input.</summary>
    public static async Task<CommandResult> PipeAsync(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command may end before it has read everything.
        }

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The command did not end.");
        }

        return new CommandResult(process.ExitCode, await output, await errors);
    }

    public static Task<CommandResult> PipeAsync(string input, params string[] arguments) => PipeAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<CommandResult> RunAsync(params string[] arguments) => PipeAsync(Array.Empty<byte>(), arguments);

    /// <summary>Starts the command with all its streams redirected.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Root,
        })!;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("NewsNlp.sln was not found above the tests.");
    }
}
