using System.Buffers;
using BenchmarkDotNet.Attributes;
using NewsNlp.Tagging;

namespace NewsNlp.Benchmarks;

/// <summary>Tags and trees over about 10,000 tokens: tagging alone, tagging with parsing, and the whole way from text.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    private readonly TextAnnotator _text = TextAnnotator.CreateDefault();
    private readonly SyntaxAnnotator _annotator = new(SyntaxModel.Load());
    private readonly NaiveTagger _naive = new();
    private string _news = "";
    private Token[] _tokens = [];
    private Sentence[] _sentences = [];
    private TokenSyntax[] _syntax = [];

    [GlobalSetup]
    public void Setup()
    {
        _news = GeneratedNews.Text(50_000);
        var tokens = new ArrayBufferWriter<Token>();
        var sentences = new ArrayBufferWriter<Sentence>();
        new NewsTokenizer().Tokenize(_news, tokens);
        new NewsSentenceSplitter().Split(_news, tokens.WrittenSpan, sentences);
        (_tokens, _sentences) = (tokens.WrittenSpan.ToArray(), sentences.WrittenSpan.ToArray());
        _syntax = new TokenSyntax[_tokens.Length];
    }

    /// <summary>Frozen reference: see <see cref="NaiveTagger"/>.</summary>
    [Benchmark(Baseline = true)]
    public int Naive() => _naive.Tag(_news, _tokens);

    [Benchmark]
    public TokenSyntax Tags()
    {
        _annotator.Tag(_news, _tokens, _sentences, _syntax);
        return _syntax[^1];
    }

    [Benchmark]
    public TokenSyntax TagsAndTrees()
    {
        _annotator.Annotate(_news, _tokens, _sentences, _syntax);
        return _syntax[^1];
    }

    [Benchmark]
    public AnnotatedText FromText() => _text.Annotate(_news, "en");
}
