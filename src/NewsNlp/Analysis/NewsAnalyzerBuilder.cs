namespace NewsNlp;

/// <summary>Puts together a <see cref="NewsAnalyzer"/>. Every stage that is not named is the built-in one.</summary>
/// <remarks>Not thread-safe; the analyzer it builds is.</remarks>
public sealed class NewsAnalyzerBuilder
{
    private readonly Dictionary<SourceKind, IArticleParser> _parsers = [];

    internal NewsAnalyzerBuilder()
    {
    }

    internal NewsAnalyzerOptions Options { get; private set; } = NewsAnalyzerOptions.Default;

    internal ITokenizer? Tokenizer { get; private set; }

    internal ISentenceSplitter? SentenceSplitter { get; private set; }

    internal IKnowledgeBase? KnowledgeBase { get; private set; }

    internal IEntityRecognizer? EntityRecognizer { get; private set; }

    internal IEntityLinker? EntityLinker { get; private set; }

    internal IQuoteExtractor? QuoteExtractor { get; private set; }

    /// <summary>Sets the options.</summary>
    public NewsAnalyzerBuilder WithOptions(NewsAnalyzerOptions options) => Set(options, o => Options = o);

    /// <summary>Reads sources of one kind with another parser.</summary>
    public NewsAnalyzerBuilder UseParser(SourceKind kind, IArticleParser parser) => Set(parser, p => _parsers[kind] = p);

    /// <summary>Cuts tokens with another tokenizer.</summary>
    public NewsAnalyzerBuilder UseTokenizer(ITokenizer tokenizer) => Set(tokenizer, t => Tokenizer = t);

    /// <summary>Finds sentences with another splitter.</summary>
    public NewsAnalyzerBuilder UseSentenceSplitter(ISentenceSplitter splitter) => Set(splitter, s => SentenceSplitter = s);

    /// <summary>Looks names up in another knowledge base, for recognition and for linking.</summary>
    public NewsAnalyzerBuilder UseKnowledgeBase(IKnowledgeBase knowledgeBase) => Set(knowledgeBase, k => KnowledgeBase = k);

    /// <summary>Finds mentions with another recogniser.</summary>
    public NewsAnalyzerBuilder UseEntityRecognizer(IEntityRecognizer recognizer) => Set(recognizer, r => EntityRecognizer = r);

    /// <summary>Links mentions with another linker.</summary>
    public NewsAnalyzerBuilder UseEntityLinker(IEntityLinker linker) => Set(linker, l => EntityLinker = l);

    /// <summary>Finds quotations with another extractor.</summary>
    public NewsAnalyzerBuilder UseQuoteExtractor(IQuoteExtractor extractor) => Set(extractor, e => QuoteExtractor = e);

    /// <summary>The analyzer. The builder may be changed and used again.</summary>
    /// <exception cref="InvalidDataException">A built-in model is broken.</exception>
    public NewsAnalyzer Build() => new(this);

    internal IArticleParser ParserOf(SourceKind kind) =>
        _parsers.TryGetValue(kind, out var parser) ? parser : Analysis.DefaultStages.Parser(kind);

    private NewsAnalyzerBuilder Set<T>(T value, Action<T> assign)
    {
        ArgumentNullException.ThrowIfNull(value);
        assign(value);
        return this;
    }
}
