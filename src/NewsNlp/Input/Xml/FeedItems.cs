using System.Xml.Linq;

namespace NewsNlp.Input;

/// <summary>Items of RSS (0.9 to 2.0) and entries of Atom as pages.</summary>
internal static class FeedItems
{
    public static InputRecord ToRecord(XElement item, XmlItems feed, string fallbackId) =>
        item.Name.LocalName == "entry" ? FromAtom(item, feed, fallbackId) : FromRss(item, feed, fallbackId);

    private static InputRecord FromRss(XElement item, XmlItems feed, string fallbackId)
    {
        var link = item.Child("link").Words();
        var page = new MadePage { Title = item.Child("title").Words(), Language = feed.Facts.GetValueOrDefault("language").Words() };
        page.Meta("property", "og:site_name", feed.Facts.GetValueOrDefault("title").Words())
            .Meta("property", "article:published_time", NewsDate.Iso((item.Child("pubDate") ?? item.Child("date")).Words()))
            .Meta("property", "article:section", item.Child("category").Words())
            .Metas("property", "article:tag", item.Children("category").Select(XmlElements.Words))
            .Metas("name", "author", item.Children("creator").Select(XmlElements.Words))
            .Meta("name", "author", NameOf(item.Child("author").Words()))
            .Canonical(link);

        page.Html((item.Child("encoded") ?? item.Child("description"))?.Value ?? "");
        return page.ToRecord(link, item.Child("guid").Words() ?? link ?? fallbackId);
    }

    private static InputRecord FromAtom(XElement entry, XmlItems feed, string fallbackId)
    {
        var links = entry.Children("link").ToList();
        var link = (links.Find(candidate => candidate.AttributeText("rel") is null or "alternate") ?? links.FirstOrDefault()).AttributeText("href");
        var page = new MadePage { Title = entry.Child("title").Words(), Language = entry.AttributeText("lang") ?? feed.Root.AttributeText("lang") };
        page.Meta("property", "og:site_name", feed.Facts.GetValueOrDefault("title").Words())
            .Meta("property", "article:published_time", NewsDate.Iso((entry.Child("published") ?? entry.Child("updated")).Words()))
            .Meta("property", "article:modified_time", NewsDate.Iso(entry.Child("updated").Words()))
            .Meta("property", "article:section", entry.Child("category").AttributeText("term"))
            .Metas("property", "article:tag", entry.Children("category").Select(category => category.AttributeText("label") ?? category.AttributeText("term")))
            .Metas("name", "author", entry.Children("author").Select(author => author.Child("name").Words()))
            .Canonical(link);

        AddContent(page, entry.Child("content") ?? entry.Child("summary"));
        return page.ToRecord(link, entry.Child("id").Words() ?? link ?? fallbackId);
    }

    /// <summary>RSS writes an author as an address with the name behind it in brackets; an address alone names nobody.</summary>
    private static string? NameOf(string? author) =>
        author is null || !author.Contains('@', StringComparison.Ordinal) ? author
        : author.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? author[(open + 1)..].TrimEnd(')', ' ')
        : null;

    /// <summary>Atom says what its text is: plain text, HTML in text, or XHTML in place.</summary>
    private static void AddContent(MadePage page, XElement? content)
    {
        switch (content.AttributeText("type"))
        {
            case "html" or "text/html": page.Html(content!.Value); break;
            case "xhtml" or "application/xhtml+xml": page.Rendered(content!.Nodes()); break;
            default: page.Element("<p>", content.Words(), "</p>"); break;
        }
    }
}
