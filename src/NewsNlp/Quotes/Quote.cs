using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>One quotation.</summary>
public sealed record Quote
{
    /// <summary>Direct, indirect or mixed.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The quoted words, quotation marks excluded; several segments for a split quotation, in order.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The words that introduce the quotation (<c>said</c>, <c>according to</c>); empty when there are none.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>Who said it, or null.</summary>
    public Attribution? Speaker { get; init; }

    /// <summary>Whom it was said to, or null.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>How sure the extractor is, 0 to 1.</summary>
    public float Confidence { get; init; }

    /// <summary>What had to be mended to read the marks.</summary>
    public QuoteRepairs Repairs { get; init; }
}
