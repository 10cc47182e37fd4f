using System.Xml.Linq;

namespace NewsNlp.Input;

/// <summary>Text items of NewsML-G2 as pages.</summary>
internal static class NewsMLItems
{
    public static InputRecord? ToRecord(XElement item, string fallbackId)
    {
        var content = item.Child("contentSet");
        var inline = content.Child("inlineXML") ?? content.Child("inlineData");
        if (inline is null)
        {
            // A picture or a package: no text inside.
            return null;
        }

        var meta = item.Child("contentMeta");
        var page = new MadePage
        {
            Title = meta.Child("headline").Words() ?? item.Child("itemMeta").Child("title").Words(),
            Language = meta.Child("language").AttributeText("tag") ?? item.AttributeText("lang"),
        };
        page.Meta("property", "article:published_time", DateOf(item, meta))
            .Meta("property", "article:modified_time", NewsDate.Iso(item.Child("itemMeta").Child("versionCreated").Words()))
            .Meta("property", "og:site_name", item.Child("itemMeta").Child("provider").Child("name").Words())
            .Metas("property", "article:tag", meta.Children("keyword").Concat(meta.Children("subject").Select(subject => subject.Child("name")).OfType<XElement>()).Select(XmlElements.Words));
        foreach (var name in meta.Children("by").Concat(meta.Children("creator").Select(creator => creator.Child("name")).OfType<XElement>()).Take(1))
        {
            page.Meta("name", "author", name.Words());
        }

        page.Element("<p class=\"dateline\">", meta.Child("dateline").Words(), "</p>\n");
        AddContent(page, inline);
        return page.ToRecord(null, item.AttributeText("guid") ?? fallbackId);
    }

    private static string? DateOf(XElement item, XElement? meta) =>
        NewsDate.Iso(item.Child("itemMeta").Child("firstCreated").Words())
        ?? NewsDate.Iso(meta.Child("contentCreated").Words())
        ?? NewsDate.Iso(item.Child("itemMeta").Child("versionCreated").Words());

    private static void AddContent(MadePage page, XElement inline)
    {
        if (inline.Name.LocalName == "inlineData")
        {
            foreach (var paragraph in inline.Value.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                page.Element("<p>", paragraph, "</p>\n");
            }
        }
        else if (inline.Child("nitf") is { } nitf)
        {
            page.Title ??= nitf.Child("body").Child("body.head").Child("hedline").Child("hl1").Words();
            NitfItems.AddBody(page, nitf.Child("body"));
        }
        else
        {
            page.Rendered((inline.Find("body") ?? inline).Nodes());
        }
    }
}
