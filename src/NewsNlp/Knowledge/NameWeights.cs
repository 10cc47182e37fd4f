namespace NewsNlp.Knowledge;

/// <summary>How much one name of one entity counts against the same name of another, before any context.</summary>
internal static class NameWeights
{
    /// <summary>Weight of all bearers that the base does not know.</summary>
    public const float Unknown = 4f;

    /// <summary>How much less an alias counts where the name is the label of a well-known entity (Facebook the network, and its company by an older name).</summary>
    public const float BesideLabel = 0.5f;

    /// <summary>Weight of a label from which on its bearer counts as well known: popularity 0.45.</summary>
    public const float KnownLabel = 350f;

    /// <summary>An entity of twice the popularity is far more than twice as often meant: the logarithm of its use grows by this a unit.</summary>
    private const float Steepness = 13f;

    public static float Of(float popularity, NameKind kind) => MathF.Exp(Steepness * Math.Clamp(popularity, 0f, 1f)) * Factor(kind);

    private static float Factor(NameKind kind) => kind switch
    {
        NameKind.Label or NameKind.Demonym => 1f,
        NameKind.Trimmed => 0.7f,
        NameKind.Alias => 0.5f,
        NameKind.Surname => 0.02f,
        NameKind.ShortName => 0.015f,
        NameKind.Byname => 0.02f,
        NameKind.GivenName => 0.004f,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
