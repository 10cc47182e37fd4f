namespace NewsNlp.Articles.Html;

/// <summary>What a page says of its article in words that its text repeats.</summary>
/// <param name="Title">Declared title, or null.</param>
/// <param name="Description">Declared description, or null.</param>
/// <param name="Body">Declared body, or null.</param>
internal readonly record struct PageAnchors(string? Title, string? Description, string? Body);
