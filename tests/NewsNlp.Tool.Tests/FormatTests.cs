using System.IO.Compression;
using System.Text;

namespace NewsNlp.Tool.Tests;

public class FormatTests
{
    private static readonly string Sample = Path.Combine("docs", "samples", "bridge.html");

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("webannotation", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"")]
    [InlineData("nif", "@prefix nif:")]
    [InlineData("schema.org", "{\"@context\":\"https://schema.org\"")]
    [InlineData("conllu", "# newdoc id = ")]
    [InlineData("spacy", "{\"text\":")]
    public async Task Every_format_is_written(string format, string start)
    {
        var result = await NewsNlpCommand.RunAsync("analyze", Sample, "--to", format);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(start, result.Output, StringComparison.Ordinal);
        Assert.Contains("Mutua", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brat_writes_two_files_an_article_into_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-brat-").FullName;
        try
        {
            Assert.Equal(2, (await NewsNlpCommand.RunAsync("analyze", Sample, "--to", "brat")).ExitCode);
            Assert.Equal(0, (await NewsNlpCommand.RunAsync("analyze", Sample, "--to", "brat", "-o", folder)).ExitCode);

            Assert.Equal(["000001-docs-samples-bridge-html.ann", "000001-docs-samples-bridge-html.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Archives_and_feeds_are_recognised_plain_or_compressed()
    {
        var page = File.ReadAllText(Path.Combine(NewsNlpCommand.Root, Sample));
        var block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        var warc = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";
        var feed = "<?xml version=\"1.0\"?><rss><channel><item><guid>g1</guid><title>A title of a page</title><description>&lt;p>The mayor opened the bridge on Monday.&lt;/p></description></item></channel></rss>";
        foreach (var (input, id) in new[] { (warc, "<urn:uuid:1>"), (feed, "g1") })
        {
            foreach (var bytes in new[] { Encoding.UTF8.GetBytes(input), Pack(input) })
            {
                var result = await NewsNlpCommand.PipeAsync(bytes, "analyze", "-");

                Assert.Equal((0, ""), (result.ExitCode, result.Errors));
                Assert.Equal(id, Assert.Single(result.Lines).GetProperty("id").GetString());
            }
        }
    }

    [Fact]
    public async Task A_folder_holds_documents_of_every_kind()
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-folder-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.jsonl"), "{\"id\":\"1\",\"text\":\"One.\"}\n");
            File.WriteAllBytes(Path.Combine(folder, "b.jsonl.gz"), Pack("{\"id\":\"2\",\"text\":\"Two.\"}\n"));
            File.WriteAllText(Path.Combine(folder, "c.rss"), "<rss><channel><item><guid>3</guid><title>Three</title></item></channel></rss>");
            File.WriteAllText(Path.Combine(folder, "picture.png"), "no document");
            var result = await NewsNlpCommand.RunAsync("analyze", folder);

            Assert.Equal(["1", "2", "3"], result.Lines.Select(line => line.GetProperty("id").GetString()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Two_runs_into_one_file_stand_one_behind_the_other()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.GetTempFileName();
        try
        {
            var command = $"dotnet '{NewsNlpCommand.Assembly}' analyze '{Sample}' --to text";
            using var shell = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo("sh", ["-c", $"({command}; {command}; echo end) > '{path}'"]) { WorkingDirectory = NewsNlpCommand.Root })!;
            await shell.WaitForExitAsync();

            var text = await File.ReadAllTextAsync(path);
            Assert.Equal(3, text.Split("Kenya reopens Likoni bridge after floods").Length);
            Assert.EndsWith("end\n", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _newsnlp newsnlp")]
    [InlineData("zsh", "#compdef newsnlp")]
    [InlineData("fish", "complete -c newsnlp")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Every_shell_has_its_completion(string shell, string expected) =>
        Assert.Contains(expected, (await NewsNlpCommand.RunAsync("completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_completion_is_asked_from_the_command()
    {
        var options = await NewsNlpCommand.RunAsync("[suggest:17]", "newsnlp analyze --");
        var values = await NewsNlpCommand.RunAsync("[suggest:21]", "newsnlp analyze --to ");

        Assert.Contains("html", values.Output, StringComparison.Ordinal);
        Assert.Contains("--resume", options.Output, StringComparison.Ordinal);
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
