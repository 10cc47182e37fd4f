using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Chooses when an article was published and changed, from the surest source that has it.</summary>
internal static class DateChooser
{
    private static readonly string[] PublishedTags =
    [
        "article:published_time", "og:published_time", "datepublished", "itemprop:datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
        "publishdate", "publish-date", "publish_date", "published_time", "date.published", "article.published", "dc.date.issued", "dcterms.issued",
        "citation_publication_date", "citation_date", "article:published",
        "rnews:datepublished", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "og:article:published_time", "publication_date",
        "originalpublicationdate", "date_published", "displaydate", "published-date", "ptime", "release_date", "video:release_date",
        "analyticsattributes.articledate", "bt:pubdate", "shareaholic:article_published_time",
        "dcterms.available", "article_date_original", "last-published", "prism.publicationdate",
    ];

    /// <summary>Names that some sites give to the date of publication, others to that of the file.</summary>
    private static readonly string[] VagueTags =
    [
        "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "created", "date", "itemprop:datecreated", "cre", "dc.created",
    ];

    /// <summary>A date nearer than this to the headline, or to the end of the text, is the article's.</summary>
    private const int Near = 3000;

    private static readonly string[] ModifiedTags =
    [
        "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "itemprop:datemodified", "lastmod", "last-modified", "modified_time",
        "dcterms.modified", "dc.date.modified", "article.updated", "article:modified", "updated_time", "revised", "lastmodified", "dc.modified",
    ];

    public static (MetadataValue? Published, MetadataValue? Modified) Choose(PageFacts facts, PageRegion region)
    {
        var modified = First(facts.Article?.Modified, "json-ld:dateModified", 0.9f) ?? FromTags(facts.Tags, ModifiedTags, 0.85f);
        var (near, far) = FromElements(facts, region);
        var published = First(facts.Article?.Published, "json-ld:datePublished", 0.95f)
            ?? FromTags(facts.Tags, PublishedTags, 0.9f)
            ?? near
            ?? OfPages(facts)
            ?? FromUrl(facts.Url)
            ?? FromText(facts, region, Near)
            ?? FromTags(facts.Tags, VagueTags, 0.75f)
            ?? far
            ?? FromText(facts, region, int.MaxValue)
            ?? FromScripts(facts.Tree)
            ?? First(facts.Article?.Created, "json-ld:dateCreated", 0.6f)
            ?? (modified is null ? null : modified with { Confidence = 0.4f });
        published = LocalDay.Correct(published, facts, region);
        return (published, modified);
    }

    /// <summary>The dates of one of several articles: those declared with its own headline, else the one that readers see near it.</summary>
    public static (MetadataValue? Published, MetadataValue? Modified) ChooseOf(SchemaArticle? declared, PageFacts facts, PageRegion region)
    {
        var (near, far) = FromElements(facts, region);
        return (First(declared?.Published, "json-ld:datePublished", 0.9f) ?? near ?? far ?? FromText(facts, region, int.MaxValue), First(declared?.Modified, "json-ld:dateModified", 0.9f));
    }

    private static MetadataValue? First(string? text, string origin, float confidence, bool? dayFirst = null) =>
        IsoDates.Read(text, dayFirst) is { } date ? new MetadataValue(date, origin, confidence) : null;

