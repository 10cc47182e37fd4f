using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Finds the mentions of entities in a text and groups them by entity.</summary>
/// <remarks>Safe from many threads at once; never throws for what the text holds.</remarks>
public interface IEntityRecognizer
{
    /// <summary>The mentions of <paramref name="text"/> in order of their start, each with the number of its entity within the document.</summary>
    ImmutableArray<EntityMention> Recognize(AnnotatedText text);
}
