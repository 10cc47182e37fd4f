using NewsNlp.Knowledge;

namespace NewsNlp.Linking;

/// <summary>A candidate of one cluster with what speaks for it.</summary>
internal sealed class RankedCandidate
{
    public required NameCandidate Name { get; set; }

    public required EntityFacts Facts { get; init; }

    /// <summary>A name of several words of the cluster is the entity's label or alias.</summary>
    public bool IsWhole { get; set; }

    /// <summary>A longer name elsewhere in the text is the entity's.</summary>
    public bool IsExpanded { get; set; }

    /// <summary>The place behind the name's comma is the entity's (+2), of its country (+1), another's (-1), or there is none (0).</summary>
    public int Region { get; set; }

    /// <summary>Whether the team plays the sport that the text speaks of: 1, another one: -1, unknown: 0.</summary>
    public int Sport { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public EntityId Id => Name.Id;
}
