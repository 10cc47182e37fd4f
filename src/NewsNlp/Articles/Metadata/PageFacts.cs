using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Everything that the markup of a page declares, read once.</summary>
internal sealed class PageFacts
{
    private PageFacts(PageTree tree, string? url)
    {
        Tree = tree;
        Tags = MetaTags.Read(tree);
        Schema = SchemaReader.Read(tree);
        Url = url ?? Tags["og:url"] ?? Tags.Canonical;
        HeadTitle = JsonStrings.Clean(tree.Title.In(tree.Source), keepLines: false);
        Article = SchemaChoice.Best(Schema.Articles, Tags["og:title"] ?? HeadTitle);
        SiteName = Tags["og:site_name"] ?? Article?.Publisher ?? Schema.Site ?? Tags["application-name"];
    }

    public PageTree Tree { get; }

    public MetaTags Tags { get; }

    public SchemaReader Schema { get; }

    /// <summary>The page's address: the caller's, else what the page says.</summary>
    public string? Url { get; }

    /// <summary>Text of the <c>title</c> element.</summary>
    public string HeadTitle { get; }

    /// <summary>The schema.org article that describes the page, or null.</summary>
    public SchemaArticle? Article { get; }

    /// <summary>The site's name as declared, or null.</summary>
    public string? SiteName { get; }

    /// <summary>The words of the article that its text repeats.</summary>
    public PageAnchors Anchors => new(
        Article?.Headline ?? Tags["og:title"] ?? HeadTitle,
        Tags["og:description"] ?? Tags["description"] ?? Article?.Description,
        Schema.Articles.MaxBy(a => a.Body?.Length ?? 0)?.Body);

    /// <summary>Language with region as declared (<c>en-GB</c>), or null.</summary>
    public string? LanguageTag
    {
        get
        {
            for (var i = 0; i < Math.Min(Tree.Elements.Count, 5); i++)
            {
                if (Tree.Elements[i].Tag is HtmlTag.Html or HtmlTag.Body && Tree.Get(i, HtmlAttribute.Lang) is { } tag)
                {
                    return tag;
                }
            }

            return Article?.Language ?? Tags["content-language"] ?? Tags["og:locale"] ?? Tags["language"] ?? Tags["dc.language"];
        }
    }

    /// <summary>Which way round this page writes <c>4/5/2024</c>: by its language and country; null when they do not tell.</summary>
    public bool? DayFirst
    {
        get
        {
            var tag = (LanguageTag ?? "").Replace('_', '-').ToLowerInvariant();
            var country = Host[(Host.LastIndexOf('.') + 1)..];
            return tag.StartsWith("en-us", StringComparison.Ordinal) && country.Length != 2 ? false
                : tag.Length >= 2 && !tag.StartsWith("en", StringComparison.Ordinal) ? true
                : tag is "en-gb" or "en-au" or "en-nz" or "en-ie" or "en-in" or "en-za" || country is "uk" or "au" or "nz" or "ie" or "in" or "za" or "ng" or "ke" or "my" or "sg" ? true
                : null;
        }
    }

    public static PageFacts Read(PageTree tree, string? url) => new(tree, url);

    /// <summary>Host of the page without <c>www.</c>, or an empty string.</summary>
    public string Host => Uri.TryCreate(Url, UriKind.Absolute, out var uri) ? uri.Host.Replace("www.", "", StringComparison.Ordinal) : "";
}
