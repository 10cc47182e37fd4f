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
            .Meta("property", "og:site_name", head.Child("pubdata").AttributeText("name"))
            .Metas("property", "article:tag", data.Child("key-list").Children("keyword").Select(keyword => keyword.AttributeText("key")))
            .Metas("property", "article:tag", head.Child("tobject").Children("tobject.subject").Select(Subject));
        AddBody(page, nitf.Child("body"));
        return page.ToRecord(null, data.Child("doc-id").AttributeText("id-string") ?? fallbackId);
    }

    /// <summary>Adds headline, byline, dateline, abstract and content; also for NITF inside NewsML-G2.</summary>
    public static void AddBody(MadePage page, XElement? body)
    {
        var head = body.Child("body.head");
        page.Element("<h2>", head.Child("hedline").Child("hl2").Words(), "</h2>\n");
        page.Metas("name", "author", head.Children("byline").SelectMany(Names));
        page.Element("<p class=\"dateline\">", head.Child("dateline").Words(), "</p>\n");
        if (head.Child("abstract") is { } summary)
        {
            page.Meta("name", "description", summary.Words());
        }

        page.Rendered(body.Child("body.content")?.Nodes() ?? []);
    }

    /// <summary>The persons marked in a byline; where none is marked, what it says beside the author's title.</summary>
    private static IEnumerable<string?> Names(XElement byline)
    {
        var persons = byline.Children("person").Select(XmlElements.Words).ToList();
        return persons.Count > 0 ? persons : [new XElement("byline", byline.Nodes().Where(node => node is not XElement { Name.LocalName: "byttl" })).Words()?.TrimEnd(',', ' ')];
    }

    /// <summary>The narrowest name of a subject: its detail, else its matter, else its type.</summary>
    private static string? Subject(XElement subject) =>
        subject.AttributeText("tobject.subject.detail") ?? subject.AttributeText("tobject.subject.matter") ?? subject.AttributeText("tobject.subject.type");
}
