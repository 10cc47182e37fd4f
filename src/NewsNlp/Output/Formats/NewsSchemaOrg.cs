using System.Text.Json;
using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes articles as <c>NewsArticle</c> of schema.org in JSON-LD: entities as <c>mentions</c>, quotations as parts of type <c>Quotation</c>.</summary>
public static class NewsSchemaOrg
{
    private const int WholeDate = 10;

    /// <summary>The page's articles as one JSON-LD document. It may stand inside a script element of a page as it is.</summary>
    public static string ToSchemaOrg(this NewsAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return JsonDocumentText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteStartArray("@graph");
            for (var i = 0; i < analysis.Articles.Length; i++)
            {
                writer.WriteStartObject();
                writer.WriteString("@type", "NewsArticle");
                writer.WriteString("@id", ArticleAddress.Of(analysis, i));
                WriteArticle(writer, analysis.Articles[i].Article);
                WriteMentions(writer, analysis.Articles[i]);
                WriteQuotes(writer, analysis.Articles[i]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteArticle(Utf8JsonWriter writer, Article article)
    {
        writer.WriteOptional("headline", article.Title);
        writer.WriteOptional("alternativeHeadline", article.Subtitle);
        writer.WriteOptional("abstract", article.Summary);
        writer.WriteOptional("url", ArticleAddress.WebAddress(article.Url));
        writer.WriteOptional("inLanguage", article.Language);
        writer.WriteOptional("articleSection", article.Section);
        writer.WriteOptional("dateline", article.Dateline?.Text);
        writer.WriteOptional("datePublished", DateOf(article.Published));
        writer.WriteOptional("dateModified", DateOf(article.Modified));
        writer.WriteOptional("image", ArticleAddress.WebAddress(article.Image));
        WriteNames(writer, "author", article.Bylines.Where(byline => byline.Role == BylineRole.Author).Select(byline => byline.Name));
        WriteNames(writer, "contributor", article.Bylines.Where(byline => byline.Role == BylineRole.Contributor).Select(byline => byline.Name));
        if (article.Tags.Length > 0)
        {
            writer.WriteStartArray("keywords");
            foreach (var tag in article.Tags)
            {
                writer.WriteStringValue(tag);
            }

            writer.WriteEndArray();
        }

        if (article.Site is { } site)
        {
            writer.WriteStartObject("publisher");
            writer.WriteString("@type", "Organization");
            writer.WriteString("name", site);
            writer.WriteEndObject();
        }

        writer.WriteString("articleBody", article.Text);
    }

    /// <summary>schema.org wants a whole date; a part of one is left out.</summary>
    private static string? DateOf(string? value) => value is { Length: >= WholeDate } && value[0] != '-' ? value : null;

    private static void WriteNames(Utf8JsonWriter writer, string property, IEnumerable<string> names)
    {
        writer.WriteStartArray(property);
        foreach (var name in names)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "Person");
            writer.WriteString("name", name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMentions(Utf8JsonWriter writer, ArticleAnalysis analysis)
    {
        writer.WriteStartArray("mentions");
        foreach (var entity in analysis.Entities)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", TypeOf(entity.Type));
            writer.WriteOptional("@id", ArticleAddress.WikidataUri(entity.EntityId));
            writer.WriteString("name", entity.Name);
            writer.WriteOptional("description", entity.Description);
            writer.WriteOptional("sameAs", entity.EntityId.IsNone ? null : EntityHtml.UrlOf(entity.EntityId));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteQuotes(Utf8JsonWriter writer, ArticleAnalysis analysis)
    {
        writer.WriteStartArray("hasPart");
        foreach (var quote in analysis.Quotes)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "Quotation");
            writer.WriteString("text", analysis.TextOf(quote));
            writer.WriteString("genre", ContractNames.Of(quote.Kind));
            if (quote.Speaker is { } speaker)
            {
                WriteSpeaker(writer, analysis, speaker);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSpeaker(Utf8JsonWriter writer, ArticleAnalysis analysis, Attribution speaker)
    {
        var entity = speaker.Entities.IsDefaultOrEmpty ? null : analysis.Entities[speaker.Entities[0]];
        writer.WriteStartObject("spokenByCharacter");
        writer.WriteString("@type", entity?.Type == EntityType.Organization ? "Organization" : "Person");
        writer.WriteOptional("@id", entity is null ? null : ArticleAddress.WikidataUri(entity.EntityId));
        writer.WriteString("name", speaker.Name);
        writer.WriteEndObject();
    }

    private static string TypeOf(EntityType type) => type switch
    {
        EntityType.Person => "Person",
        EntityType.Organization => "Organization",
        EntityType.Gpe => "AdministrativeArea",
        EntityType.Location or EntityType.Facility => "Place",
        EntityType.Event => "Event",
        EntityType.Product => "Product",
        EntityType.Work => "CreativeWork",
        _ => "Thing",
    };
}
