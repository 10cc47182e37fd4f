namespace NewsNlp;

/// <summary>One block of an article: a piece of its text, or something that belongs to it beside the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Place in the source, from its first to its last text character.</param>
public sealed record ArticleBlock(BlockKind Kind, TextSpan Source)
{
    /// <summary>Place in the article's text, or null for a block beside it.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The words of a block beside the text, else null.</summary>
    public string? Text { get; init; }

    /// <summary>Credit of a caption (<c>AP Photo/Name</c>), or null.</summary>
    public string? Credit { get; init; }
}
