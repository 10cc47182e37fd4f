using System.Text.Json;
using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes entities and quotations as annotations of the W3C Web Annotation Data Model (2017), in JSON-LD.</summary>
/// <remarks>
/// Each mention of an entity identifies its Wikidata item, each quotation is described by its kind and speaker. A target is the page with a text
/// quote selector (the words with 32 characters around them); where the document is text, a text position selector in code points as well.
/// </remarks>
public static class NewsWebAnnotation
{
    private const int Surroundings = 32;

    /// <summary>The annotations of all articles of the page as one annotation collection.</summary>
    public static string ToWebAnnotations(this NewsAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return JsonDocumentText.Write(writer =>
        {
            var count = analysis.Articles.Sum(article => article.Quotes.Length + article.Entities.Sum(entity => entity.Mentions.Length));
            writer.WriteStartObject();
            writer.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            writer.WriteString("type", "AnnotationCollection");
            writer.WriteNumber("total", count);
            writer.WriteStartObject("first");
            writer.WriteString("type", "AnnotationPage");
            writer.WriteNumber("startIndex", 0);
            writer.WriteStartArray("items");
            var points = new CodePoints(analysis.Source.Content);
            for (var i = 0; i < analysis.Articles.Length; i++)
            {
                new ArticleAnnotations(writer, analysis, i, points).Write();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private sealed class ArticleAnnotations(Utf8JsonWriter writer, NewsAnalysis analysis, int index, CodePoints points)
    {
        private readonly ArticleAnalysis _article = analysis.Articles[index];
        private readonly string _address = ArticleAddress.Of(analysis, index);

        public void Write()
        {
            foreach (var entity in _article.Entities)
            {
                foreach (var mention in entity.Mentions)
                {
                    writer.WriteStartObject();
                    writer.WriteString("type", "Annotation");
                    writer.WriteString("motivation", "identifying");
                    WriteEntityBody(entity);
                    WriteTarget([mention.Span]);
                    writer.WriteEndObject();
                }
            }

            foreach (var quote in _article.Quotes)
            {
                writer.WriteStartObject();
                writer.WriteString("type", "Annotation");
                writer.WriteString("motivation", "describing");
                WriteQuoteBody(quote);
                WriteTarget(quote.Content);
                writer.WriteEndObject();
            }
        }

        private void WriteEntityBody(LinkedEntity entity)
        {
            writer.WriteStartArray("body");
            if (ArticleAddress.WikidataUri(entity.EntityId) is { } uri)
            {
                writer.WriteStartObject();
                writer.WriteString("type", "SpecificResource");
                writer.WriteString("source", uri);
                writer.WriteString("purpose", "identifying");
                writer.WriteEndObject();
            }

            WriteText(entity.Name, "identifying");
            WriteText(ContractNames.Of(entity.Type), "classifying");
            writer.WriteEndArray();
        }

        private void WriteQuoteBody(Quote quote)
        {
            writer.WriteStartArray("body");
            WriteText(ContractNames.Of(quote.Kind) + " quotation", "classifying");
            if (quote.Speaker is { } speaker)
            {
                WriteText(speaker.Name, "describing");
                foreach (var entity in speaker.Entities)
                {
                    if (ArticleAddress.WikidataUri(_article.Entities[entity].EntityId) is { } uri)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("type", "SpecificResource");
                        writer.WriteString("source", uri);
                        writer.WriteString("purpose", "describing");
                        writer.WriteEndObject();
                    }
                }
            }

            writer.WriteEndArray();
        }

        private void WriteText(string value, string purpose)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "TextualBody");
            writer.WriteString("value", value);
            writer.WriteString("format", "text/plain");
            writer.WriteString("purpose", purpose);
            writer.WriteEndObject();
        }

        private void WriteTarget(IReadOnlyCollection<TextSpan> spans)
        {
            writer.WriteStartArray("target");
            foreach (var span in spans)
            {
                writer.WriteStartObject();
                writer.WriteString("type", "SpecificResource");
                writer.WriteString("source", _address);
                writer.WriteStartArray("selector");
                WriteQuoteSelector(span);
                if (analysis.Source.Kind != SourceKind.Html)
                {
                    WritePositionSelector(_article.Article.ToSource(span));
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        private void WriteQuoteSelector(TextSpan span)
        {
            var text = _article.Article.Text.AsSpan();
            var start = Math.Max(0, span.Start - Surroundings);
            var end = Math.Min(text.Length, span.End + Surroundings);
            writer.WriteStartObject();
            writer.WriteString("type", "TextQuoteSelector");
            writer.WriteString("exact", span.In(text));
            writer.WriteString("prefix", text[start..span.Start]);
            writer.WriteString("suffix", text[span.End..end]);
            writer.WriteEndObject();
        }

        private void WritePositionSelector(TextSpan source)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "TextPositionSelector");
            writer.WriteNumber("start", points.At(source.Start));
            writer.WriteNumber("end", points.At(source.End));
            writer.WriteEndObject();
        }
    }
}
