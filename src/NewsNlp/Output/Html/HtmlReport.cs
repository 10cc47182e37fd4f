namespace NewsNlp.Output;

/// <summary>
/// A page about a run, written piece by piece so that a long run needs little memory. The summary is known last and stands last in the file;
/// the style sheet shows it first.
/// </summary>
internal sealed class HtmlReport(OutputParts parts)
{
    /// <summary>No script, no picture, nothing fetched: the page can do nothing but show itself.</summary>
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Who said what</title>
        <style>

        """;

    private readonly HtmlBuilder _html = new();
    private readonly QuoteStatistics _statistics = new();
    private int _articles;
    private int _failed;

    public string Start() =>
        _html.Markup(Head).Markup(NewsHtml.ReadStyle("view.css")).Markup(NewsHtml.ReadStyle("report.css"))
            .Markup("</style>\n</head>\n<body>\n<main class=\"nnlp\">\n").Take();

    public string Add(NewsAnalysis analysis)
    {
        foreach (var article in analysis.Articles)
        {
            _articles++;
            _statistics.Add(article);
            ArticleHtml.Write(_html, article, parts, charts: true);
        }

        IssueHtml.Write(_html, analysis.Issues);
        return _html.Take();
    }

    public string AddError(string? id, AnalysisIssue error)
    {
        _failed++;
        _html.Markup("<ul class=\"nnlp-issues\"><li>").Text(id ?? "").Markup("</li>");
        IssueHtml.WriteOne(_html, error);
        return _html.Markup("</ul>\n").Take();
    }

    public string End()
    {
        _html.Markup("<header class=\"nnlp-run\"><h1>Who said what</h1><p class=\"nnlp-facts\">").Number(_articles).Markup(_articles == 1 ? " article, " : " articles, ")
            .Number(_statistics.All.Total).Markup(" quotations, ").Number(_statistics.SpeakerCount).Markup(" speakers");
        if (_failed > 0)
        {
            _html.Markup(", ").Number(_failed).Markup(" documents failed");
        }

        _html.Markup("</p>\n");
        if (_articles > 1 && parts.HasFlag(OutputParts.Quotes))
        {
            QuoteCharts.Write(_html, _statistics);
        }

        return _html.Markup("</header>\n</main>\n</body>\n</html>\n").Take();
    }
}
