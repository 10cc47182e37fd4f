using System.Collections.Immutable;
using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Merges what a page declares with what stands around its article, one value a field, each with its evidence.</summary>
internal static class MetadataMerger
{
    private const int MostTags = 50;

    public static MarkupMetadata Merge(PageFacts facts, PageRegion region, MetadataValue? title, string? languageHint)
    {
        var evidence = ImmutableArray.CreateBuilder<MetadataEvidence>();
        var (bylines, author) = AuthorChooser.Choose(facts, region);
        var (published, modified) = DateChooser.Choose(facts, region);
        var section = SectionChooser.Choose(facts, region.TitleBlock);
        var language = Language(facts) ?? (languageHint is null ? null : new MetadataValue(languageHint, "caller", 0.9f));
        var site = facts.SiteName is { } name ? new MetadataValue(name, facts.Tags["og:site_name"] is null ? "json-ld:publisher" : "meta:og:site_name", 0.9f) : null;
        var summary = facts.Anchors.Description;
        Note(evidence, "title", title);
        Note(evidence, "bylines", author);
        Note(evidence, "published", published);
        Note(evidence, "modified", modified);
        Note(evidence, "section", section);
        Note(evidence, "language", language);
        Note(evidence, "site", site);
        return new MarkupMetadata
        {
            Title = title?.Text,
            Summary = string.IsNullOrWhiteSpace(summary) ? null : summary,
            Bylines = bylines,
            Published = published?.Text,
            Modified = modified?.Text,
            Section = section?.Text,
            Tags = TagsOf(facts),
            Language = language?.Text,
            Site = site?.Text,
            Url = facts.Tags.Canonical is { } canonical && canonical.Contains("://", StringComparison.Ordinal) ? canonical : facts.Tags["og:url"] ?? facts.Url,
            Image = facts.Tags["og:image"] ?? facts.Article?.Image ?? facts.Tags["twitter:image"],
            Evidence = evidence.DrainToImmutable(),
        };
    }

    /// <summary>Merges what is known of one of several articles: its own headline, authors and date, the page's language and site.</summary>
    public static MarkupMetadata MergePart(PageFacts facts, ArticlePart part, MarkupMetadata page)
    {
        var evidence = ImmutableArray.CreateBuilder<MetadataEvidence>();
        var region = new PageRegion(facts.Tree, part);
        var title = new MetadataValue(facts.Tree.TextOf(facts.Tree.Blocks[part.Heading]).ToString(), "element:heading", 0.8f);
        const float SameTitle = 0.8f;
        var declared = facts.Schema.Articles.Find(a => a.Headline is { Length: < 300 } headline && TitleText.Similarity(headline, title.Text) >= SameTitle);
        var (bylines, author) = AuthorChooser.ChooseOf(declared, facts, region);
        var (published, modified) = DateChooser.ChooseOf(declared, facts, region);
        Note(evidence, "title", title);
        Note(evidence, "bylines", author);
        Note(evidence, "published", published);
        return new MarkupMetadata
        {
            Title = title.Text,
            Bylines = bylines,
            Published = published?.Text,
            Modified = modified?.Text,
            Section = declared is { Sections: [var section, ..] } ? section : null,
            Url = declared?.Url,
            Image = declared?.Image,
            Language = page.Language,
            Site = page.Site,
            Evidence = evidence.DrainToImmutable(),
        };
    }

    private static void Note(ImmutableArray<MetadataEvidence>.Builder evidence, string field, MetadataValue? value)
    {
        if (value is not null)
        {
            evidence.Add(new MetadataEvidence(field, value.Origin, value.Confidence));
        }
    }

    private static ImmutableArray<string> TagsOf(PageFacts facts)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        IReadOnlyList<string> values = facts.Article is { Keywords: { Count: > 0 } keywords } ? keywords
            : facts.Tags.All("article:tag") is { Count: > 0 } own ? own
            : facts.Tags.All("news_keywords") is { Count: > 0 } news ? news
            : facts.Tags.All("keywords");
        foreach (var value in values)
        {
            foreach (var part in values.Count > 1 ? [value] : value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
            {
                var tag = part.Trim();
                if (tag.Length is > 1 and < 80 && tags.Count < MostTags && !tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                {
                    tags.Add(tag);
                }
            }
        }

        return tags.DrainToImmutable();
    }

    private static MetadataValue? Language(PageFacts facts) =>
        Code(facts.LanguageTag) is { } code ? new MetadataValue(code, "markup:lang", 0.9f) : null;

    /// <summary>The language subtag of a tag such as <c>en-GB</c>; a country behind it says nothing of the text.</summary>
    private static string? Code(string? tag)
    {
        var length = 0;
        while (tag is not null && length < tag.Length && char.IsAsciiLetter(tag[length]))
        {
            length++;
        }

        return length is 2 or 3 ? tag![..length].ToLowerInvariant() : null;
    }
}
