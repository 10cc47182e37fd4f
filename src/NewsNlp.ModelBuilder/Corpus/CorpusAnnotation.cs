namespace NewsNlp.ModelBuilder.Corpus;

/// <summary>One annotated span of a piece.</summary>
/// <param name="Kind">What is marked.</param>
/// <param name="Span">Place in the piece's text.</param>
/// <param name="Type">Type of a name; <see cref="EntityType.Other"/> for all other kinds.</param>
/// <param name="Id">The entity of a mention or role, the quotation of any other annotation.</param>
/// <param name="SpeakerOf">Quotations that this mention is the speaker of.</param>
/// <param name="Speaker">The entity that speaks a quotation which no mention is tied to; empty otherwise.</param>
internal sealed record CorpusAnnotation(
    CorpusKind Kind, TextSpan Span, EntityType Type, string Id, IReadOnlyList<string> SpeakerOf, string Speaker)
{
    /// <summary>Whether this is a mention of an entity: name, nominal or pronoun.</summary>
    public bool IsMention => Kind is CorpusKind.Name or CorpusKind.Nominal or CorpusKind.Pronoun;

    /// <summary>Whether this is a segment of what was said.</summary>
    public bool IsContent => Kind is CorpusKind.Direct or CorpusKind.Indirect or CorpusKind.Mixed;
}
