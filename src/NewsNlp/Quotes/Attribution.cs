using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Who said a quotation.</summary>
public sealed record Attribution
{
    /// <summary>The words that the attribution rests on, or null.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary>The resolved name, else the mention's own words.</summary>
    public required string Name { get; init; }

    /// <summary>Indices of the speakers in the document's entities; empty when the speaker is no entity.</summary>
    public ImmutableArray<int> Entities { get; init; } = [];

    /// <summary>How the speaker was found.</summary>
    public required SpeakerResolution Resolution { get; init; }
}
