using System.Runtime.CompilerServices;

namespace NewsNlp.Tokenization;

/// <summary>An <see cref="AbbreviationList"/> compiled for lookup by span: open addressing over a power of two, no allocation a lookup.</summary>
internal sealed class AbbreviationTable
{
    /// <summary>Length of the longest entry; longer words are refused before they are hashed.</summary>
    public const int MaximumLength = 32;

    private const int FilterBits = 1 << 15;

    private readonly string?[] _keys;
    private readonly AbbreviationKind[] _kinds;
    private readonly int _mask;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public AbbreviationTable(AbbreviationList list)
    {
        var size = 16;
        while (size < list.Count * 6) size *= 2;
        _keys = new string?[size];
        _kinds = new AbbreviationKind[size];
        _mask = size - 1;

        // Entries as spelled come first and win over a form derived from another entry.
        var ordered = list.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToArray();
        foreach (var (key, kind) in ordered) Insert(key, kind);
        foreach (var (key, kind) in ordered)
        {
            if (key.Length > 1) Insert(key.ToUpperInvariant(), kind);
        }
    }

    /// <summary>Whether <paramref name="word"/> may be an entry or is a single character: a quick no for nearly all words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ReadOnlySpan<char> word)
    {
        var bit = FilterBit(word);
        return word.Length == 1 || ((_filter[bit >> 6] >> bit) & 1) != 0;
    }

    /// <summary>Finds the kind of <paramref name="word"/>, which is given without its last stop.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out AbbreviationKind kind)
    {
        if (word.Length is > 0 and <= MaximumLength)
        {
            for (var slot = Hash(word) & _mask; _keys[slot] is { } key; slot = (slot + 1) & _mask)
            {
                if (word.SequenceEqual(key))
                {
                    kind = _kinds[slot];
                    return true;
                }
            }
        }

        kind = default;
        return false;
    }

    /// <summary>Puts an entry in; one that is there already stays.</summary>
    private void Insert(string key, AbbreviationKind kind)
    {
        var slot = Hash(key) & _mask;
        for (; _keys[slot] is { } there; slot = (slot + 1) & _mask)
        {
            if (there == key) return;
        }

        // Of a word with a hyphen the scanner sees the last part first.
        Mark(key);
        if (key.LastIndexOf('-') is > 0 and var hyphen && hyphen + 1 < key.Length) Mark(key.AsSpan(hyphen + 1));
        _keys[slot] = key;
        _kinds[slot] = kind;
    }

    private void Mark(ReadOnlySpan<char> word)
    {
        var bit = FilterBit(word);
        _filter[bit >> 6] |= 1UL << bit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FilterBit(ReadOnlySpan<char> word) =>
        (int)((((word[0] | ((uint)word[^1] << 7) | ((uint)word[word.Length >> 1] << 14)) + ((uint)word.Length << 21)) * 0x9E3779B1u) >> 17);

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
