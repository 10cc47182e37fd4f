using System.Globalization;

namespace NewsNlp.Output;

/// <summary>Small charts as inline SVG: who is quoted how often, and how. Every bar says its numbers in words too.</summary>
internal static class QuoteCharts
{
    private const int MostBars = 12;

    public static void Write(HtmlBuilder html, QuoteStatistics statistics)
    {
        if (statistics.All.Total == 0)
        {
            return;
        }

        html.Markup("<figure class=\"nnlp-chart\"><figcaption>How it is quoted</figcaption>");
        WriteBar(html, statistics.All, statistics.All.Total);
        html.Markup("<p class=\"nnlp-shares\">");
        WriteShare(html, "nnlp-direct", "direct", statistics.All.Direct, statistics.All.Total);
        WriteShare(html, "nnlp-mixed", "mixed", statistics.All.Mixed, statistics.All.Total);
        WriteShare(html, "nnlp-indirect", "indirect", statistics.All.Indirect, statistics.All.Total);
        html.Markup("</p></figure>\n");

        var top = statistics.Top(MostBars);
        if (top.Count == 0)
        {
            return;
        }

        html.Markup("<figure class=\"nnlp-chart\"><figcaption>Who is quoted how often</figcaption><table class=\"nnlp-bars\"><tbody>\n");
        foreach (var tally in top)
        {
            html.Markup("<tr><th scope=\"row\" dir=\"auto\">").Text(tally.Name).Markup("<td>");
            WriteBar(html, tally, top[0].Total);
            html.Markup("<td class=\"nnlp-num\">").Number(tally.Total).Markup("</tr>\n");
        }

        html.Markup("</tbody></table>");
        if (statistics.SpeakerCount > top.Count)
        {
            html.Markup("<p class=\"nnlp-more\">and ").Number(statistics.SpeakerCount - top.Count).Markup(" more speakers</p>");
        }

        html.Markup("</figure>\n");
    }

    private static void WriteShare(HtmlBuilder html, string kind, string word, int count, int total) =>
        html.Markup("<span><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"").Markup(kind)
            .Markup("\" width=\"10\" height=\"10\"/></svg> ").Number(count).Markup(" ").Markup(word).Markup(" (")
            .Number((int)Math.Round(100.0 * count / total)).Markup(" %)</span> ");

    private static void WriteBar(HtmlBuilder html, QuoteTally tally, int scale)
    {
        html.Markup("<svg class=\"nnlp-bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
            .Number(tally.Direct).Markup(" direct, ").Number(tally.Mixed).Markup(" mixed, ").Number(tally.Indirect).Markup(" indirect\">");
        var left = 0.0;
        foreach (var (kind, count) in new[] { ("nnlp-direct", tally.Direct), ("nnlp-mixed", tally.Mixed), ("nnlp-indirect", tally.Indirect) })
        {
            if (count > 0)
            {
                var width = 100.0 * count / scale;
                html.Markup("<rect class=\"").Markup(kind).Markup("\" x=\"").Markup(Length(left)).Markup("\" width=\"").Markup(Length(width)).Markup("\" height=\"8\"/>");
                left += width;
            }
        }

        html.Markup("</svg>");
    }

    private static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
