namespace NewsNlp.Articles.Metadata;

/// <summary>One value with where it came from.</summary>
/// <param name="Text">The value.</param>
/// <param name="Origin">Where it was read.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
internal sealed record MetadataValue(string Text, string Origin, float Confidence)
{
    /// <summary>The block that shows the value, or -1.</summary>
    public int Block { get; init; } = -1;
}
