using NewsNlp.Text;

namespace NewsNlp.Articles.Html;

/// <summary>What an element's name, classes and attributes hint at.</summary>
internal static class ElementHints
{
    private const BlockHints OfBody = BlockHints.None;

    /// <summary>Fills hints and signature of an element that is about to be added.</summary>
    public static void Fill(PageTree tree, ref PageElement element)
    {
        var hints = OfTag(element.Tag);
        var signature = StableHash.Combine((uint)element.Tag, element.NameHash);
        for (var i = 0; i < element.AttributeCount; i++)
        {
            var attribute = tree.Attributes[element.FirstAttribute + i];
            var value = tree.Value(attribute);
            switch (attribute.Name)
            {
                case HtmlAttribute.Class:
                    signature = StableHash.Combine(signature, StableHash.Of(value));
                    hints |= OfWords(value);
                    break;
                case HtmlAttribute.Id or HtmlAttribute.ItemProp or HtmlAttribute.Role or HtmlAttribute.TestId or HtmlAttribute.Property:
                    hints |= OfWords(value);
                    break;
                case HtmlAttribute.Hidden:
                    hints |= BlockHints.Hidden;
                    break;
                case HtmlAttribute.AriaHidden when value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase):
                    hints |= BlockHints.Hidden;
                    break;
                case HtmlAttribute.Style when Hides(value):
                    hints |= BlockHints.Hidden;
                    break;
            }
        }

        // Classes of html and body describe the page, not a part of it.
        element.Hints = element.Tag is HtmlTag.Html or HtmlTag.Body ? OfBody : hints;
        element.Signature = signature;
        element.PathHints = element.Hints | (element.Parent >= 0 ? tree.Elements[element.Parent].PathHints : BlockHints.None);
    }

    private static bool Hides(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + 10)..].TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static BlockHints OfTag(HtmlTag tag) => tag switch
    {
        HtmlTag.Nav or HtmlTag.Menu => BlockHints.Navigation,
        HtmlTag.Header => BlockHints.Header,
        HtmlTag.Footer => BlockHints.Footer,
        HtmlTag.Aside => BlockHints.Aside,
        HtmlTag.Article or HtmlTag.Main => BlockHints.Article,
        HtmlTag.Figcaption or HtmlTag.Caption or HtmlTag.Figure => BlockHints.Caption,
        HtmlTag.Form or HtmlTag.Button or HtmlTag.Label => BlockHints.Promotion,
        HtmlTag.Time => BlockHints.Date,
        HtmlTag.Dialog => BlockHints.Legal,
        HtmlTag.H1 => BlockHints.Title,
        _ => BlockHints.None,
    };

    private static BlockHints OfWords(ReadOnlySpan<char> value)
    {
        var hints = BlockHints.None;
        Span<char> buffer = stackalloc char[ClassWords.LongestWord];
        var words = new ClassWords(value, buffer);
        while (words.MoveNext())
        {
            hints |= OfWord(words.Current);
        }

        return hints;
    }

    private static BlockHints OfWord(ReadOnlySpan<char> word) => word switch
    {
        "article" or "story" or "post" or "entry" or "main" or "content" or "articlebody" or "body" or "text" or "storybody" or "articletext"
            => BlockHints.Article,
        "nav" or "navigation" or "menu" or "navbar" or "topbar" or "toolbar" or "pagination" or "pager" or "submenu" or "mainmenu"
            => BlockHints.Navigation,
        "header" or "masthead" or "banner" => BlockHints.Header,
        "footer" or "foot" or "colophon" => BlockHints.Footer,
        "aside" or "sidebar" or "rail" or "side" or "widget" or "complementary" => BlockHints.Aside,
        "comment" or "comments" or "disqus" or "respond" or "reply" or "replies" or "discussion" or "livefyre" or "commentlist" or "kommentare"
            or "comentarios" => BlockHints.Comments,
        "related" or "recommended" or "recommendations" or "recommendation" or "teaser" or "more" or "trending" or "popular" or "mostread"
            or "outbrain" or "taboola" or "latest" or "headlines" or "card" or "promo" or "similar" or "recirc" or "carousel" or "readmore"
            or "recommend" or "suggested" or "also" or "next" or "prev" or "previous" => BlockHints.Related,
        "share" or "sharing" or "social" or "newsletter" or "subscribe" or "subscription" or "signup" or "paywall" or "follow" or "app"
            or "donate" or "button" or "btn" or "signin" or "login" or "form" or "search" or "premium" => BlockHints.Promotion,
        "ad" or "ads" or "advert" or "advertisement" or "sponsor" or "sponsored" or "adsense" or "dfp" or "gpt" => BlockHints.Advertisement,
        "caption" or "figure" or "figcaption" or "gallery" or "slideshow" or "credit" or "photo" or "image" or "img" or "media" or "video"
            => BlockHints.Caption,
        "author" or "authors" or "byline" or "bio" or "writer" or "contributor" or "contributors" or "reporter" or "vcard"
            => BlockHints.Author,
        "date" or "time" or "timestamp" or "published" or "dateline" or "datetime" or "pubdate" or "updated" or "datepublished"
            => BlockHints.Date,
        "title" or "headline" or "heading" => BlockHints.Title,
        "summary" or "dek" or "standfirst" or "lead" or "intro" or "excerpt" or "abstract" or "description" or "subtitle" or "subheadline"
            or "deck" or "lede" => BlockHints.Summary,
        "tag" or "tags" or "topics" or "topic" or "keywords" or "taglist" or "categories" or "category" => BlockHints.Tags,
        "breadcrumb" or "breadcrumbs" or "crumbs" or "crumb" => BlockHints.Breadcrumb,
        "hidden" or "hide" or "sr" or "invisible" or "visuallyhidden" or "noprint" => BlockHints.Hidden,
        "copyright" or "legal" or "cookie" or "cookies" or "consent" or "gdpr" or "privacy" or "disclaimer" or "onetrust" or "modal"
            or "popup" or "overlay" => BlockHints.Legal,
        _ => BlockHints.None,
    };
}
