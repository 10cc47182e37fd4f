namespace NewsNlp.Tool;

/// <summary>Names of input formats on the command line, and how a format is recognised.</summary>
internal static class InputFormats
{
    /// <summary>Bytes of a file that are enough to recognise its format.</summary>
    public const int SniffLength = 4096;

    public static string[] Names { get; } = ["auto", "html", "page", "text", "jsonl", "warc", "feed", "nitf", "newsml"];

    public static InputFormat Parse(string name) => name switch
    {
        "html" => InputFormat.Html,
        "page" => InputFormat.Page,
        "text" => InputFormat.Text,
        "jsonl" => InputFormat.JsonLines,
        "warc" => InputFormat.Warc,
        "feed" or "nitf" or "newsml" => InputFormat.NewsXml,
        _ => InputFormat.Auto,
    };

    /// <summary>The format that a file's name says, without regard to a <c>.gz</c> behind it; or <see cref="InputFormat.Auto"/>.</summary>
    public static InputFormat OfName(string path) => Path.GetExtension(Uncompressed(path)).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        ".warc" or ".wet" => InputFormat.Warc,
        ".rss" or ".atom" or ".nitf" or ".newsml" => InputFormat.NewsXml,
        ".txt" or ".text" or ".md" => InputFormat.Page,
        _ => InputFormat.Auto,
    };

    /// <summary>The format that the first bytes of a file say; page text when they say nothing.</summary>
    public static InputFormat OfContent(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            head = head[3..];
        }

        head = head.TrimStart(" \t\r\n\0"u8);
        return head.IsEmpty ? InputFormat.Page : head[0] switch
        {
            (byte)'<' => IsNewsXml(head) ? InputFormat.NewsXml : InputFormat.Html,
            (byte)'W' when head.StartsWith("WARC/"u8) => InputFormat.Warc,
            (byte)'{' => InputFormat.JsonLines,
            _ => InputFormat.Page,
        };
    }

    private static string Uncompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static bool IsNewsXml(ReadOnlySpan<byte> head)
    {
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:RDF", "<nitf", "<newsItem", "<newsMessage"])
        {
            var at = head.IndexOf(System.Text.Encoding.ASCII.GetBytes(root));
            if (at >= 0 && head[..at].IndexOf("<html"u8) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
