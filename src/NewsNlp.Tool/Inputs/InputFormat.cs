namespace NewsNlp.Tool;

/// <summary>What an input is.</summary>
internal enum InputFormat
{
    Auto,
    Html,
    Page,
    Text,
    JsonLines,
    Warc,
    NewsXml,
}
