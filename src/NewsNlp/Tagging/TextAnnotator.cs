using System.Buffers;
using System.Runtime.InteropServices;
using NewsNlp.Tagging;

namespace NewsNlp;

/// <summary>Gives a text its tokens and sentences and, when it is English, parts of speech and dependency trees.</summary>
/// <remarks>Immutable and safe from many threads at once; keep one. Never throws for what a text holds.</remarks>
public sealed class TextAnnotator
{
    /// <summary>Buffers that grew beyond this many entries are let go, so that one huge text does not stay in memory.</summary>
    private const int LargestKept = 1 << 18;

    /// <summary>Characters that a token takes in running text, at least, with its space.</summary>
    private const int CharactersPerToken = 4;

    private readonly ITokenizer _tokenizer;
    private readonly ISentenceSplitter _splitter;
    private readonly SyntaxAnnotator _syntax;
    private readonly ScratchPool<Buffers> _pool = new();

    /// <summary>Joins a tokenizer and a splitter with the built-in English tagger and parser.</summary>
    /// <param name="tokenizer">Cuts the text into tokens; the models expect Penn Treebank conventions, as <see cref="NewsTokenizer"/> has them.</param>
    /// <param name="splitter">Groups the tokens into sentences.</param>
    /// <exception cref="InvalidDataException">The built-in model is damaged.</exception>
    public TextAnnotator(ITokenizer tokenizer, ISentenceSplitter splitter)
        : this(tokenizer, splitter, SyntaxModel.Load())
    {
    }

    internal TextAnnotator(ITokenizer tokenizer, ISentenceSplitter splitter, SyntaxModel model)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(splitter);
        (_tokenizer, _splitter, _syntax) = (tokenizer, splitter, new SyntaxAnnotator(model));
    }

    /// <summary>An annotator with the built-in tokenizer, splitter and models.</summary>
    public static TextAnnotator CreateDefault() => new(new NewsTokenizer(), new NewsSentenceSplitter());

    /// <summary>Annotates <paramref name="text"/>.</summary>
    /// <param name="text">Any text; spans of the result index it.</param>
    /// <param name="language">
    /// Language of the text (<c>en</c>, <c>en-GB</c>), or null when unknown, which is taken for English. Other languages get tokens and sentences
    /// alone.
    /// </param>
    /// <returns>The text with its layers.</returns>
    public AnnotatedText Annotate(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Annotate(text, language, IsEnglish(language), CancellationToken.None);
    }

    /// <summary>Tokens and sentences alone, whatever the language.</summary>
    internal AnnotatedText Tokenize(string text, string? language) => Annotate(text, language, tag: false, CancellationToken.None);

    /// <summary>Whether the tagger and the parser know the language.</summary>
    internal static bool IsEnglish(string? language) =>
        language is null
        || language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("en_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Like <see cref="Annotate(string, string?)"/> or <see cref="Tokenize"/>, and ends early when it is cancelled.</summary>
    internal AnnotatedText Annotate(string text, string? language, bool tag, CancellationToken cancellationToken)
    {
        var buffers = _pool.Rent();
        var tokens = Tokens(text, buffers);
        cancellationToken.ThrowIfCancellationRequested();
        _splitter.Split(text, tokens, buffers.Sentences);
        cancellationToken.ThrowIfCancellationRequested();
        var sentences = buffers.Sentences.WrittenSpan.ToArray();
        TokenSyntax[] syntax = [];
        if (tag && IsEnglish(language))
        {
            syntax = new TokenSyntax[tokens.Length];
            _syntax.Annotate(text, tokens, sentences, syntax, cancellationToken);
        }

        buffers.Tokens.ResetWrittenCount();
        buffers.Sentences.ResetWrittenCount();
        if (buffers.Tokens.Capacity <= LargestKept)
        {
            _pool.Return(buffers);
        }

        return new AnnotatedText(
            text,
            ImmutableCollectionsMarshal.AsImmutableArray(tokens),
            ImmutableCollectionsMarshal.AsImmutableArray(sentences),
            ImmutableCollectionsMarshal.AsImmutableArray(syntax),
            language);
    }

    private Token[] Tokens(string text, Buffers buffers)
    {
        if (text.Length / CharactersPerToken > LargestKept && _tokenizer is NewsTokenizer own)
        {
            return ExactTokens.Of(own, text);
        }

        _tokenizer.Tokenize(text, buffers.Tokens);
        return buffers.Tokens.WrittenSpan.ToArray();
    }

    private sealed class Buffers
    {
        public ArrayBufferWriter<Token> Tokens { get; } = new(4096);

        public ArrayBufferWriter<Sentence> Sentences { get; } = new(256);
    }
}
