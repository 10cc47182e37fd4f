using System.Text;

namespace NewsNlp.Tool.Tests;

public class AnalyzeTests
{
    private static readonly string Sample = Path.Combine("docs", "samples", "bridge.html");

    [Fact]
    public async Task A_page_gives_one_line_of_JSON_with_its_article()
    {
        var result = await NewsNlpCommand.RunAsync("analyze", Sample);

        Assert.Equal(0, result.ExitCode);
        var document = Assert.Single(result.Lines);
        Assert.Equal("newsnlp/1", document.GetProperty("schema").GetString());
        Assert.Equal(Sample, document.GetProperty("id").GetString());
        var article = Assert.Single(document.GetProperty("articles").EnumerateArray());
        Assert.Equal("Kenya reopens Likoni bridge after floods", article.GetProperty("title").GetString());
        var text = article.GetProperty("text").GetString()!;
        Assert.Contains("Engineers reopened the floating bridge", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferry fares rise", text, StringComparison.Ordinal);
        Assert.DoesNotContain("About time they fixed it", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pretty_output_shows_who_said_what()
    {
        var result = await NewsNlpCommand.RunAsync("analyze", Sample, "--to", "pretty");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Who said what", result.Output, StringComparison.Ordinal);
        Assert.Contains("Grace Mutua", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pretty_output_shows_whom_something_was_said_to()
    {
        var result = await NewsNlpCommand.PipeAsync("“We are staying here,” Ann Lee told reporters on Monday.", "analyze", "-", "--from", "text", "--to", "pretty");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("“We are staying here,” (to reporters)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_text_is_taken_exactly_as_it_is()
    {
        const string Text = "  One line.\r\n\r\nAnother “line”.  ";
        var result = await NewsNlpCommand.PipeAsync(Text, "analyze", "-", "--from", "text");

        var article = result.Lines[0].GetProperty("articles")[0];
        Assert.Equal(Text, article.GetProperty("text").GetString());
    }

    [Fact]
    public async Task JSON_Lines_give_one_line_each_in_order_and_bad_lines_do_not_end_the_run()
    {
        var input = string.Join('\n', Enumerable.Range(0, 60).Select(i => i == 7 ? "{oops" : $$"""{"id":"{{i}}","text":"Article {{i}} is here."}"""));
        var result = await NewsNlpCommand.PipeAsync(input, "analyze", "-", "--from", "jsonl", "--jobs", "4");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(60, result.Lines.Count);
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(i == 7 ? null : i.ToString(), result.Lines[i].GetProperty("id").GetString());
        }

        Assert.Equal("bad-json", result.Lines[7].GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("Line 8", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lone_surrogate_escape_is_read_as_a_replacement_character()
    {
        var result = await NewsNlpCommand.PipeAsync("""{"id":"a","text":"A \ud800 B"}""", "analyze", "-", "--from", "jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("A \uFFFD B", result.Lines[0].GetProperty("articles")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("no-such-file.html")]
    [InlineData("docs/no-such-folder")]
    public async Task A_missing_input_fails_with_its_name(string path)
    {
        var result = await NewsNlpCommand.RunAsync("analyze", path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(path, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_input_is_refused_by_name()
    {
        var result = await NewsNlpCommand.PipeAsync([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1], "analyze", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("binary-input", result.Lines[0].GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Empty_input_is_an_article_that_is_not_there()
    {
        var result = await NewsNlpCommand.PipeAsync("", "analyze", "-", "--from", "html");

        Assert.Equal(0, result.ExitCode);
        Assert.Single(result.Lines);
    }

    [Fact]
    public async Task A_page_in_Windows_1252_is_read_as_a_browser_reads_it()
    {
        var page = Encoding.Latin1.GetBytes(
            "<meta charset=windows-1252><title>Caf\u00E9</title><h1>Caf\u00E9</h1>"
            + "<p>Le caf\u00E9 de la place est ferm\u00E9 depuis lundi, a dit le maire de la ville au conseil municipal.</p>"
            + "<p>Les clients de l\u2019\u00E9tablissement devront attendre la fin des travaux, qui dureront tout l\u2019\u00E9t\u00E9, selon lui.</p>".Replace('\u2019', '\''));
        var result = await NewsNlpCommand.PipeAsync(page, "analyze", "-", "--from", "html");

        Assert.Contains("café de la place est fermé", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("--parts=everything")]
    [InlineData("--from=docx")]
    [InlineData("--jobs=0")]
    public async Task A_wrong_call_is_told_apart_from_a_failed_input(string argument)
    {
        var result = await NewsNlpCommand.RunAsync("analyze", Sample, argument);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("newsnlp", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_file_is_written_whole()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");
        try
        {
            var result = await NewsNlpCommand.RunAsync("analyze", Sample, Sample, "--to", "json", "-o", path);

            Assert.Equal(0, result.ExitCode);
            Assert.Empty(result.Output);
            using var document = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(path));
            Assert.Equal(2, document.RootElement.GetArrayLength());
            Assert.False(File.Exists(path + ".part"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task An_output_file_that_cannot_be_written_is_named()
    {
        var result = await NewsNlpCommand.RunAsync("analyze", Sample, "-o", Path.Combine("no-such-folder", "x.json"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no-such-folder", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_ends_the_run_quietly()
    {
        using var process = NewsNlpCommand.Start("analyze", "-", "--from", "jsonl");
        var line = """{"id":"a","text":"The same article over and over again."}""" + "\n";
        var feed = Task.Run(async () =>
        {
            try
            {
                for (var i = 0; i < 20_000; i++)
                {
                    await process.StandardInput.WriteAsync(line);
                }

                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The command has ended: that is what this test wants.
            }
        });
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        await feed;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);

        Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(patience.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_and_the_help_are_there()
    {
        Assert.StartsWith("0.", (await NewsNlpCommand.RunAsync("--version")).Output, StringComparison.Ordinal);
        Assert.Contains("--parts", (await NewsNlpCommand.RunAsync("analyze", "--help")).Output, StringComparison.Ordinal);
    }
}
