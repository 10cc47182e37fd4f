using System.Runtime.CompilerServices;

namespace NewsNlp.Knowledge;

/// <summary>The three forms of a name that the index compares, as hashes: as written, folded, and its skeleton.</summary>
/// <remarks>
/// Folding drops case, marks, stops, apostrophes and a leading article. The skeleton also joins what transliterations differ in
/// (<c>Zelensky</c>, <c>Zelenskyy</c>, <c>Zelenskiy</c>). The index is keyed by the skeleton's hash; one byte each of the other two tells
/// how close a hit is, so that one probe answers all three questions.
/// </remarks>
internal readonly struct NameKey
{
    /// <summary>Longest name that is indexed or looked up, in UTF-16 code units.</summary>
    public const int MaxLength = 160;

    /// <summary>Shorter names are met as they are or not at all: <c>VW</c> is not <c>WV</c>.</summary>
    private const int LeastTransliterated = 5;

    private NameKey(ulong skeleton, byte folded, byte exact, bool isLong)
    {
        IsTransliterable = isLong;
        Skeleton = skeleton;
        Folded = folded;
        Exact = exact;
    }

    /// <summary>Hash of the skeleton; 0 when the name has no letter or digit, or is too long.</summary>
    public ulong Skeleton { get; }

    /// <summary>Check byte of the folded form.</summary>
    public byte Folded { get; }

    /// <summary>Check byte of the form as written.</summary>
    public byte Exact { get; }

    /// <summary>Whether the name is long enough to be met by its skeleton.</summary>
    public bool IsTransliterable { get; }

    /// <summary>Whether there is nothing to look up.</summary>
    public bool IsEmpty => Skeleton == 0;

    /// <summary>Computes the key of <paramref name="name"/>; allocates nothing.</summary>
    [SkipLocalsInit]
    public static NameKey Of(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty || name.Length > MaxLength)
        {
            return default;
        }

        Span<char> folded = stackalloc char[2 * MaxLength + 8];
        var length = NameFolding.Fold(name, folded);
        if (length == 0)
        {
            return default;
        }

        folded = folded[..length];
        var foldedHash = Hash(folded);
        return new NameKey(NameSkeleton.Hash(folded), (byte)(foldedHash >> 56), (byte)(Hash(name) >> 56), length >= LeastTransliterated);
    }

    /// <summary>A 64-bit hash that is the same on every machine, never 0.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var c in text)
        {
            // The multiplication does not wait for the character before: two cycles a character.
            hash = ulong.RotateLeft(hash, 7) ^ (c * 0xD6E8FEB86659FD93);
        }

        return Finish(hash);
    }

    internal const ulong Start = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Step(ulong hash, char c) => (ulong.RotateLeft(hash, 23) ^ c) * 0xD6E8FEB86659FD93;

    internal static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
