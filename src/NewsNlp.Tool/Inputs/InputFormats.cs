namespace NewsNlp.Tool;

/// <summary>Names of input formats on the command line, and how a format is recognised.</summary>
internal static class InputFormats
{
    /// <summary>Bytes of a file that are enough to recognise its format.</summary>
    public const int SniffLength = 4096;

    public static string[] Names { get; } = ["auto", "html", "page", "text", "jsonl"];

    public static InputFormat Parse(string name) => name switch
    {
        "html" => InputFormat.Html,
        "page" => InputFormat.Page,
        "text" => InputFormat.Text,
        "jsonl" => InputFormat.JsonLines,
        _ => InputFormat.Auto,
    };

    /// <summary>The format that a file's name says, or <see cref="InputFormat.Auto"/>.</summary>
    public static InputFormat OfName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
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
            (byte)'<' => InputFormat.Html,
            (byte)'{' => InputFormat.JsonLines,
            _ => InputFormat.Page,
        };
    }
}
