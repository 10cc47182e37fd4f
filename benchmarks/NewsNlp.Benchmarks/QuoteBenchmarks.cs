using BenchmarkDotNet.Attributes;

namespace NewsNlp.Benchmarks;

/// <summary>Quotations with speakers over about 10,000 annotated tokens, with the model (English) and by the tables alone.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class QuoteBenchmarks
{
    private readonly NewsQuoteExtractor _extractor = NewsQuoteExtractor.CreateDefault();
    private AnnotatedText _english = null!;
    private AnnotatedText _plain = null!;

    [GlobalSetup]
    public void Setup()
    {
        var annotator = TextAnnotator.CreateDefault();
        var text = GeneratedNews.Text(50_000);
        _english = annotator.Annotate(text, "en");
        _plain = new AnnotatedText(text, _english.Tokens, _english.Sentences, default, "en");
    }

    /// <summary>Frozen reference: see <see cref="NaiveQuotes"/>.</summary>
    [Benchmark(Baseline = true)]
    public int Naive() => NaiveQuotes.Count(_english);

    [Benchmark]
    public int Learned() => _extractor.Extract(_english, []).Length;

    [Benchmark]
    public int Tables() => _extractor.Extract(_plain, []).Length;
}
