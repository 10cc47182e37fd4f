using System.Text;

namespace NewsNlp.Output;

/// <summary>Builds HTML: markup is written by us alone, everything else goes through <see cref="Text"/>, which encodes it.</summary>
internal sealed class HtmlBuilder
{
    private const char Replacement = '\uFFFD';

    private readonly StringBuilder _html = new();

    public int Length => _html.Length;

    /// <summary>Appends markup of our own. Never give it anything that comes from a document.</summary>
    public HtmlBuilder Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public HtmlBuilder Number(int number)
    {
        _html.Append(number);
        return this;
    }

    /// <summary>Appends text, safe as content and inside a quoted attribute.</summary>
    public HtmlBuilder Text(ReadOnlySpan<char> raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            switch (c)
            {
                case '&': _html.Append("&amp;"); break;
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                case '"': _html.Append("&quot;"); break;
                case '\'': _html.Append("&#39;"); break;
                case '\t' or '\n': _html.Append(c); break;
                // A browser would turn it into a line feed.
                case '\r': _html.Append("&#13;"); break;
                case < ' ' or (>= '\x7F' and < '\xA0'): _html.Append(Replacement); break;
                default: i += Append(raw, i); break;
            }
        }

        return this;
    }

    /// <summary>Appends <c> name="value"</c>.</summary>
    public HtmlBuilder Attribute(string name, ReadOnlySpan<char> value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Text(value);
        _html.Append('"');
        return this;
    }

    /// <summary>Appends <c> href="…"</c> where <paramref name="url"/> is an absolute web address; else nothing: <c>javascript:</c> is no link.</summary>
    public HtmlBuilder Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? Attribute("href", url).Attribute("rel", "noreferrer noopener")
            : this;

    /// <summary>The HTML so far; the builder is empty afterwards.</summary>
    public string Take()
    {
        var html = _html.ToString();
        _html.Clear();
        return html;
    }

    /// <summary>Appends one character of two or one code units; a lone surrogate is replaced. Gives the code units beyond the first.</summary>
    private int Append(ReadOnlySpan<char> raw, int at)
    {
        if (!char.IsSurrogate(raw[at]))
        {
            _html.Append(raw[at]);
            return 0;
        }

        if (char.IsHighSurrogate(raw[at]) && at + 1 < raw.Length && char.IsLowSurrogate(raw[at + 1]))
        {
            _html.Append(raw.Slice(at, 2));
            return 1;
        }

        _html.Append(Replacement);
        return 0;
    }
}
