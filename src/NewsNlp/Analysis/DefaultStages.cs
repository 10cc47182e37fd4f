using NewsNlp.Articles;
using NewsNlp.Articles.Html;

namespace NewsNlp.Analysis;

/// <summary>The built-in stages.</summary>
internal static class DefaultStages
{
    public static IArticleParser Parser(SourceKind kind) => kind switch
    {
        SourceKind.Html => new HtmlArticleParser(),
        SourceKind.PageText => new CleanTextParser(),
        _ => new CleanTextParser(),
    };

    public static IEntityRecognizer EntityRecognizer() => NewsEntityRecognizer.CreateDefault();

    public static IEntityLinker EntityLinker(IKnowledgeBase? knowledge) => new NewsEntityLinker(knowledge);

    public static IQuoteExtractor QuoteExtractor() => new NewsQuoteExtractor();
}
