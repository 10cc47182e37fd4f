namespace NewsNlp;

/// <summary>Where a value of an article came from and how sure it is.</summary>
/// <param name="Field">Name of the value: <c>title</c>, <c>published</c>, <c>bylines</c>.</param>
/// <param name="Origin">Where it was read: <c>json-ld</c>, <c>meta:og:title</c>, <c>element:h1</c>, <c>text</c>, <c>url</c>.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
public sealed record MetadataEvidence(string Field, string Origin, float Confidence);
