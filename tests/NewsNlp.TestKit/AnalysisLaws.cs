using System.Collections.Immutable;
using System.Text.Json;

namespace NewsNlp.TestKit;

/// <summary>What every analysis promises for any page. Each law throws, with the place, when it does not hold.</summary>
public static class AnalysisLaws
{
    /// <summary>Every part that can be written.</summary>
    private const OutputParts Everything = (OutputParts)127;

    /// <summary>Checks all laws that concern one analysis, and returns it as JSON with all its parts.</summary>
    public static string Check(NewsAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Issues.FirstOrDefault(issue => issue.Code == "stage-failed") is { } failed) throw new LawException($"{failed.Stage}: {failed.Message}", 0);
        var page = analysis.Source.Content;
        foreach (var block in analysis.Removed) Inside(block.Source, page, "a removed block");
        foreach (var article in analysis.Articles)
        {
            Blocks(article.Article, page);
            Tokens(article.Text);
            Entities(article);
            Quotes(article);
        }

        var json = analysis.ToJson(Everything);
        using var parsed = JsonDocument.Parse(json);
        return json;
    }

    /// <summary>Writes the analysis in every format: none may throw.</summary>
    public static void CheckFormats(NewsAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _ = analysis.ToHtml();
        _ = analysis.ToHtmlPage();
        _ = analysis.ToMarkdown();
        _ = analysis.ToNif();
        _ = analysis.ToConllu();
        JsonDocument.Parse(analysis.ToWebAnnotations()).Dispose();
        JsonDocument.Parse(analysis.ToSchemaOrg()).Dispose();
        foreach (var article in analysis.Articles) JsonDocument.Parse(article.ToSpacyJson()).Dispose();
    }

    private static void Blocks(Article article, string page)
    {
        Inside(article.Source, page, "an article");
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Inside(block.Source, page, "a block's source");
            if (block.Span is not { } span)
            {
                if (block.Text is null) throw new LawException("A block has neither span nor text.", block.Source.Start);
                continue;
            }

            Inside(span, article.Text, "a block");
            if (span.Start < end) throw new LawException("Blocks overlap or are out of order.", span.Start);
            end = span.End;
        }
    }

    private static void Tokens(AnnotatedText text)
    {
        var end = 0;
        foreach (var token in text.Tokens)
        {
            Inside(token.Span, text.Text, "a token");
            if (token.Length == 0 || token.Start < end) throw new LawException("A token is empty, out of order, or overlaps another.", token.Start);
            end = token.End;
        }

        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.FirstToken != next) throw new LawException("A sentence does not begin behind the last.", sentence.Span.Start);
            Inside(sentence.Span, text.Text, "a sentence");
            next += sentence.TokenCount;
            if (text.Syntax.IsDefaultOrEmpty) continue;
            for (var i = sentence.FirstToken; i < next; i++)
            {
                var head = text.Syntax[i].Head;
                if (head >= 0 && (head < sentence.FirstToken || head >= next)) throw new LawException("A head lies outside its sentence.", text.Tokens[i].Start);
            }
        }

        if (next != text.Tokens.Length) throw new LawException("A token is in no sentence.", next);
    }

    private static void Entities(ArticleAnalysis article)
    {
        var starts = article.Text.Tokens.Select(token => token.Start).ToHashSet();
        var ends = article.Text.Tokens.Select(token => token.End).ToHashSet();
        for (var id = 0; id < article.Entities.Length; id++)
        {
            var entity = article.Entities[id];
            if (entity.Id != id) throw new LawException("An entity's number is not its place.", id);
            if (entity.Mentions.IsDefaultOrEmpty) throw new LawException("An entity has no mention.", id);
            if (entity.Name.Length == 0) throw new LawException("An entity has no name.", entity.Mentions[0].Span.Start);
            Probability(entity.Confidence, id);
            var last = -1;
            foreach (var mention in entity.Mentions)
            {
                Inside(mention.Span, article.Article.Text, "a mention");
                if (!starts.Contains(mention.Span.Start) || !ends.Contains(mention.Span.End)) throw new LawException("A mention cuts a token.", mention.Span.Start);
                if (mention.Span.Start < last) throw new LawException("Mentions are out of order.", mention.Span.Start);
                last = mention.Span.Start;
            }
        }
    }

    private static void Quotes(ArticleAnalysis article)
    {
        var text = article.Article.Text;
        var last = -1;
        foreach (var quote in article.Quotes)
        {
            if (quote.Content.IsDefaultOrEmpty) throw new LawException("A quotation has no content.", last);
            if (quote.Content[0].Start < last) throw new LawException("Quotations are out of order.", quote.Content[0].Start);
            last = quote.Content[0].Start;
            Segments(quote.Content, text, "a quotation");
            Segments(quote.Cue, text, "a cue");
            Probability(quote.Confidence, last);
            if (quote.Addressee is { } addressee) Inside(addressee, text, "an addressee");
            if (quote.Speaker is not { } speaker) continue;
            if (speaker.Mention is { } mention) Inside(mention, text, "a speaker's mention");
            if (speaker.Entities.Any(id => id < 0 || id >= article.Entities.Length)) throw new LawException("A speaker is no entity of the article.", last);
        }
    }

    private static void Segments(ImmutableArray<TextSpan> segments, string text, string what)
    {
        var end = 0;
        foreach (var segment in segments)
        {
            Inside(segment, text, what);
            if (segment.IsEmpty || segment.Start < end) throw new LawException($"The segments of {what} are empty, out of order, or overlap.", segment.Start);
            end = segment.End;
        }
    }

    private static void Probability(float value, int position)
    {
        if (!(value is >= 0 and <= 1)) throw new LawException("A confidence is no probability.", position);
    }

    private static void Inside(TextSpan span, string text, string what)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > text.Length) throw new LawException($"The span of {what} lies outside its text.", span.Start);
    }
}
