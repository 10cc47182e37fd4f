namespace NewsNlp.Tagging;

/// <summary>Where the binary point stands in the network's numbers.</summary>
internal static class FixedPoint
{
    /// <summary>Fraction bits of the vectors of tokens.</summary>
    public const int ActivationBits = 10;

    /// <summary>Fraction bits of dense weights.</summary>
    public const int WeightBits = 12;

    /// <summary>Fraction bits of the hidden layers of the parser.</summary>
    public const int HiddenBits = 8;

    /// <summary>Fraction bits of the scale of an embedding table.</summary>
    public const int EmbeddingScaleBits = 16;
}
