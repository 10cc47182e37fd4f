using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using NewsNlp.Tagging;

namespace NewsNlp.Output;

/// <summary>Writes one analysis in the schema <c>newsnlp/1</c>: with the writer, and long texts past it into its destination.</summary>
internal sealed class AnalysisJsonWriter(Utf8JsonWriter writer, IBufferWriter<byte> destination, OutputParts parts)
{
    /// <summary>Lemmas are worked out when they are written: nothing else needs them all.</summary>
    private static readonly Lazy<Lemmatizer> Lemmas = new(Lemmatizer.Load);

    public void Write(NewsAnalysis analysis)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", NewsJson.Schema);
        writer.WriteString("id", analysis.Source.Id);
        writer.WriteStartArray("issues");
        foreach (var issue in analysis.Issues)
        {
            WriteIssue(issue);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("articles");
        foreach (var article in analysis.Articles)
        {
            WriteArticle(article);
        }

        writer.WriteEndArray();
        if (parts.HasFlag(OutputParts.Removed))
        {
            writer.WriteStartArray("removed");
            foreach (var block in analysis.Removed)
            {
                writer.WriteStartObject();
                writer.WriteString("role", ContractNames.Of(block.Role));
                WriteSpan("source", block.Source);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    private void WriteIssue(AnalysisIssue issue)
    {
        writer.WriteStartObject();
        writer.WriteString("code", issue.Code);
        writer.WriteString("stage", issue.Stage);
        writer.WriteString("message", issue.Message);
        if (issue.Article is { } article)
        {
            writer.WriteNumber("article", article);
        }

        if (issue.Span is { } span)
        {
            WriteSpan("span", span);
        }

        writer.WriteEndObject();
    }

    private void WriteArticle(ArticleAnalysis analysis)
    {
        writer.WriteStartObject();
        if (parts.HasFlag(OutputParts.Article))
        {
            new ArticleJsonWriter(writer, destination).WriteMembers(analysis.Article);
        }

        if (parts.HasFlag(OutputParts.Sentences))
        {
            WriteSpans("sentences", analysis.Text.Sentences, sentence => sentence.Span);
        }

        if (parts.HasFlag(OutputParts.Tags) && analysis.Text.HasSyntax)
        {
            WriteTags(analysis.Text);
        }
        else if ((parts & (OutputParts.Tokens | OutputParts.Tags)) != 0)
        {
            WriteSpans("tokens", analysis.Text.Tokens, token => token.Span);
        }

        if (parts.HasFlag(OutputParts.Quotes))
        {
            writer.WriteStartArray("quotes");
            foreach (var quote in analysis.Quotes)
            {
                WriteQuote(quote);
            }

            writer.WriteEndArray();
        }

        if (parts.HasFlag(OutputParts.Entities))
        {
            writer.WriteStartArray("entities");
            foreach (var entity in analysis.Entities)
            {
                WriteEntity(entity);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteTags(AnnotatedText text)
    {
        writer.WriteStartArray("tokens");
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var syntax = text.Syntax[i];
                writer.WriteStartArray();
                writer.WriteNumberValue(text.Tokens[i].Start);
                writer.WriteNumberValue(text.Tokens[i].End);
                writer.WriteStringValue(ContractNames.Of(syntax.Tag));
                writer.WriteStringValue(Lemmas.Value.Lemma(text.TokenText(i), syntax));
                writer.WriteNumberValue(syntax.Head < 0 ? 0 : syntax.Head - sentence.FirstToken + 1);
                writer.WriteStringValue(ContractNames.Of(syntax.Relation));
                writer.WriteEndArray();
            }
        }

        writer.WriteEndArray();
    }

    private void WriteQuote(Quote quote)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ContractNames.Of(quote.Kind));
        WriteSpans("content", quote.Content, span => span);
        if (quote.Cue.IsDefaultOrEmpty)
        {
            writer.WriteNull("cue");
        }
        else
        {
            WriteSpans("cue", quote.Cue, span => span);
        }

        WriteSpeaker(quote.Speaker);
        if (quote.Addressee is { } addressee)
        {
            writer.WriteStartObject("addressee");
            WriteSpan("mention", addressee);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("addressee");
        }

        writer.WriteNumber("confidence", Rounded(quote.Confidence));
        writer.WriteStartArray("repairs");
        WriteRepair(quote.Repairs, QuoteRepairs.MissingOpen, "missingOpen");
        WriteRepair(quote.Repairs, QuoteRepairs.MissingClose, "missingClose");
        WriteRepair(quote.Repairs, QuoteRepairs.Mismatched, "mismatched");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteSpeaker(Attribution? speaker)
    {
        if (speaker is null)
        {
            writer.WriteNull("speaker");
            return;
        }

        writer.WriteStartObject("speaker");
        if (speaker.Mention is { } mention)
        {
            WriteSpan("mention", mention);
        }
        else
        {
            writer.WriteNull("mention");
        }

        writer.WriteString("name", speaker.Name);
        if (speaker.Entities.IsDefaultOrEmpty)
        {
            writer.WriteNull("entity");
        }
        else
        {
            writer.WriteNumber("entity", speaker.Entities[0]);
        }

        writer.WriteStartArray("entities");
        foreach (var entity in speaker.Entities)
        {
            writer.WriteNumberValue(entity);
        }

        writer.WriteEndArray();
        writer.WriteString("resolved", ContractNames.Of(speaker.Resolution));
        writer.WriteEndObject();
    }

    private void WriteEntity(LinkedEntity entity)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", entity.Id);
        writer.WriteString("type", ContractNames.Of(entity.Type));
        writer.WriteString("name", entity.Name);
        writer.WriteString("qid", entity.EntityId.IsNone ? null : entity.EntityId.ToString());
        if (entity.Description.Length > 0)
        {
            writer.WriteString("description", entity.Description);
        }

        writer.WriteNumber("confidence", Rounded(entity.Confidence));
        writer.WriteStartArray("mentions");
        foreach (var mention in entity.Mentions)
        {
            writer.WriteStartObject();
            WriteSpan("span", mention.Span);
            writer.WriteString("form", ContractNames.Of(mention.Form));
            if (mention.Type != entity.Type)
            {
                writer.WriteString("type", ContractNames.Of(mention.Type));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRepair(QuoteRepairs repairs, QuoteRepairs one, string name)
    {
        if (repairs.HasFlag(one))
        {
            writer.WriteStringValue(name);
        }
    }

    private void WriteSpans<T>(string name, ImmutableArray<T> items, Func<T, TextSpan> span)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteSpanValue(span(item));
        }

        writer.WriteEndArray();
    }

    private void WriteSpan(string name, TextSpan span)
    {
        writer.WritePropertyName(name);
        writer.WriteSpanValue(span);
    }

    private static double Rounded(float value) => Math.Round(value, 3);
}
