using System.Runtime.CompilerServices;

namespace NewsNlp.Quotes.Learned;

/// <summary>Features of one decision as hashed numbers, gathered on the stack.</summary>
internal ref struct FeatureList(Span<uint> storage)
{
    private const ulong KindFactor = 0x27D4EB2F165667C5, FirstFactor = 0x9E3779B97F4A7C15, SecondFactor = 0xC2B2AE3D27D4EB4F, ThirdFactor = 0x165667B19E3779F9;

    private readonly Span<uint> _storage = storage;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> All => _storage[..Count];

    /// <summary>Adds the feature <paramref name="kind"/> with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint value) => Add((kind * KindFactor) + (value * FirstFactor));

    /// <summary>Adds the feature <paramref name="kind"/> with two values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint first, uint second) => Add((kind * KindFactor) + (first * FirstFactor) + (second * SecondFactor));

    /// <summary>Adds the feature <paramref name="kind"/> with three values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint first, uint second, uint third) =>
        Add((kind * KindFactor) + (first * FirstFactor) + (second * SecondFactor) + (third * ThirdFactor));

    /// <summary>Stirs a sum of products; the tables take their place from the upper bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong sum)
    {
        sum = (sum ^ (sum >> 32)) * 0xD6E8FEB86659FD93;
        _storage[Count++] = (uint)((sum ^ (sum >> 29)) * 0x9E3779B97F4A7C15 >> 32);
    }
}
