using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsNlp.Benchmarks;

/// <summary>
/// A stream of any size through the command: made, analysed with two jobs, killed with -9 when the output has half the input's size, started again with
/// <c>--resume</c>; then every result is looked for in its place. Prints the resident memory on the way.
/// </summary>
internal sealed class StreamProfile(string command, long size, bool isArchive, string? parts)
{
    private const int Characters = 3_000;
    private const int Texts = 200;

    private readonly List<(long Written, long Resident)> _curve = [];
    private TimeSpan _processor;

    /// <param name="arguments">The command's newsnlp.dll, megabytes of input, <c>jsonl</c> or <c>warc</c>, and the parts to write (else the command's).</param>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var command, var size, "jsonl" or "warc", ..] || !long.TryParse(size, CultureInfo.InvariantCulture, out var megabytes) || !File.Exists(command))
        {
            Console.Error.WriteLine("usage: streams NEWSNLP.DLL MEGABYTES jsonl|warc [PARTS]");
            return 2;
        }

        return new StreamProfile(command, megabytes * 1_000_000, arguments[2] == "warc", arguments.ElementAtOrDefault(3)).Execute();
    }

    private int Execute()
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-stream-").FullName;
        try
        {
            var (input, output) = (Path.Combine(folder, isArchive ? "pages.warc" : "pages.jsonl"), Path.Combine(folder, "results.jsonl"));
            var documents = Make(input);
            var started = Stopwatch.GetTimestamp();
            Analyze(input, output, killAt: new FileInfo(input).Length / 2);
            var killedAt = _curve[^1].Written;
            Analyze(input, output, killAt: long.MaxValue);
            var (results, inOrder) = Check(output);
            Console.WriteLine($"{new FileInfo(input).Length / 1e6:F0} MB of {(isArchive ? "WARC" : "JSON Lines")}, {documents} documents; killed at {killedAt / 1e6:F0} MB of output; {results} results, {(inOrder ? "all in order" : "NOT IN ORDER")}, {new FileInfo(output).Length / 1e6:F0} MB");
            Console.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMinutes:F1} minutes of the clock; of the processor {_processor.TotalMinutes:F1}; highest resident {_curve.Max(point => point.Resident) >> 20} MB");
            foreach (var point in _curve.Where((_, i) => i % Math.Max(1, _curve.Count / 12) == 0))
            {
                Console.WriteLine($"  {point.Written / 1e6,8:F0} MB written  {point.Resident >> 20,5} MB resident");
            }

            return results == documents && inOrder ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Make(string path)
    {
        var texts = Enumerable.Range(0, Texts).Select(seed => GeneratedNews.Text(Characters, seed)).ToList();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        for (var number = 0; ; number++)
        {
            if (file.Length >= size)
            {
                return number;
            }

            file.Write(isArchive ? Record(number, texts[number % Texts]) : [.. JsonSerializer.SerializeToUtf8Bytes(new { id = IdOf(number), text = texts[number % Texts] }), (byte)'\n']);
        }
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"urn:made:{number}");

    private static byte[] Record(int number, string text)
    {
        var page = $"<html><head><title>Talks to resume | The Northport Times</title></head><body><nav><a href=/>Home</a></nav><article><h1>Talks to resume</h1><p>{text.Replace("\n\n", "</p>\n<p>", StringComparison.Ordinal)}</p></article></body></html>";
        var block = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
        return [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: {IdOf(number)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }

    private void Analyze(string input, string output, long killAt)
    {
        string[] arguments = [command, "analyze", input, "-o", output, "--resume", "--jobs", "2", "-q", .. parts is null ? Array.Empty<string>() : ["--parts", parts]];
        using var process = Process.Start("dotnet", arguments);
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(500))
        {
            process.Refresh();
            processor = process.TotalProcessorTime;
            var written = File.Exists(output + ".part") ? new FileInfo(output + ".part").Length : 0;
            _curve.Add((written, process.WorkingSet64));
            if (written >= killAt)
            {
                process.Kill();
                process.WaitForExit();
                break;
            }
        }

        _processor += processor;
    }

    private static (int Results, bool InOrder) Check(string output)
    {
        var (results, inOrder) = (0, true);
        foreach (var line in File.ReadLines(output))
        {
            inOrder &= line.Contains($"\"id\":\"{IdOf(results)}\"", StringComparison.Ordinal) && !line.Contains("\"error\":{", StringComparison.Ordinal);
            results++;
        }

        return (results, inOrder);
    }
}
