using NewsNlp.Articles;

namespace NewsNlp.Analysis;

/// <summary>The built-in stages.</summary>
internal static class DefaultStages
{
    public static IArticleParser Parser(SourceKind kind) => kind switch
    {
        SourceKind.Html => new CleanTextParser(),
        SourceKind.PageText => new CleanTextParser(),
        _ => new CleanTextParser(),
    };

    public static ITokenizer? Tokenizer() => null;

    public static ISentenceSplitter? SentenceSplitter() => null;

    public static IEntityRecognizer? EntityRecognizer() => null;

    public static IEntityLinker? EntityLinker() => null;

    public static IQuoteExtractor? QuoteExtractor() => null;
}
