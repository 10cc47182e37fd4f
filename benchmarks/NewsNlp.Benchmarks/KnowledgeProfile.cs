using System.Diagnostics;
using System.Globalization;

namespace NewsNlp.Benchmarks;

/// <summary>
/// A knowledge base from a dump, step by step (<c>modelbuilder generate-dump 300000 > dump.json</c>): reading without taking anything, reading and taking, writing,
/// opening, the first look-up and further ones. Three rounds: the first has the compiler at work.
/// </summary>
internal static class KnowledgeProfile
{
    private const int Rounds = 3, Names = 1000, LookUps = 100_000;

    public static int Run(string dump)
    {
        var path = Path.GetTempFileName();
        var megabytes = new FileInfo(dump).Length / 1e6;
        for (var round = 1; round <= Rounds; round++)
        {
            Console.WriteLine($"round {round}");
            Measure("read, take none", megabytes, () => Import(dump, new KnowledgeBaseBuilder(), int.MaxValue));
            var builder = new KnowledgeBaseBuilder();
            Measure("read and take", megabytes, () => Import(dump, builder, 0));
            Measure("write", megabytes, () => builder.Write(path));
            Open(path);
        }

        File.Delete(path);
        return 0;
    }

    private static void Import(string dump, KnowledgeBaseBuilder builder, int siteLinks)
    {
        using var stream = new FileStream(dump, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        KnowledgeImport.WikidataDump(stream, builder, new WikidataDumpOptions { MinimumSiteLinks = siteLinks });
    }

    private static void Open(string path)
    {
        var labels = Labels(path);
        var candidates = new EntityCandidate[8];
        var clock = Stopwatch.StartNew();
        using var knowledge = KnowledgeBase.Open(path);
        var opened = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        var found = knowledge.FindCandidates(labels[0], candidates);
        var first = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        foreach (var label in labels)
        {
            found += knowledge.FindCandidates(label, candidates);
        }

        var each = clock.Elapsed.TotalMicroseconds / labels.Count;
        clock.Restart();
        for (var i = 0; i < LookUps; i++)
        {
            found += knowledge.FindCandidates(labels[i % labels.Count], candidates);
        }

        var further = clock.Elapsed.TotalNanoseconds / LookUps;
        Print($"open {opened:F2} ms, first look-up {first:F2} ms, {labels.Count} names for the first time {each:F2} us each, then {further:F0} ns ({found} candidates)");
    }

    private static List<string> Labels(string path)
    {
        using var knowledge = KnowledgeBase.Open(path);
        var labels = new List<string>();
        for (uint number = 1; labels.Count < Names && number < 10_000_000; number++)
        {
            if (knowledge.TryGetEntry(new EntityId(number), out var entry))
            {
                labels.Add(entry.Label);
            }
        }

        return labels;
    }

    private static void Measure(string what, double megabytes, Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        action();
        var elapsed = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Print($"{what}: {elapsed:F2} s ({megabytes / elapsed:F0} MB/s), of the processor {processor:F2} s ({megabytes / processor:F0} MB/s a core), {allocated / 1e6:F0} MB allocated");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
