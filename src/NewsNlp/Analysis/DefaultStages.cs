using NewsNlp.Articles;
using NewsNlp.Articles.Html;

namespace NewsNlp.Analysis;

/// <summary>The built-in parsers.</summary>
internal static class DefaultStages
{
    public static IArticleParser Parser(SourceKind kind) => kind switch
    {
        SourceKind.Html => new HtmlArticleParser(),
        SourceKind.PageText => new PageTextParser(),
        _ => new CleanTextParser(),
    };
}
