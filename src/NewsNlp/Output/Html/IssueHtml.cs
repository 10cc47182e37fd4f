namespace NewsNlp.Output;

/// <summary>Issues in HTML.</summary>
internal static class IssueHtml
{
    private const int MostIssues = 50;

    public static void Write(HtmlBuilder html, IReadOnlyCollection<AnalysisIssue> issues)
    {
        if (issues.Count == 0)
        {
            return;
        }

        html.Markup("<details class=\"nnlp-issues\"><summary>").Number(issues.Count).Markup(issues.Count == 1 ? " note" : " notes").Markup("</summary><ul>\n");
        foreach (var issue in issues.Take(MostIssues))
        {
            WriteOne(html, issue);
        }

        html.Markup("</ul></details>\n");
    }

    public static void WriteOne(HtmlBuilder html, AnalysisIssue issue) =>
        html.Markup("<li><code>").Text(issue.Code).Markup("</code> ").Text(issue.Message).Markup("</li>\n");
}
