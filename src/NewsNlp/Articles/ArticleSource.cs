namespace NewsNlp;

/// <summary>One input document: its characters, and what the caller knows of it.</summary>
public sealed class ArticleSource
{
    private ArticleSource(SourceKind kind, string content, string? url, string? id)
    {
        Kind = kind;
        Content = content;
        Url = url;
        Id = id;
    }

    /// <summary>What <see cref="Content"/> is.</summary>
    public SourceKind Kind { get; }

    /// <summary>The document as characters (byte order mark removed, line ends kept). Source spans index it.</summary>
    public string Content { get; }

    /// <summary>Address of the page, or null.</summary>
    public string? Url { get; }

    /// <summary>The caller's identifier, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Language the caller knows of (<c>de</c>), a hint; or null.</summary>
    public string? Language { get; init; }

    /// <summary>What was noticed while the document was read (cut at a limit, undecodable bytes).</summary>
    public IReadOnlyList<AnalysisIssue> Issues { get; init; } = [];

    /// <summary>A web page.</summary>
    public static ArticleSource FromHtml(string html, string? url = null, string? id = null) => Create(SourceKind.Html, html, url, id);

    /// <summary>A web page as bytes; its encoding is found as browsers do: byte order mark, <paramref name="charset"/>, declaration, detection.</summary>
    /// <param name="html">The page.</param>
    /// <param name="charset">Encoding that the transport names (<c>Content-Type</c>), or null.</param>
    /// <param name="url">Address of the page, or null.</param>
    /// <param name="id">The caller's identifier, or null.</param>
    public static ArticleSource FromHtml(ReadOnlySpan<byte> html, string? charset = null, string? url = null, string? id = null)
    {
        var (text, encoding, replaced) = NewsNlp.Articles.HtmlEncoding.Decode(html, charset);
        return new ArticleSource(SourceKind.Html, text, url, id)
        {
            Issues = replaced
                ? [new AnalysisIssue("undecodable-bytes", "input", $"Some bytes are no text in {encoding}; name the right encoding if another is known.")]
                : [],
        };
    }

    /// <summary>A web page from a stream, read to its end; the encoding is found as for bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="html"/> cannot be read.</exception>
    public static async ValueTask<ArticleSource> FromHtmlAsync(
        Stream html, string? charset = null, string? url = null, string? id = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!html.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(html));
        }

        using var buffer = new MemoryStream();
        await html.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return FromHtml(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), charset, url, id);
    }

    /// <summary>The text of a whole page, boilerplate included.</summary>
    public static ArticleSource FromPageText(string text, string? url = null, string? id = null) => Create(SourceKind.PageText, text, url, id);

    /// <summary>Clean article text, taken exactly as it is.</summary>
    public static ArticleSource FromText(string text, string? url = null, string? id = null) => Create(SourceKind.Text, text, url, id);

    /// <summary>The same document, cut at <paramref name="length"/> characters.</summary>
    internal ArticleSource Cut(int length) =>
        new(Kind, Content[..length], Url, Id) { Language = Language, Issues = Issues };

    internal ArticleSource InLanguage(string language) => new(Kind, Content, Url, Id) { Language = language, Issues = Issues };

    private static ArticleSource Create(SourceKind kind, string content, string? url, string? id)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new ArticleSource(kind, content, url, id);
    }
}
