using NewsNlp.Output;
using NewsNlp.Text;

namespace NewsNlp;

/// <summary>Writes analyses as HTML: the text with quotations and entities marked, who said what, entity tables.</summary>
/// <remarks>
/// Everything of the document is encoded: no input can add markup of its own. There are no scripts; links lead to web addresses alone; colours follow
/// the reader's light or dark setting and can be told apart by the colour-blind; hovering over a quotation names its speaker.
/// </remarks>
public static class NewsHtml
{
    private static readonly Lazy<string> Style = new(() => ReadStyle("view.css"));

    /// <summary>The analysis as a piece of HTML with its own style sheet, for a notebook or a page of one's own.</summary>
    public static string ToHtml(this NewsAnalysis analysis, OutputParts parts = OutputParts.Default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return View(html =>
        {
            foreach (var article in analysis.Articles)
            {
                ArticleHtml.Write(html, article, parts, charts: false);
            }

            IssueHtml.Write(html, analysis.Issues);
        });
    }

    /// <summary>One article with what was found in it, as a piece of HTML with its own style sheet.</summary>
    public static string ToHtml(this ArticleAnalysis analysis, OutputParts parts = OutputParts.Default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return View(html => ArticleHtml.Write(html, analysis, parts, charts: false));
    }

    /// <summary>An article's metadata and text as a piece of HTML with its own style sheet.</summary>
    public static string ToHtml(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ToHtml(new ArticleAnalysis { Article = article, Text = new AnnotatedText(article.Text, [], []) }, OutputParts.Article);
    }

    /// <summary>Sentences and tokens with their tags as a piece of HTML with its own style sheet; at most 100 sentences.</summary>
    public static string ToHtml(this AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return View(html => TokenHtml.Write(html, text));
    }

    /// <summary>Entities as a table in a piece of HTML with its own style sheet.</summary>
    public static string ToHtml(this IReadOnlyCollection<LinkedEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return View(html => EntityHtml.WriteTable(html, entities));
    }

    /// <summary>A whole page about some analyses, in one file: charts, marked texts, quotations by speaker, entities. Good on a phone and on paper.</summary>
    public static string ToHtmlPage(this IEnumerable<NewsAnalysis> analyses, OutputParts parts = OutputParts.Default)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        var report = new HtmlReport(parts);
        using var page = new StringWriter();
        page.Write(report.Start());
        foreach (var analysis in analyses)
        {
            page.Write(report.Add(analysis));
        }

        page.Write(report.End());
        return page.ToString();
    }

    /// <summary>A whole page about one analysis, in one file.</summary>
    public static string ToHtmlPage(this NewsAnalysis analysis, OutputParts parts = OutputParts.Default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return ToHtmlPage([analysis], parts);
    }

    internal static string ReadStyle(string name)
    {
        using var reader = new StreamReader(EmbeddedResource.Open(name));
        return reader.ReadToEnd();
    }

    private static string View(Action<HtmlBuilder> write)
    {
        var html = new HtmlBuilder();
        html.Markup("<div class=\"nnlp\"><style>\n").Markup(Style.Value).Markup("</style>\n");
        write(html);
        return html.Markup("</div>\n").Take();
    }
}
