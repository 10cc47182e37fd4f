using System.Numerics;

namespace NewsNlp.Boilerplate;

/// <summary>How closely the running text goes on at each point of a page: chains of words that come back, weighted by how rare each is on the page.</summary>
/// <remarks>
/// A chain links a word of a long line to its next occurrence some long lines on (lexical chains, and the depth of valleys between them, after M. Hearst, TextTiling, 1997).
/// Between two articles few chains cross. Linear in the stored words.
/// </remarks>
internal sealed class LineChains
{
    /// <summary>Long lines over which a chain reaches, and within which the hills beside a valley are looked for.</summary>
    private const int Reach = 8, Hill = 6;

    private const int SlotBits = 14;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];
    private float[] _cross = new float[64];
    private float[] _fresh = new float[64];
    private int _page;

    /// <summary>Writes <see cref="LineFacts.Valley"/>, <see cref="LineFacts.Crossing"/> and <see cref="LineFacts.Fresh"/> of each line.</summary>
    public void Weigh(ReadOnlySpan<uint> words, Span<LineFacts> facts)
    {
        var count = CountLines(words, facts);
        if (_cross.Length < count + 2)
        {
            _cross = new float[(count + 2) * 2];
            _fresh = new float[(count + 2) * 2];
        }

        Array.Clear(_cross, 0, count + 2);
        Cross(words, facts, count);
        var mean = 0f;
        for (var gap = 1; gap < count; gap++)
        {
            _cross[gap] += _cross[gap - 1];
            mean += _cross[gap];
        }

        mean /= Math.Max(1, count - 1);
        var number = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            ref var line = ref facts[i];
            // Gap n lies in front of long line n; at both ends of the page there is nothing to tell.
            (line.Valley, line.Crossing) = number == 0 || number >= count ? ((byte)8, (byte)6) : (Depth(number, count), Level(_cross[number], mean));
            line.Fresh = number >= count ? (byte)5 : (byte)Math.Min(4, (int)(_fresh[number] * 5));
            number += line.IsLong ? 1 : 0;
        }
    }

    private int CountLines(ReadOnlySpan<uint> words, ReadOnlySpan<LineFacts> facts)
    {
        _page++;
        var number = 0;
        foreach (ref readonly var line in facts)
        {
            if (!line.IsLong)
            {
                continue;
            }

            number++;
            foreach (var word in words.Slice(line.FirstWord, line.StoredWords))
            {
                ref var slot = ref _slots[word >> (32 - SlotBits)];
                slot = slot.Page == _page ? slot : new Slot { Page = _page };
                slot.Lines += slot.Last == number ? 0 : 1;
                slot.Last = number;
            }
        }

        _page++;
        return number;
    }

    // Differences: what is added at a gap is taken away behind the chain's end.
    private void Cross(ReadOnlySpan<uint> words, ReadOnlySpan<LineFacts> facts, int count)
    {
        var number = 0;
        foreach (ref readonly var line in facts)
        {
            if (!line.IsLong)
            {
                continue;
            }

            float all = 0.5f, fresh = 0;
            foreach (var word in words.Slice(line.FirstWord, line.StoredWords))
            {
                ref var slot = ref _slots[word >> (32 - SlotBits)];
                var isNew = slot.Page != _page;
                // Words of half the lines and more tell nothing.
                var weight = BitOperations.Log2((uint)((count << 8) / Math.Max(1, slot.Lines))) - 8;
                var distance = number - slot.Last;
                if (!isNew && distance is > 0 and <= Reach)
                {
                    var w = weight * (1 - (distance / (Reach + 1f)));
                    _cross[slot.Last + 1] += w;
                    _cross[number + 1] -= w;
                }

                if ((word & LineReader.ContentBit) != 0)
                {
                    all++;
                    fresh += isNew ? 1 : 0;
                }

                (slot.Page, slot.Last) = (_page, number);
            }

            _fresh[number] = fresh / all;
            number++;
        }
    }

    // 0 (no valley) to 7 (nothing crosses between two hills).
    private byte Depth(int gap, int count)
    {
        var here = _cross[gap];
        float left = here, right = here;
        for (var g = gap - 1; g > 0 && g >= gap - Hill; g--)
        {
            left = Math.Max(left, _cross[g]);
        }

        for (var g = gap + 1; g < count && g <= gap + Hill; g++)
        {
            right = Math.Max(right, _cross[g]);
        }

        // At the page's ends one hill is missing: the other counts for both.
        var depth = gap == 1 ? right - here : gap == count - 1 ? left - here : (left + right - here - here) / 2;
        return (byte)Math.Min(7, (int)(depth * 8 / (Math.Max(left, right) + 1)));
    }

    private static byte Level(float cross, float mean) => (byte)Math.Min(5, (int)(cross * 4 / (mean + 1)));

    private struct Slot
    {
        public int Page, Lines, Last;
    }
}
