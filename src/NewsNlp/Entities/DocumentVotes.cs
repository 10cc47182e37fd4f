using System.Buffers;
using System.Numerics;

namespace NewsNlp.Entities;

/// <summary>
/// How the words of a document were labelled, so that a second reading gives one word one type: the second <c>Macron</c> is what the first was.
/// </summary>
internal readonly struct DocumentVotes : IDisposable
{
    /// <summary>Votes a word: outside, then the types of <see cref="NameLabel.Types"/>.</summary>
    private const int Width = 8;

    private readonly uint[] _keys;
    private readonly float[] _votes;
    private readonly int _shift;
    private readonly int _mask;

    /// <summary>A table for a document of <paramref name="tokens"/> tokens.</summary>
    public DocumentVotes(int tokens)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)tokens) + 1, 6, 22);
        _shift = 32 - bits;
        _mask = (1 << bits) - 1;
        _keys = ArrayPool<uint>.Shared.Rent(1 << bits);
        _votes = ArrayPool<float>.Shared.Rent(Width << bits);
        Array.Clear(_keys, 0, 1 << bits);
        Array.Clear(_votes, 0, Width << bits);
    }

    /// <summary>Adds <paramref name="weight"/> to the vote of a word for a kind: 0 outside, else type number and one.</summary>
    public void Add(uint word, int kind, float weight)
    {
        var slot = SlotOf(word);
        if (slot >= 0)
        {
            _keys[slot] = word;
            _votes[(slot * Width) + kind] += weight;
        }
    }

    /// <summary>The votes of a word; empty when it has none.</summary>
    public ReadOnlySpan<float> Of(uint word)
    {
        var slot = SlotOf(word);
        return slot >= 0 && _keys[slot] == word ? _votes.AsSpan(slot * Width, Width) : [];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_keys);
        ArrayPool<float>.Shared.Return(_votes);
    }

    /// <summary>The slot of a word or a free one; -1 when the neighbourhood is full, which loses a vote and no more.</summary>
    private int SlotOf(uint word)
    {
        var slot = (int)(word * 0x9E3779B1u >> _shift);
        for (var probe = 0; probe < 32; probe++)
        {
            var at = (slot + probe) & _mask;
            if (_keys[at] == word || _keys[at] == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
