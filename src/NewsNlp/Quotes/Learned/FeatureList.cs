using System.Runtime.CompilerServices;

namespace NewsNlp.Quotes.Learned;

/// <summary>Features of one decision as hashed numbers, gathered on the stack.</summary>
internal ref struct FeatureList(Span<uint> storage)
{
    private readonly Span<uint> _storage = storage;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> All => _storage[..Count];

    /// <summary>Adds the feature <paramref name="kind"/> with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint value) => _storage[Count++] = Mix((kind * 0x9E3779B1u) ^ Mix(value + kind));

    /// <summary>Adds the feature <paramref name="kind"/> with two values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint first, uint second) => Add(kind, Mix(first ^ 0x85EBCA6Bu) + (second * 0xC2B2AE35u));

    /// <summary>Adds the feature <paramref name="kind"/> with three values together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint first, uint second, uint third) =>
        Add(kind, Mix(first ^ 0x85EBCA6Bu) + (Mix(second + 0x27D4EB2Fu) * 3) + (third * 0xC2B2AE35u));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint value)
    {
        value ^= value >> 15;
        value *= 0x2C1B3C6Du;
        value ^= value >> 12;
        value *= 0x297A2D39u;
        return value ^ (value >> 15);
    }
}
