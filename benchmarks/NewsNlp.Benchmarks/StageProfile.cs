using System.Diagnostics;

namespace NewsNlp.Benchmarks;

/// <summary>Where the time of the whole goes, stage by stage, over the pages of a folder (*.html) and its texts (*.txt): the table of docs/performance.md.</summary>
/// <remarks>Times are of the processor, the best of several rounds: other work on the machine moves them less than the clock's.</remarks>
internal sealed class StageProfile
{
    private const int WarmRounds = 3;
    private const int Rounds = 7;

    private readonly NewsAnalyzer _analyzer = NewsAnalyzer.CreateDefault();
    private readonly TextAnnotator _annotator = TextAnnotator.CreateDefault();
    private readonly Dictionary<string, double> _stages = [];

    public static int Run(string folder)
    {
        var profile = new StageProfile();
        profile.Measure("text", [.. Directory.EnumerateFiles(folder, "*.txt").Select(path => ArticleSource.FromText(File.ReadAllText(path)))]);
        profile.Measure("html", [.. Directory.EnumerateFiles(folder, "*.html").Select(path => ArticleSource.FromHtml(File.ReadAllBytes(path)))]);
        return 0;
    }

    private void Measure(string name, ArticleSource[] sources)
    {
        if (sources.Length == 0)
        {
            return;
        }

        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "NewsNlp",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _stages[activity.OperationName] = _stages.GetValueOrDefault(activity.OperationName) + activity.Duration.TotalMilliseconds,
        };
        var (tokens, texts) = Read(sources);
        var alone = Best(() => Array.ForEach(sources, source => _analyzer.Analyze(source)));
        var tokenizing = Best(() => texts.ForEach(text => _annotator.Tokenize(text, "en")));
        var one = BestOfClock(() => Twice(sources, 1));
        var two = BestOfClock(() => Twice(sources, 2));
        ActivitySource.AddActivityListener(listener);
        for (var round = 0; round < Rounds; round++)
        {
            Array.ForEach(sources, source => _analyzer.Analyze(source));
        }

        Print($"{name}: {sources.Length} documents, {sources.Sum(s => (long)s.Content.Length)} characters, {tokens} tokens of articles", tokens, alone, tokenizing);
        Console.WriteLine($"  two threads {one / two:F2} times one");
        _stages.Clear();
    }

    private (long Tokens, List<string> Texts) Read(ArticleSource[] sources)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            Array.ForEach(sources, source => _analyzer.Analyze(source));
        }

        var articles = sources.SelectMany(source => _analyzer.Analyze(source).Articles).ToList();
        return (articles.Sum(article => (long)article.Text.Tokens.Length), articles.Select(article => article.Article.Text).ToList());
    }

    private void Print(string title, long tokens, double alone, double tokenizing)
    {
        Console.WriteLine(title);
        var whole = _stages["newsnlp.analyze"];
        foreach (var stage in new[] { "newsnlp.parse", "newsnlp.tokens", "newsnlp.entities", "newsnlp.link", "newsnlp.quotes" })
        {
            var share = _stages[stage] / whole;
            Console.WriteLine($"  {stage,-18} {share,6:P1} {share * alone / tokens * 1e6,9:F0} ns a token");
        }

        Console.WriteLine($"  of newsnlp.tokens, tokens and sentences alone: {tokenizing / tokens * 1e6:F0} ns a token");
        Console.WriteLine($"  whole: {alone / tokens * 1e6:F0} ns a token, {tokens / alone * 1000:F0} tokens a second of one thread");
    }

    private void Twice(ArticleSource[] sources, int threads) =>
        Parallel.For(0, 2 * sources.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => _analyzer.Analyze(sources[i % sources.Length]));

    private static double Best(Action action) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var started = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - started).TotalMilliseconds;
    });

    private static double BestOfClock(Action action) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    });
}
