using System.Collections.Immutable;

namespace NewsNlp.Articles.Metadata;

/// <summary>What the markup of a page says of its article.</summary>
internal sealed record MarkupMetadata
{
    public string? Title { get; init; }

    public string? Summary { get; init; }

    public ImmutableArray<Byline> Bylines { get; init; } = [];

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Section { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    public string? Site { get; init; }

    public string? Url { get; init; }

    public string? Image { get; init; }

    public ImmutableArray<MetadataEvidence> Evidence { get; init; } = [];
}
