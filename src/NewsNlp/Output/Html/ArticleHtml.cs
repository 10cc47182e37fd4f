namespace NewsNlp.Output;

/// <summary>One article with what was found in it, as a piece of HTML without its style sheet.</summary>
internal static class ArticleHtml
{
    private const string Legend =
        "<p class=\"nnlp-legend\" aria-hidden=\"true\"><span class=\"nnlp-q nnlp-direct nnlp-s0\">direct</span> <span class=\"nnlp-q nnlp-mixed nnlp-s0\">mixed</span> "
        + "<span class=\"nnlp-q nnlp-indirect nnlp-s0\">indirect</span> · <span class=\"nnlp-e nnlp-person\">person</span> "
        + "<span class=\"nnlp-e nnlp-body\">organization, group</span> <span class=\"nnlp-e nnlp-place\">place</span> <span class=\"nnlp-e nnlp-thing\">other</span></p>\n";

    public static void Write(HtmlBuilder html, ArticleAnalysis analysis, OutputParts parts, bool charts)
    {
        var speakers = new SpeakerIndex(analysis);
        html.Markup("<article class=\"nnlp-article\"");
        if (analysis.Article.Language is { } language)
        {
            html.Attribute("lang", language);
        }

        html.Markup(">\n");
        WriteHeader(html, analysis.Article);
        html.Markup("<div class=\"nnlp-columns\">\n");
        if (parts.HasFlag(OutputParts.Article))
        {
            html.Markup("<div class=\"nnlp-text\">\n");
            if (analysis.Quotes.Length + analysis.Entities.Length > 0)
            {
                html.Markup(Legend);
            }

            new HighlightedText(html, analysis, speakers, parts).Write();
            html.Markup("</div>\n");
        }

        WriteFindings(html, analysis, speakers, parts, charts);
        html.Markup("</div></article>\n");
    }

    public static void WriteHeader(HtmlBuilder html, Article article)
    {
        html.Markup("<header><h2 dir=\"auto\">");
        if (article.Url is { } url)
        {
            html.Markup("<a").Link(url).Markup(">").Text(article.Title ?? url).Markup("</a>");
        }
        else
        {
            html.Text(article.Title ?? "Untitled");
        }

        html.Markup("</h2>\n");
        if (article.Subtitle is { } subtitle)
        {
            html.Markup("<p class=\"nnlp-subtitle\" dir=\"auto\">").Text(subtitle).Markup("</p>\n");
        }

        var facts = ArticleFacts.Of(article);
        if (facts.Length > 0)
        {
            html.Markup("<p class=\"nnlp-facts\" dir=\"auto\">").Text(facts).Markup("</p>\n");
        }

        html.Markup("</header>\n");
    }

    private static void WriteFindings(HtmlBuilder html, ArticleAnalysis analysis, SpeakerIndex speakers, OutputParts parts, bool charts)
    {
        var quotes = parts.HasFlag(OutputParts.Quotes) && analysis.Quotes.Length > 0;
        var entities = parts.HasFlag(OutputParts.Entities) && analysis.Entities.Length > 0;
        if (!quotes && !entities)
        {
            return;
        }

        html.Markup("<aside class=\"nnlp-found\">\n");
        if (quotes)
        {
            if (charts)
            {
                QuoteCharts.Write(html, QuoteStatistics.Of(analysis));
            }

            html.Markup("<h3>Who said what</h3>\n");
            QuoteHtml.WriteBySpeaker(html, analysis, speakers);
        }

        if (entities)
        {
            html.Markup("<h3>Entities</h3>\n");
            EntityHtml.WriteTable(html, analysis.Entities);
        }

        html.Markup("</aside>\n");
    }
}
