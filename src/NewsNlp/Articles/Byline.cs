namespace NewsNlp;

/// <summary>Someone who wrote an article or contributed to it.</summary>
/// <param name="Name">The name alone: no <c>By</c>, no role, no organisation.</param>
/// <param name="Role">Author or contributor.</param>
public sealed record Byline(string Name, BylineRole Role = BylineRole.Author);
