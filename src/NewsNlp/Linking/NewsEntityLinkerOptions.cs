namespace NewsNlp;

/// <summary>How sure a <see cref="NewsEntityLinker"/> must be, and how much it tells.</summary>
public sealed record NewsEntityLinkerOptions
{
    /// <summary>Least probability of an identifier that is given; below it the entity has none.</summary>
    /// <value>0.55.</value>
    public float MinimumConfidence { get; init; } = 0.55f;

    /// <summary>Most candidates that each entity carries.</summary>
    /// <value>0: none.</value>
    public int Candidates { get; init; }
}
