namespace NewsNlp.Output;

/// <summary>Sentences and tokens in HTML: a row a sentence, each token with its tag.</summary>
internal static class TokenHtml
{
    private const int MostSentences = 100;

    public static void Write(HtmlBuilder html, AnnotatedText text)
    {
        html.Markup("<p class=\"nnlp-facts\">").Number(text.Sentences.Length).Markup(" sentences, ").Number(text.Tokens.Length).Markup(" tokens");
        html.Text(text.Language is { } language ? ", language " + language : "").Markup("</p>\n<table class=\"nnlp-table nnlp-tokens\"><tbody>\n");
        for (var i = 0; i < Math.Min(MostSentences, text.Sentences.Length); i++)
        {
            html.Markup("<tr><td class=\"nnlp-num\">").Number(i + 1).Markup("<td dir=\"auto\">");
            WriteSentence(html, text, text.Sentences[i]);
            html.Markup("</tr>\n");
        }

        html.Markup("</tbody></table>\n");
        if (text.Sentences.Length > MostSentences)
        {
            html.Markup("<p class=\"nnlp-more\">and ").Number(text.Sentences.Length - MostSentences).Markup(" more sentences</p>\n");
        }
    }

    private static void WriteSentence(HtmlBuilder html, AnnotatedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            html.Markup("<span class=\"nnlp-token\"");
            if (text.HasSyntax)
            {
                var syntax = text.Syntax[i];
                html.Attribute("data-tag", ContractNames.Of(syntax.Tag));
                html.Attribute("title", syntax.Head < 0
                    ? ContractNames.Of(syntax.Relation)
                    : $"{ContractNames.Of(syntax.Relation)} of {text.TokenText(syntax.Head)}");
            }

            html.Markup(">").Text(text.TokenText(i)).Markup("</span> ");
        }
    }
}
