using System.Xml.Linq;

namespace NewsNlp.Input;

/// <summary>Articles of the News Industry Text Format, NITF 3, as pages.</summary>
internal static class NitfItems
{
    public static InputRecord ToRecord(XElement nitf, string fallbackId)
    {
        var head = nitf.Child("head");
        var data = head.Child("docdata");
        var bodyHead = nitf.Child("body").Child("body.head");
        var page = new MadePage
        {
            Title = bodyHead.Child("hedline").Child("hl1").Words() ?? head.Child("title").Words(),
            Language = nitf.AttributeText("lang"),
        };
        page.Meta("property", "article:published_time", NewsDate.Iso(data.Child("date.release").AttributeText("norm") ?? data.Child("date.issue").AttributeText("norm")))
            .Meta("property", "article:section", head.Child("pubdata").AttributeText("position.section"))
            .Meta("property", "og:site_name", head.Child("pubdata").AttributeText("name"));
        AddBody(page, nitf.Child("body"));
        return page.ToRecord(null, data.Child("doc-id").AttributeText("id-string") ?? fallbackId);
    }

    /// <summary>Adds headline, byline, dateline, abstract and content; also for NITF inside NewsML-G2.</summary>
    public static void AddBody(MadePage page, XElement? body)
    {
        var head = body.Child("body.head");
        page.Element("<h2>", head.Child("hedline").Child("hl2").Words(), "</h2>\n");
        foreach (var byline in head.Children("byline"))
        {
            page.Meta("name", "author", (byline.Child("person") ?? byline).Words());
        }

        page.Element("<p class=\"dateline\">", head.Child("dateline").Words(), "</p>\n");
        if (head.Child("abstract") is { } summary)
        {
            page.Meta("name", "description", summary.Words());
        }

        page.Rendered(body.Child("body.content")?.Nodes() ?? []);
    }
}
