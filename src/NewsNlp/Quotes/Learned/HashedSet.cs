namespace NewsNlp.Quotes.Learned;

/// <summary>A set of hashed words as one bit each of a fixed table; a stranger can pass by chance, which costs time but no wrong result.</summary>
internal sealed class HashedSet(ulong[] bits)
{
    /// <summary>Bits of the table, as a power of two.</summary>
    public const int Size = 16;

    public ulong[] Bits { get; } = bits;

    public bool Contains(uint hash)
    {
        var slot = SlotOf(hash);
        return (Bits[slot >> 6] >> (slot & 63) & 1) != 0;
    }

    public void Add(uint hash)
    {
        var slot = SlotOf(hash);
        Bits[slot >> 6] |= 1UL << (slot & 63);
    }

    private static int SlotOf(uint hash) => (int)((hash * 0x9E3779B1u) >> (32 - Size));
}
