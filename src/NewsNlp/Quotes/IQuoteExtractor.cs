using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Finds quotations and their speakers.</summary>
/// <remarks>Safe from many threads at once; never throws for what the text holds; linear in the text.</remarks>
public interface IQuoteExtractor
{
    /// <summary>The quotations of <paramref name="text"/> in order of their first content segment.</summary>
    /// <param name="text">The text; tags and trees are used where present.</param>
    /// <param name="entities">The document's entities with their mentions, so that speakers can be tied to them; may be empty.</param>
    ImmutableArray<Quote> Extract(AnnotatedText text, ImmutableArray<LinkedEntity> entities);
}
