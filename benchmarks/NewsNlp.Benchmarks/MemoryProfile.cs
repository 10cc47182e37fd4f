using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace NewsNlp.Benchmarks;

/// <summary>
/// Memory of one long text, stage by stage, collected after each as the command does: the highest resident set during the stage (of the kernel; Linux alone) and the
/// heap that is alive behind it.
/// </summary>
internal static class MemoryProfile
{
    private const int Paragraphs = 2_000;

    public static int Run(int millions)
    {
        var text = Text(millions * 1_000_000);
        var source = ArticleSource.FromText(text);
        var analyzer = NewsAnalyzer.CreateDefault();
        analyzer.Analyze(ArticleSource.FromText(GeneratedNews.Text(3_000, 1)));
        Collect();
        Report("before");
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "NewsNlp",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = static activity => Report(activity.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
        var analysis = analyzer.Analyze(source);
        Report("whole");
        var article = analysis.Articles[0];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{article.Text.Tokens.Length} tokens, {article.Entities.Length} entities with {article.Entities.Sum(e => e.Mentions.Length)} mentions, {article.Quotes.Length} quotations"));
        GC.KeepAlive(analysis);
        return 0;
    }

    private static string Text(int length)
    {
        var pieces = Enumerable.Range(0, Paragraphs).Select(seed => GeneratedNews.Text(4_000, seed)).ToList();
        return string.Create(length, pieces, static (span, pieces) =>
        {
            for (int at = 0, i = 0; at < span.Length; i++)
            {
                var piece = pieces[i % pieces.Count].AsSpan();
                piece = piece[..Math.Min(piece.Length, span.Length - at)];
                piece.CopyTo(span[at..]);
                at += piece.Length;
                if (at + 2 <= span.Length)
                {
                    "\n\n".CopyTo(span[at..]);
                    at += 2;
                }
            }
        });
    }

    private static void Report(string stage)
    {
        var high = High();
        var reached = GC.GetTotalMemory(forceFullCollection: false);
        Collect();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stage,-18} highest resident {high / 1e6,5:F0} MB, heap before collection {reached / 1e6,5:F0}, alive {GC.GetTotalMemory(forceFullCollection: true) / 1e6,5:F0} MB, resident {Environment.WorkingSet / 1e6,5:F0}"));
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static void Collect()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static double High()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.WorkingSet;
        }

        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
