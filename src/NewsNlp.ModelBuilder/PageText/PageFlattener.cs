using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Flattens a web page to the text that copying it would give: a line a block, blank lines between.</summary>
internal static class PageFlattener
{
    private static readonly HashSet<string> Dropped = new(["script", "style", "noscript", "template", "svg", "iframe", "head", "select", "textarea", "object", "math"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Blocks = new(
    [
        "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "section", "article", "header", "footer", "nav", "aside", "main", "table", "tbody", "tr", "td", "th", "figure", "figcaption",
        "blockquote", "form", "dl", "dt", "dd", "pre", "hr", "address", "fieldset", "body", "html", "center", "summary", "details", "legend", "caption",
    ], StringComparer.OrdinalIgnoreCase);

    public static string Read(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static string Flatten(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        if (document.Body is not null)
        {
            Walk(document.Body, text);
        }

        return text.ToString();
    }

    private static void Walk(INode node, StringBuilder text)
    {
        // An explicit stack: pages nest as deep as they like.
        var stack = new Stack<(INode Node, bool Leave)>();
        stack.Push((node, false));
        while (stack.TryPop(out var top))
        {
            if (top.Node is IText leaf)
            {
                Append(leaf.Data, text);
                continue;
            }

            if (top.Node is not IElement element || Dropped.Contains(element.LocalName))
            {
                continue;
            }

            if (element.LocalName == "br")
            {
                Break(text, 1);
                continue;
            }

            var isBlock = Blocks.Contains(element.LocalName);
            if (isBlock)
            {
                Break(text, 2);
            }

            if (!top.Leave)
            {
                if (isBlock)
                {
                    stack.Push((element, true));
                }

                for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                {
                    stack.Push((child, false));
                }
            }
        }
    }

    private static void Append(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private static void Break(StringBuilder text, int lines)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        var have = 0;
        while (have < lines && have < text.Length && text[^(have + 1)] == '\n')
        {
            have++;
        }

        if (text.Length > 0)
        {
            text.Append('\n', lines - have);
        }
    }
}
