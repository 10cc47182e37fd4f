using System.Buffers;
using System.Text.Json;

namespace NewsNlp.Output;

/// <summary>Writes the members of an article: metadata, text, blocks.</summary>
internal sealed class ArticleJsonWriter(Utf8JsonWriter writer, IBufferWriter<byte> destination)
{
    public void WriteMembers(Article article)
    {
        writer.WriteString("title", article.Title);
        WriteOptional("subtitle", article.Subtitle);
        WriteOptional("summary", article.Summary);
        writer.WriteStartArray("bylines");
        foreach (var byline in article.Bylines)
        {
            writer.WriteStartObject();
            writer.WriteString("name", byline.Name);
            writer.WriteString("role", byline.Role == BylineRole.Contributor ? "contributor" : "author");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteDateline(article.Dateline);
        writer.WriteString("published", article.Published);
        WriteOptional("modified", article.Modified);
        WriteOptional("section", article.Section);
        writer.WriteStartArray("tags");
        foreach (var tag in article.Tags)
        {
            writer.WriteStringValue(tag);
        }

        writer.WriteEndArray();
        WriteOptional("language", article.Language);
        WriteOptional("site", article.Site);
        WriteOptional("url", article.Url);
        WriteOptional("image", article.Image);
        writer.WritePropertyName("source");
        writer.WriteSpanValue(article.Source);
        writer.WriteText(destination, "text", article.Text);
        writer.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            WriteBlock(block);
        }

        writer.WriteEndArray();
    }

    private void WriteBlock(ArticleBlock block)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ContractNames.Of(block.Kind));
        if (block.Span is { } span)
        {
            writer.WritePropertyName("span");
            writer.WriteSpanValue(span);
        }

        WriteOptional("text", block.Text);
        WriteOptional("credit", block.Credit);
        writer.WritePropertyName("source");
        writer.WriteSpanValue(block.Source);
        writer.WriteEndObject();
    }

    private void WriteDateline(Dateline? dateline)
    {
        if (dateline is null)
        {
            writer.WriteNull("dateline");
            return;
        }

        writer.WriteStartObject("dateline");
        writer.WriteString("text", dateline.Text);
        writer.WriteStartArray("places");
        foreach (var place in dateline.Places)
        {
            writer.WriteStringValue(place);
        }

        writer.WriteEndArray();
        writer.WriteString("agency", dateline.Agency);
        writer.WritePropertyName("source");
        writer.WriteSpanValue(dateline.Source);
        writer.WriteEndObject();
    }

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
