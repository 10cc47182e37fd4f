namespace NewsNlp.ModelBuilder.Names;

/// <summary>A text with the labels that its source allows for each token.</summary>
/// <param name="Source">The data set.</param>
/// <param name="Text">The text.</param>
/// <param name="Allowed">One bit a label that a token may have: several where the source does not tell kinds apart.</param>
internal sealed record NameDocument(NameSource Source, AnnotatedText Text, ushort[] Allowed)
{
    /// <summary>Whether words of its names are hidden, so that the model learns to judge by what stands around them.</summary>
    public bool Masked { get; init; }
}
