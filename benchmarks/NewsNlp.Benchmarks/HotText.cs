namespace NewsNlp.Benchmarks;

/// <summary>The text of the Hot group: the first million characters of <c>text/bench20.txt</c> where NEWSNLP_DATA has it, else a generated text.</summary>
internal static class HotText
{
    private const int Length = 1_000_000;

    public static string Load()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("NEWSNLP_DATA") ?? string.Empty, "text", "bench20.txt");
        return File.Exists(path) ? File.ReadAllText(path)[..Length] : GeneratedNews.Text(Length)[..Length];
    }
}
