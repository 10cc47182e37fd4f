namespace NewsNlp.Articles.Metadata;

/// <summary>An article as schema.org markup describes it; values as written, white space folded.</summary>
internal sealed class SchemaArticle
{
    /// <summary>The schema.org type: <c>NewsArticle</c>.</summary>
    public required string Type { get; init; }

    public string? Headline { get; init; }

    public string? Alternative { get; init; }

    public string? Description { get; init; }

    public string? Body { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Created { get; init; }

    public IReadOnlyList<string> Sections { get; init; } = [];

    public string? Url { get; init; }

    public string? Image { get; init; }

    public string? Language { get; init; }

    public string? Publisher { get; init; }

    public string? Free { get; init; }

    public IReadOnlyList<SchemaPerson> Authors { get; init; } = [];

    public IReadOnlyList<SchemaPerson> Contributors { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];
}
