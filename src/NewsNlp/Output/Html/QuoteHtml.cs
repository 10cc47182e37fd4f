namespace NewsNlp.Output;

/// <summary>Quotations by speaker in HTML.</summary>
internal static class QuoteHtml
{
    public static void WriteBySpeaker(HtmlBuilder html, ArticleAnalysis analysis, SpeakerIndex speakers)
    {
        for (var i = 0; i < speakers.Views.Length; i++)
        {
            var view = speakers.Views[i];
            html.Markup("<section class=\"nnlp-speaker ").Markup(speakers.ClassOf(i)).Markup("\"><h4 dir=\"auto\">");
            if (view.Speaker.Length == 0)
            {
                html.Markup("No speaker found");
            }
            else
            {
                html.Markup("<span class=\"nnlp-no ").Markup(speakers.ClassOf(i)).Markup("\" data-no=\"").Number(i + 1).Markup("\"></span> ").Text(view.Speaker);
            }

            WriteEntity(html, analysis, view);
            html.Markup("</h4><ul>\n");
            foreach (var quote in view.Quotes)
            {
                WriteQuote(html, analysis, quote);
            }

            html.Markup("</ul></section>\n");
        }
    }

    private static void WriteEntity(HtmlBuilder html, ArticleAnalysis analysis, QuoteView view)
    {
        if (view.Entity is { } index && index < analysis.Entities.Length)
        {
            var entity = analysis.Entities[index];
            html.Markup(" <small>").Text(entity.Description).Markup(entity.Description.Length > 0 ? " " : "");
            EntityHtml.WriteLink(html, entity.EntityId);
            html.Markup("</small>");
        }
    }

    private static void WriteQuote(HtmlBuilder html, ArticleAnalysis analysis, Quote quote)
    {
        var words = analysis.TextOf(quote);
        html.Markup("<li dir=\"auto\"><span class=\"nnlp-kind\">").Markup(ContractNames.Of(quote.Kind)).Markup("</span> ")
            .Text(quote.Kind == QuoteKind.Direct ? $"“{words}”" : words);
        if (quote.Addressee is { } addressee)
        {
            html.Markup(" <span class=\"nnlp-to\">to ").Text(addressee.In(analysis.Article.Text)).Markup("</span>");
        }

        html.Markup("</li>\n");
    }
}
