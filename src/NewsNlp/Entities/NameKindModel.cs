namespace NewsNlp.Entities;

/// <summary>Tells events, products, works and other things apart: a log-linear choice, one byte for each kind and bucket of hashed features.</summary>
internal sealed class NameKindModel
{
    public const int Buckets = 1 << 12;

    /// <summary>What one step of a weight is worth as a log-odds.</summary>
    public const float Unit = 1f / 32;

    private readonly sbyte[] _weights;

    private NameKindModel(sbyte[] weights) => _weights = weights;

    /// <summary>The kinds in the order of their weights.</summary>
    public static ReadOnlySpan<EntityType> Kinds => [EntityType.Event, EntityType.Product, EntityType.Work, EntityType.Other];

    /// <summary>A model of weights that were rounded to units, <see cref="Kinds"/> a bucket.</summary>
    public static NameKindModel Create(sbyte[] weights) => new(weights);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream is too short.</exception>
    public static NameKindModel Read(Stream stream)
    {
        var bytes = new byte[Buckets * Kinds.Length];
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The model of kinds of names is cut short.", e);
        }

        return new NameKindModel(Array.ConvertAll(bytes, b => (sbyte)b));
    }

    /// <summary>Index of the first weight of a feature.</summary>
    public static int IndexOf(uint feature) => (int)(feature & (Buckets - 1)) * Kinds.Length;

    /// <summary>The likeliest kind of the name that the tokens <paramref name="first"/> to <paramref name="end"/> hold: what a noun in it or beside it says, else the model's choice.</summary>
    public EntityType KindOf(AnnotatedText text, int first, int end, ushort categories, EntityLexicon lexicon)
    {
        if (NameKindFeatures.KindTold(text, first, end, lexicon) is { } told)
        {
            return told;
        }

        Span<uint> features = stackalloc uint[NameKindFeatures.Most];
        var count = NameKindFeatures.Extract(text, first, end, categories, lexicon, features);
        Span<int> scores = stackalloc int[Kinds.Length];
        var best = 0;
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            foreach (var feature in features[..count])
            {
                scores[kind] += _weights[IndexOf(feature) + kind];
            }

            best = scores[kind] > scores[best] ? kind : best;
        }

        return Kinds[best];
    }
}
