using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>One article of a page: its text, what is known of it, and where each part stands in the source.</summary>
public sealed partial record Article
{
    /// <summary>Summary, paragraph, heading, list item, block quotation and table blocks, joined by a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>Headline without the site's name, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Line under the headline, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Abstract or dek, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Authors and contributors.</summary>
    public ImmutableArray<Byline> Bylines { get; init; } = [];

    /// <summary>Where the report was filed, or null.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>When it was published, in ISO 8601 with the precision that is known (see <c>docs/formats.md</c>), or null.</summary>
    public string? Published { get; init; }

    /// <summary>When it was last changed, as <see cref="Published"/>, or null.</summary>
    public string? Modified { get; init; }

    /// <summary>Section of the site, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Tags or topics.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Language code, declared or detected, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the site, or null.</summary>
    public string? Site { get; init; }

    /// <summary>Canonical address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Address of the lead image, or null.</summary>
    public string? Image { get; init; }

    /// <summary>Place in the source, from the title to the last block of the body.</summary>
    public TextSpan Source { get; init; }

    /// <summary>Blocks in order of their place in the source.</summary>
    public ImmutableArray<ArticleBlock> Blocks { get; init; } = [];

    /// <summary>Links inside the text.</summary>
    public ImmutableArray<ArticleLink> Links { get; init; } = [];

    /// <summary>Where each value came from and how sure it is.</summary>
    public ImmutableArray<MetadataEvidence> Evidence { get; init; } = [];

    internal SourceMap SourceMap { get; init; }

    /// <summary>Place in the source of a span of <see cref="Text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> does not lie inside <see cref="Text"/>.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length);
        return SourceMap.ToSource(span);
    }
}
