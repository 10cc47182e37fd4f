namespace NewsNlp.Catalyst;

/// <summary>A processed document as Catalyst gives it, without Catalyst's types: all that the adapters rest on, so that they can be tested without it.</summary>
/// <param name="Value">The text after Catalyst dropped its control characters.</param>
/// <param name="Sentences">Sentences in order, each with its tokens.</param>
/// <param name="Entities">Entities in order.</param>
public sealed record ForeignDocument(string Value, IReadOnlyList<IReadOnlyList<ForeignToken>> Sentences, IReadOnlyList<ForeignEntity> Entities)
{
    /// <summary>What Catalyst makes of a text that it skips: nothing.</summary>
    public static ForeignDocument Empty { get; } = new("", [], []);
}
