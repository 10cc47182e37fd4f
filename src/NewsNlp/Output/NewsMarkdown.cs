using System.Text;

namespace NewsNlp;

/// <summary>Writes analyses as Markdown: the article, who said what, and the entities.</summary>
public static class NewsMarkdown
{
    /// <summary>The analysis as Markdown. Text of the page is escaped, so it cannot add markup of its own.</summary>
    public static string ToMarkdown(this NewsAnalysis analysis, OutputParts parts = OutputParts.Default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var text = new StringBuilder();
        foreach (var article in analysis.Articles)
        {
            if (parts.HasFlag(OutputParts.Article))
            {
                AppendArticle(text, article.Article);
            }

            if (parts.HasFlag(OutputParts.Quotes) && article.Quotes.Length > 0)
            {
                AppendQuotes(text, article);
            }

            if (parts.HasFlag(OutputParts.Entities) && article.Entities.Length > 0)
            {
                AppendEntities(text, article);
            }
        }

        return text.ToString();
    }

    private static void AppendArticle(StringBuilder text, Article article)
    {
        text.Append("# ").AppendLine(Escape(article.Title ?? "Untitled")).AppendLine();
        if (article.Subtitle is { } subtitle)
        {
            text.Append('*').Append(Escape(subtitle)).AppendLine("*").AppendLine();
        }

        var facts = ArticleFacts.Of(article);
        if (facts.Length > 0)
        {
            text.AppendLine(Escape(facts)).AppendLine();
        }

        foreach (var block in article.Blocks)
        {
            if (block.Span is { } span)
            {
                AppendBlock(text, block.Kind, Escape(span.In(article.Text)));
            }
        }
    }

    private static void AppendBlock(StringBuilder text, BlockKind kind, string escaped)
    {
        var lead = kind switch
        {
            BlockKind.Heading => "## ",
            BlockKind.ListItem => "* ",
            BlockKind.Blockquote => "> ",
            _ => "",
        };
        text.Append(lead).AppendLine(escaped).AppendLine();
    }

    private static void AppendQuotes(StringBuilder text, ArticleAnalysis article)
    {
        text.AppendLine("## Who said what").AppendLine();
        foreach (var view in QuoteView.BySpeaker(article))
        {
            text.Append("**").Append(view.Speaker.Length == 0 ? "No speaker" : Escape(view.Speaker)).AppendLine("**").AppendLine();
            foreach (var quote in view.Quotes)
            {
                var words = Escape(article.TextOf(quote));
                text.Append("* ").Append(quote.Kind == QuoteKind.Direct ? $"“{words}”" : words)
                    .AppendLine(quote.Addressee is { } addressee ? $" (to {Escape(addressee.In(article.Article.Text))})" : "");
            }

            text.AppendLine();
        }
    }

    private static void AppendEntities(StringBuilder text, ArticleAnalysis article)
    {
        text.AppendLine("## Entities").AppendLine().AppendLine("| Name | Type | Wikidata | Mentions |").AppendLine("| --- | --- | --- | --- |");
        foreach (var entity in article.Entities)
        {
            var link = entity.EntityId.IsNone ? "" : $"[{entity.EntityId}](https://www.wikidata.org/wiki/{entity.EntityId})";
            text.AppendLine($"| {Escape(entity.Name)} | {Output.ContractNames.Of(entity.Type)} | {link} | {entity.Mentions.Length} |");
        }

        text.AppendLine();
    }

    private static string Escape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length + 8);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~')
            {
                text.Append('\\').Append(c);
            }
            else if (i == 0 && c is '-' or '+' or '=')
            {
                // At a line's start these make lists and rules.
                text.Append('\\').Append(c);
            }
            else
            {
                text.Append(char.IsControl(c) ? ' ' : c);
            }
        }

        return text.ToString();
    }
}
