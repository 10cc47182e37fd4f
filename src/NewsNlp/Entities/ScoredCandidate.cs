namespace NewsNlp;

/// <summary>A candidate of the linker with its score.</summary>
/// <param name="Id">The entity.</param>
/// <param name="Score">Probability that the mention means it, 0 to 1.</param>
public readonly record struct ScoredCandidate(EntityId Id, float Score);
