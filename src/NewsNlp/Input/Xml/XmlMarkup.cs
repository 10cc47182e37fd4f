using System.Xml.Linq;
using NewsNlp.Output;

namespace NewsNlp.Input;

/// <summary>Writes the text of NITF and XHTML as HTML: the elements that carry an article's structure, the words of all others.</summary>
internal static class XmlMarkup
{
    /// <summary>Recursion is safe: the trees are of bounded depth.</summary>
    public static void Render(IEnumerable<XNode> nodes, HtmlBuilder html)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XText text:
                    html.Text(text.Value);
                    break;
                case XElement element when element.Name.LocalName == "br":
                    html.Markup("<br>");
                    break;
                case XElement element when !IsDropped(element.Name.LocalName):
                    RenderElement(element, html);
                    break;
            }
        }
    }

    private static void RenderElement(XElement element, HtmlBuilder html)
    {
        var tag = TagOf(element.Name.LocalName);
        if (tag is null)
        {
            Render(element.Nodes(), html);
            return;
        }

        html.Markup("<").Markup(tag);
        if (tag == "a" && element.AttributeText("href") is { } address)
        {
            html.Attribute("href", address);
        }

        html.Markup(">");
        Render(element.Nodes(), html);
        html.Markup("</").Markup(tag).Markup(">");
    }

    private static bool IsDropped(string name) =>
        name is "script" or "style" or "media-reference" or "media-metadata" or "media-object" or "iframe" or "object" or "body.end";

    /// <summary>The HTML element for an element of NITF or XHTML; null where only its words count.</summary>
    private static string? TagOf(string name) => name switch
    {
        "p" or "h2" or "h3" or "h4" or "ul" or "ol" or "li" or "table" or "tr" or "td" or "th" or "blockquote" or "a" or "figure" or "figcaption" => name,
        "h1" or "hl2" => "h2",
        "bq" => "blockquote",
        "media" => "figure",
        "media-caption" => "figcaption",
        _ => null,
    };
}
