using System.Diagnostics;

namespace NewsNlp.Tool.Tests;

/// <summary>Runs that are interrupted, and runs that go on behind an interruption.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Documents = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsnlp-resume-").FullName;

    private string Input => Path.Combine(_folder, "input.jsonl");

    private string Output => Path.Combine(_folder, "output.jsonl");

    private string Part => Output + ".part";

    public InterruptionTests() =>
        File.WriteAllLines(Input, Enumerable.Range(0, Documents).Select(i => i == 3 ? "{oops" : $$"""{"id":"d{{i}}","text":"Mayor Ann Lee said on Monday that bridge number {{i}} was open again."}"""));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_killed_run_goes_on_where_it_stopped()
    {
        using (var process = NewsNlpCommand.Start("analyze", Input, "-o", Output, "--resume", "--jobs", "2"))
        {
            await UntilAsync(() => File.Exists(Part) && new FileInfo(Part).Length > 20_000);
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.False(File.Exists(Output));
        var before = File.ReadAllText(Part);

        var result = await NewsNlpCommand.RunAsync("analyze", Input, "-o", Output, "--resume", "--jobs", "2");

        var whole = File.ReadAllText(Output);
        Assert.Equal(1, result.ExitCode);
        Assert.False(File.Exists(Part));
        Assert.StartsWith(before[..(before.LastIndexOf('\n') + 1)], whole, StringComparison.Ordinal);
        var lines = whole.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Documents, lines.Length);
        Assert.Equal(Documents - 1, Enumerable.Range(0, Documents).Count(i => lines[i].Contains($"\"id\":\"d{i}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Half_a_line_is_written_again()
    {
        await NewsNlpCommand.RunAsync("analyze", Input, "-o", Output);
        var whole = File.ReadAllBytes(Output);
        File.Delete(Output);
        File.WriteAllBytes(Part, whole[..(whole.Length / 2)]);

        await NewsNlpCommand.RunAsync("analyze", Input, "-o", Output, "--resume");

        Assert.Equal(whole, File.ReadAllBytes(Output));
    }

    [Fact]
    public async Task Other_inputs_are_not_taken_for_the_interrupted_ones()
    {
        File.WriteAllText(Part, "{\"schema\":\"newsnlp/1\",\"id\":\"somebody else\"}\n");

        var result = await NewsNlpCommand.RunAsync("analyze", Input, "-o", Output, "--resume");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("not those of the interrupted run", result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Part));
    }

    [Theory]
    [InlineData("analyze", "-", "--resume")]
    [InlineData("analyze", "-", "--resume", "--to")]
    [InlineData("analyze", "-", "--resume", "-o", "x.html", "--to", "html")]
    public async Task Resuming_needs_lines_in_a_file(params string[] arguments) =>
        Assert.Equal(2, (await NewsNlpCommand.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task Ctrl_C_ends_a_run_with_130_and_leaves_no_half_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = NewsNlpCommand.Start("analyze", "-", "--from", "jsonl", "-o", Output);
        await process.StandardInput.WriteAsync("{\"id\":\"1\",\"text\":\"One.\"}\n");
        await process.StandardInput.FlushAsync();
        await UntilAsync(() => File.Exists(Part) && new FileInfo(Part).Length > 0);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("interrupted", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "output*"));
    }

    [Fact]
    public async Task Quiet_runs_say_nothing_but_errors()
    {
        var result = await NewsNlpCommand.PipeAsync("{\"id\":\"1\",\"text\":\"One.\"}\n", "analyze", "-", "--quiet", "--from", "jsonl");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var patience = 0; !condition(); patience++)
        {
            Assert.True(patience < 2400, "It did not happen within two minutes.");
            await Task.Delay(50);
        }
    }
}
