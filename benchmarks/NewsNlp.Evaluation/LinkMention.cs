namespace NewsNlp.Evaluation;

/// <summary>A gold or predicted link.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just behind the last.</param>
/// <param name="Id">Identifier, or none.</param>
internal sealed record LinkMention(int Start, int End, EntityId Id)
{
    public string? Type { get; init; }

    public bool Optional { get; set; }

    public bool Coreference { get; init; }

    /// <summary>Number that nested mentions name as their parent.</summary>
    public int Number { get; init; }

    public int? Parent { get; init; }
}
