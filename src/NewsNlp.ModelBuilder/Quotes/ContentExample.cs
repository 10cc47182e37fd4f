namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>The units around one cue as features, with their right labels.</summary>
/// <param name="Units">Features of each unit.</param>
/// <param name="Steps">Features of the step into each unit; the first is empty.</param>
/// <param name="Labels">Right labels.</param>
/// <param name="Cue">Index of the cue's unit.</param>
internal sealed record ContentExample(uint[][] Units, uint[][] Steps, byte[] Labels, int Cue)
{
    /// <summary>How often it is learnt from in one pass.</summary>
    public int Copies { get; init; } = 1;
}
