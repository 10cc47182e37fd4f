using System.Diagnostics;

namespace NewsNlp.Benchmarks;

/// <summary>What it takes to load the models of tags, trees and names in a fresh process: time by the clock, time of the processor on all threads, memory.</summary>
internal static class LoadingProfile
{
    public static int Run()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var annotator = Time("tags and trees", TextAnnotator.CreateDefault);
        var recognizer = Time("names and coreference", NewsEntityRecognizer.CreateDefault);
        Console.WriteLine($"memory of the models: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB");
        Time("the first sentence", () => recognizer.Recognize(annotator.Annotate("Reuters said on Monday that Angela Merkel met Emmanuel Macron in Paris.", "en")));
        Time("tags and trees, a second time", TextAnnotator.CreateDefault);
        Time("names and coreference, a second time", NewsEntityRecognizer.CreateDefault);
        return 0;
    }

    private static T Time<T>(string what, Func<T> load)
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = load();
        var elapsed = clock.Elapsed;
        process.Refresh();
        Console.WriteLine($"{what}: {elapsed.TotalMilliseconds:F0} ms, of the processor {(process.TotalProcessorTime - processor).TotalMilliseconds:F0} ms");
        return result;
    }
}
