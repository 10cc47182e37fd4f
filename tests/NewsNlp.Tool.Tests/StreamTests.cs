using System.Text;

namespace NewsNlp.Tool.Tests;

/// <summary>What becomes of a run whose output can go nowhere, and of inputs beyond the limit.</summary>
public sealed class StreamTests : IDisposable
{
    private const string Full = "/dev/full";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsnlp-stream-").FullName;

    private string Input => Path.Combine(_folder, "input.jsonl");

    public StreamTests() =>
        File.WriteAllLines(Input, Enumerable.Range(0, 300).Select(i => $$"""{"id":"d{{i}}","text":"Mayor Ann Lee said on Monday that bridge number {{i}} was open again."}"""));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_run_without_a_fault()
    {
        using var process = NewsNlpCommand.Start("analyze", Input, "--jobs", "2");
        Assert.Contains("\"d0\"", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        process.StandardOutput.Close();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_with_a_word_and_no_trace()
    {
        if (!File.Exists(Full))
        {
            return;
        }

        var result = await NewsNlpCommand.RunAsync("analyze", Input, "-o", Full, "--to", "jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("newsnlp: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_up_to_its_limit()
    {
        var path = Path.Combine(_folder, "long.txt");
        await using (var file = File.Create(path))
        {
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("word ", 200_000)));
            for (var i = 0; i < 68; i++)
            {
                await file.WriteAsync(block);
            }
        }

        var result = await NewsNlpCommand.RunAsync("analyze", path, "--from", "text", "--parts", "sentences", "--to", "jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("input-truncated", result.Output, StringComparison.Ordinal);
        Assert.Contains($"has {64 * 1024 * 1024} characters", result.Output, StringComparison.Ordinal);
    }
}
