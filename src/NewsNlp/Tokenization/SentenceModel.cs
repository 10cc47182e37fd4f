using NewsNlp.Text;

namespace NewsNlp.Tokenization;

/// <summary>A logistic model over hashed features, and how often words are written with a capital inside sentences.</summary>
internal sealed class SentenceModel
{
    /// <summary>Number of weights, a power of two.</summary>
    public const int Slots = 1 << 14;

    /// <summary>Number of words that casing is kept for, by hash; a power of two.</summary>
    public const int CasingSlots = 1 << 17;

    private const int LongestWord = 16;

    private const uint Magic = 0x31534E4E;

    private readonly sbyte[] _weights;
    private readonly byte[] _casing;
    private readonly int _bias;

    /// <param name="weights">Weights, one a slot.</param>
    /// <param name="casing">0 unknown, 1 small letters, 2 both, 3 capital; two bits a slot.</param>
    /// <param name="bias">Added to every sum.</param>
    public SentenceModel(sbyte[] weights, byte[] casing, int bias)
    {
        _weights = weights;
        _casing = casing;
        _bias = bias;
    }

    /// <summary>The model that comes with the package.</summary>
    public static SentenceModel Default { get; } = Load();

    /// <summary>Hash of a word without regard to ASCII case; of a long one, of its first characters.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ (char.IsAsciiLetterUpper(c) ? c | 0x20u : c)) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>How the word of this hash is written inside sentences: 0 unknown, 1 small letters, 2 both, 3 capital.</summary>
    public uint CasingOf(uint hash)
    {
        var slot = hash & (CasingSlots - 1);
        return ((uint)_casing[slot >> 2] >> (int)((slot & 3) * 2)) & 3;
    }

    /// <summary>Whether the features speak for a boundary.</summary>
    public bool Accepts(ReadOnlySpan<int> slots)
    {
        var sum = _bias;
        foreach (var slot in slots) sum += _weights[slot];
        return sum > 0;
    }

    /// <summary>Writes the model as <see cref="Load"/> reads it.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(_bias);
        foreach (var weight in _weights) writer.Write(weight);
        writer.Write(_casing);
    }

    private static SentenceModel Load()
    {
        if (!EmbeddedResource.Exists("sentences.bin")) return new SentenceModel(new sbyte[Slots], new byte[CasingSlots / 4], -1);
        using var reader = new BinaryReader(EmbeddedResource.Open("sentences.bin"));
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("sentences.bin is not a sentence model of this version.");
        var bias = reader.ReadInt32();
        var weights = new sbyte[Slots];
        for (var i = 0; i < weights.Length; i++) weights[i] = reader.ReadSByte();
        var casing = reader.ReadBytes(CasingSlots / 4);
        return casing.Length == CasingSlots / 4
            ? new SentenceModel(weights, casing, bias)
            : throw new InvalidDataException("sentences.bin ends too early.");
    }
}
