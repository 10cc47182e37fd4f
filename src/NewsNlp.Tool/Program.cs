using System.CommandLine;
using NewsNlp.Tool.Analyze;
using NewsNlp.Tool.Knowledge;

namespace NewsNlp.Tool;

/// <summary>The command <c>newsnlp</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Articles, quotations with their speakers, and linked entities from news pages.")
        {
            AnalyzeCommand.Create(),
            KbCommand.Create(),
            CompletionCommand.Create(),
        };
        var call = root.Parse(args);
        if (call.Errors.Count > 0 && !CompletionCommand.IsQuestion(args))
        {
            foreach (var error in call.Errors)
            {
                await Console.Error.WriteLineAsync("newsnlp: " + error.Message).ConfigureAwait(false);
            }

            await Console.Error.WriteLineAsync("Try 'newsnlp --help'.").ConfigureAwait(false);
            return ExitCode.WrongCall;
        }

        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("newsnlp: interrupted").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync("newsnlp: " + exception.Message).ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }
    }
}