    private static MetadataValue? OfPages(PageFacts facts)
    {
        foreach (var page in facts.Schema.Pages)
        {
            if (First(page.Published ?? page.Created, "json-ld:" + page.Type, 0.7f) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static MetadataValue? FromTags(MetaTags tags, string[] names, float confidence)
    {
        foreach (var name in names)
        {
            if (First(tags[name], "meta:" + name, confidence) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The element marked as the date of publication, else the <c>time</c> nearest to the title or the end of the body: near it, or far.</summary>
    private static (MetadataValue? Near, MetadataValue? Far) FromElements(PageFacts facts, PageRegion region)
    {
        var tree = facts.Tree;
        MetadataValue? near = null;
        var nearest = int.MaxValue;
        for (var i = region.Elements.Start; i < region.Elements.End; i++)
        {
            ref var e = ref tree.Elements[i];
            var property = tree.Raw(i, HtmlAttribute.ItemProp);
            if (e.AttributeCount == 0 && e.Tag != HtmlTag.Time)
            {
                continue;
            }

            if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || tree.Raw(i, HtmlAttribute.Property).Contains("datePublished", StringComparison.OrdinalIgnoreCase))
            {
                var text = tree.Get(i, HtmlAttribute.Content) ?? tree.Get(i, HtmlAttribute.DateTime) ?? region.TextOf(i);
                if (First(text, "microdata:datePublished", 0.85f, facts.DayFirst) is { } marked)
                {
                    return (marked, null);
                }
            }

            if (e.Tag == HtmlTag.Time || tree.Has(i, HtmlAttribute.DataDate))
            {
                var distance = region.Distance(e.Start);
                var text = tree.Get(i, HtmlAttribute.DateTime) ?? tree.Get(i, HtmlAttribute.DataDate) ?? region.TextOf(i);
                if (distance < nearest && (e.PathHints & (BlockHints.Related | BlockHints.Comments)) == 0
                    && First(text, "element:time", distance < Near ? 0.8f : 0.5f, facts.DayFirst) is { } time)
                {
                    (near, nearest) = (time, distance);
                }
            }
        }

        return nearest < Near ? (near, null) : (null, near);
    }

    /// <summary>A date in the visible lines around the title and the ends of the body.</summary>
    private static MetadataValue? FromText(PageFacts facts, PageRegion region, int within)
    {
        const int Enough = 400, Sure = 4;
        MetadataValue? best = null;
        var nearest = within;
        var dayFirst = facts.DayFirst;
        for (var i = region.Blocks.Start; i < region.Blocks.End; i++)
        {
            var text = facts.Tree.TextOf(facts.Tree.Blocks[i]);
            var distance = region.Distance(facts.Tree.Segments[facts.Tree.Blocks[i].FirstSegment].Start) + (text.Length > 120 ? 1000 : 0);
            text = text[..Math.Min(text.Length, Enough)];
            if (distance / Sure >= nearest || text.IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            if (VisibleDates.TryFind(text, 0, dayFirst, out var date) && date.Iso is { Length: >= 10 } iso && IsoDates.IsSane(iso)
                && (text.Length < 120 || date.Label == DateLabel.Published || date.Span.Start < 60))
            {
                var element = facts.Tree.Elements[Math.Max(0, facts.Tree.Blocks[i].Element)];
                var isMarked = (element.Hints & BlockHints.Date) != 0 && (element.PathHints & BlockHints.Comments) == 0;
                distance = date.Label == DateLabel.Published ? distance / Sure : date.Label == DateLabel.Modified ? distance + 1 : isMarked ? distance / 2 : distance;
                if (distance < nearest)
                {
                    (nearest, best) = (distance, new MetadataValue(iso, "text", 0.65f));
                }
            }
        }

        return best;
    }

    /// <summary>A date in the address: <c>/2022/02/21/</c>, <c>/2022/2/21/</c>, <c>/20220221-</c>, <c>-2022-02-21</c>, <c>/21-02-2022</c>.</summary>
    public static MetadataValue? FromUrl(string? url)
    {
        for (var i = 0; url is not null && i + 8 <= url.Length; i++)
        {
            if (char.IsAsciiDigit(url[i]) && (i == 0 || !char.IsAsciiDigit(url[i - 1])) && DateAt(url.AsSpan(i, Math.Min(11, url.Length - i))) is { } date)
            {
                return new MetadataValue(date, "url", 0.7f);
            }
        }

        return null;
    }

    private static string? DateAt(ReadOnlySpan<char> text)
    {
        Span<int> numbers = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        var (count, at) = (0, 0);
        while (count < 3 && at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 9)
            {
                numbers[count] = (numbers[count] * 10) + text[at++] - '0';
            }

            digits[count++] = at - start;
            at += count < 3 && at < text.Length && text[at] is '/' or '-' or '_' ? 1 : 0;
        }

        var (year, month, day) = count == 1 && digits[0] == 8 ? (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100)
            : count == 3 && digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2 ? (numbers[0], numbers[1], numbers[2])
            // The day first, and no month first that could be meant.
            : count == 3 && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4 && numbers[0] > 12 ? (numbers[2], numbers[1], numbers[0])
            : default;
        return year > 0 && DateParts.IsValid(year, month, day) && IsoDates.Read($"{year:D4}-{month:D2}-{day:D2}") is { } iso ? iso : null;
    }

    /// <summary>A date of publication in the data of a script.</summary>
    private static MetadataValue? FromScripts(PageTree tree)
    {
        ReadOnlySpan<string> keys =
        [
            "\"datePublished\"", "\"published_at\"", "\"publishedAt\"", "\"publishDate\"", "\"publish_date\"", "\"pubDate\"", "\"publishedDate\"",
            "\"firstPublished\"", "\"published_time\"", "\"publicationDate\"", "\"published\"", "\"pub_date\"", "\"dateCreated\"", "\"date_published\"",
        ];
        foreach (var key in keys)
        {
            foreach (var script in tree.Scripts.Span)
            {
                var text = tree.Source.AsSpan(script.Start, script.End - script.Start);
                var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                {
                    continue;
                }

                var value = text[(at + key.Length)..].TrimStart(" :\"'");
                var end = value.IndexOfAny('"', '\'', ',');
                if (end > 0 && First(value[..Math.Min(end, 40)].ToString(), "script", 0.6f) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
