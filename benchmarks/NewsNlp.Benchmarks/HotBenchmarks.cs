using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace NewsNlp.Benchmarks;

/// <summary>Tokens and sentences beside what bounds them: a white-space split, a compiled expression, the emission limit. Nothing may be allocated.</summary>
[BenchmarkCategory("Hot")]
[MemoryDiagnoser]
public partial class HotBenchmarks
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\u00A0");

    private readonly NewsTokenizer _tokenizer = new();
    private readonly NewsSentenceSplitter _splitter = new();
    private readonly FixedWriter<Token> _tokens = new(1_100_000);
    private readonly FixedWriter<Token> _ready = new(1_100_000);
    private readonly FixedWriter<Sentence> _sentences = new(1_100_000);
    private readonly TextSpan[] _spans = new TextSpan[1_100_000];
    private string _text = string.Empty;

    /// <summary>Loads the text and the tokens that the splitter alone works on.</summary>
    [GlobalSetup]
    public void Load()
    {
        _text = HotText.Load();
        _ready.Clear();
        _tokenizer.Tokenize(_text, _ready);
    }

    /// <summary>The frozen reference: runs between white space, found with SearchValues.</summary>
    [Benchmark(Baseline = true)]
    public int WhiteSpaceSplit()
    {
        ReadOnlySpan<char> text = _text;
        int count = 0, at = 0;
        while (at < text.Length)
        {
            var length = text[at..].IndexOfAny(WhiteSpace);
            if (length < 0) length = text.Length - at;
            if (length > 0) _spans[count++] = new TextSpan(at, length);
            at += length + 1;
        }

        return count;
    }

    /// <summary>Words and marks by a compiled expression.</summary>
    [Benchmark]
    public int CompiledExpression()
    {
        var count = 0;
        foreach (var match in Words().EnumerateMatches(_text)) _spans[count++] = new TextSpan(match.Index, match.Length);
        return count;
    }

    /// <summary>Tokens without rules.</summary>
    [Benchmark]
    public int Limit()
    {
        _tokens.Clear();
        return EmissionLimit.Run(_text, _tokens);
    }

    /// <summary>The tokenizer.</summary>
    [Benchmark]
    public int Tokens()
    {
        _tokens.Clear();
        _tokenizer.Tokenize(_text, _tokens);
        return _tokens.Count;
    }

    /// <summary>The splitter alone, on tokens that are there.</summary>
    [Benchmark]
    public int Sentences()
    {
        _sentences.Clear();
        _splitter.Split(_text, _ready.Written, _sentences);
        return _sentences.Count;
    }

    /// <summary>The tokenizer, then the splitter.</summary>
    [Benchmark]
    public int TokensAndSentences()
    {
        Tokens();
        _sentences.Clear();
        _splitter.Split(_text, _tokens.Written, _sentences);
        return _sentences.Count;
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Words();
}
