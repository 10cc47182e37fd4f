namespace NewsNlp;

/// <summary>One mention of an entity in a text.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="Type">Type of the mention itself: <c>American</c> is a group although its entity is a country.</param>
/// <param name="Form">Name, nominal or pronoun.</param>
/// <param name="Cluster">Number of the entity within the document, from 0 in order of first mention: mentions of one entity share it.</param>
/// <param name="Confidence">How sure the recogniser is, 0 to 1.</param>
public readonly record struct EntityMention(TextSpan Span, EntityType Type, MentionForm Form, int Cluster, float Confidence)
{
    /// <summary>The title or role that stands with the name (<c>Foreign Minister</c>), or null.</summary>
    public TextSpan? Role { get; init; }

    /// <summary>The affiliation that stands with the role (<c>Russian</c>), or null.</summary>
    public TextSpan? Affiliation { get; init; }

    /// <summary>Evidence of a woman (above zero) or a man (below) in a person's name or the title in front of it.</summary>
    internal float Female { get; init; }
}
