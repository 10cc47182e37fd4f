using BenchmarkDotNet.Attributes;

namespace NewsNlp.Benchmarks;

/// <summary>The whole pipeline over clean text and over pages, everything on, against a count of the same characters.</summary>
[BenchmarkCategory("Article")]
[MemoryDiagnoser]
public class ArticleBenchmarks
{
    private readonly NewsAnalyzer _analyzer = NewsAnalyzer.CreateDefault();
    private ArticleSource _text = ArticleSource.FromText("");
    private ArticleSource _page = ArticleSource.FromText("");
    private ArticleSource _html = ArticleSource.FromText("");

    [GlobalSetup]
    public void Setup()
    {
        var news = GeneratedNews.Text(20_000);
        _text = ArticleSource.FromText(news);
        _page = ArticleSource.FromPageText("Home > News\n\nA headline of today\n\n" + news);
        _html = ArticleSource.FromHtml("<html><body><nav><a href=/>Home</a></nav><article><h1>A headline of today</h1><p>" + news.Replace("\n\n", "</p><p>", StringComparison.Ordinal) + "</p></article></body></html>");
    }

    /// <summary>Frozen reference: ten passes that fold and hash every word.</summary>
    [Benchmark(Baseline = true)]
    public uint Naive()
    {
        var hash = 0u;
        for (var pass = 0; pass < 10; pass++)
        {
            foreach (var c in _text.Content)
            {
                hash = char.IsLetter(c) ? ((hash ^ char.ToLowerInvariant(c)) * 16777619) : hash + 1;
            }
        }

        return hash;
    }

    [Benchmark]
    public NewsAnalysis FromText() => _analyzer.Analyze(_text);

    [Benchmark]
    public NewsAnalysis FromPageText() => _analyzer.Analyze(_page);

    [Benchmark]
    public NewsAnalysis FromHtml() => _analyzer.Analyze(_html);
}
