namespace NewsNlp;

/// <summary>What an <see cref="ArticleSource"/> holds.</summary>
public enum SourceKind : byte
{
    /// <summary>A web page.</summary>
    Html,

    /// <summary>The text of a whole page, boilerplate included.</summary>
    PageText,

    /// <summary>Clean article text, taken exactly as it is.</summary>
    Text,
}
