using NewsNlp.Output;

namespace NewsNlp.Input;

/// <summary>A web page made from an item of a feed or a news format, so that one parser reads them all. Source spans index this page.</summary>
internal sealed class MadePage
{
    private readonly HtmlBuilder _head = new();
    private readonly HtmlBuilder _body = new();

    public string? Language { get; init; }

    public string? Title { get; set; }

    /// <summary>Appends a value to the head, where there is one.</summary>
    public MadePage Meta(string attribute, string name, string? content)
    {
        if (content is not null)
        {
            _head.Markup("<meta ").Markup(attribute).Markup("=\"").Markup(name).Markup("\"").Attribute("content", content).Markup(">\n");
        }

        return this;
    }

    /// <summary>Appends one value after the other.</summary>
    public MadePage Metas(string attribute, string name, IEnumerable<string?> contents)
    {
        foreach (var content in contents)
        {
            Meta(attribute, name, content);
        }

        return this;
    }

    public MadePage Canonical(string? url)
    {
        if (url is not null)
        {
            _head.Markup("<link rel=\"canonical\"").Attribute("href", url).Markup(">\n");
        }

        return this;
    }

    /// <summary>Appends an element of ours with encoded text, where there is some.</summary>
    public MadePage Element(string open, string? words, string close)
    {
        if (words is not null)
        {
            _body.Markup(open).Text(words).Markup(close);
        }

        return this;
    }

    /// <summary>Appends what is HTML already: the content of a feed's item.</summary>
    public MadePage Html(string html)
    {
        _body.Markup(html);
        return this;
    }

    public MadePage Rendered(IEnumerable<System.Xml.Linq.XNode> nodes)
    {
        XmlMarkup.Render(nodes, _body);
        return this;
    }

    public InputRecord ToRecord(string? url, string? id)
    {
        var page = new HtmlBuilder();
        page.Markup("<!DOCTYPE html>\n<html");
        if (Language is not null)
        {
            page.Attribute("lang", Language);
        }

        page.Markup(">\n<head>\n<meta charset=\"utf-8\">\n<title>").Text(Title ?? "").Markup("</title>\n").Markup(_head.Take())
            .Markup("</head>\n<body>\n<article itemscope itemtype=\"https://schema.org/NewsArticle\">\n");
        if (Title is not null)
        {
            page.Markup("<h1 itemprop=\"headline\">").Text(Title).Markup("</h1>\n");
        }

        page.Markup("<div itemprop=\"articleBody\">\n").Markup(_body.Take()).Markup("\n</div>\n</article>\n</body>\n</html>\n");
        return InputRecord.Of(ArticleSource.FromHtml(page.Take(), url, id));
    }
}
