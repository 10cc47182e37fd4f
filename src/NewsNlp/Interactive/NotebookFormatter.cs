namespace NewsNlp.Interactive;

/// <summary>Shows a value as HTML; found by the kernel through its members.</summary>
internal sealed class NotebookFormatter(Func<object, string?> toHtml)
{
    public string MimeType { get; } = "text/html";

    /// <summary>Writes <paramref name="instance"/>; false when it is none of ours.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (toHtml(instance) is not { } html)
        {
            return false;
        }

        writer.Write(html);
        return true;
    }
}
