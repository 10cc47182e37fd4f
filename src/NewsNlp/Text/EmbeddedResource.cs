namespace NewsNlp.Text;

/// <summary>Opens the models and tables that are embedded in this assembly.</summary>
internal static class EmbeddedResource
{
    /// <summary>Opens <c>Resources/<paramref name="fileName"/></c>.</summary>
    /// <exception cref="InvalidDataException">The assembly was built without that resource.</exception>
    public static Stream Open(string fileName) =>
        typeof(EmbeddedResource).Assembly.GetManifestResourceStream("NewsNlp.Resources." + fileName)
        ?? throw new InvalidDataException($"The resource {fileName} is not in the assembly.");

    /// <summary>Whether <c>Resources/<paramref name="fileName"/></c> is in the assembly.</summary>
    public static bool Exists(string fileName) =>
        typeof(EmbeddedResource).Assembly.GetManifestResourceInfo("NewsNlp.Resources." + fileName) is not null;
}
