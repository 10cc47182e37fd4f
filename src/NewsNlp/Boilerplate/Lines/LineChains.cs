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

    // How much a chain weighs that reaches over so many long lines.
    private static readonly float[] Nearness = [.. Enumerable.Range(0, Reach + 1).Select(distance => 1 - (distance / (Reach + 1f)))];

    // Number of each word on the page loaded last, with the number of the page in front, by its hash.
    private readonly int[] _slots = new int[1 << SlotBits];
    private readonly Word[] _known = new Word[1 << SlotBits];
    private ushort[] _numbers = new ushort[4096];
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
        Cross(words, facts);
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

    // Numbers the words of long lines, and weighs each by how many of these lines hold it.
    private int CountLines(ReadOnlySpan<uint> words, ReadOnlySpan<LineFacts> facts)
    {
        if (_numbers.Length < words.Length)
        {
            _numbers = new ushort[words.Length * 2];
        }

        if (++_page == 1 << (32 - SlotBits - 1))
        {
            Array.Clear(_slots);
            _page = 1;
        }

        int lines = 0, known = 0;
        foreach (ref readonly var line in facts)
        {
            if (!line.IsLong)
            {
                continue;
            }

            lines++;
            for (var i = line.FirstWord; i < line.FirstWord + line.StoredWords; i++)
            {
                ref var slot = ref _slots[words[i] >> (32 - SlotBits)];
                if (slot >> SlotBits != _page)
                {
                    slot = (_page << SlotBits) | known;
                    _known[known++] = default;
                }

                var number = slot & ((1 << SlotBits) - 1);
                _numbers[i] = (ushort)number;
                ref var word = ref _known[number];
                word.Lines += word.Last == lines ? 0 : 1;
                word.Last = lines;
            }
        }

        foreach (ref var word in _known.AsSpan(0, known))
        {
            // Words of half the lines and more tell nothing.
            word = new Word { Last = -1, Weight = BitOperations.Log2((uint)((lines << 8) / word.Lines)) - 8 };
        }

        return lines;
    }

    // Differences: what is added at a gap is taken away behind the chain's end.
    private void Cross(ReadOnlySpan<uint> words, ReadOnlySpan<LineFacts> facts)
    {
        var number = 0;
        foreach (ref readonly var line in facts)
        {
            if (!line.IsLong)
            {
                continue;
            }

            float all = 0.5f, fresh = 0;
            for (var i = line.FirstWord; i < line.FirstWord + line.StoredWords; i++)
            {
                ref var word = ref _known[_numbers[i]];
                var isContent = words[i] & LineReader.ContentBit;
                all += isContent;
                if (word.Last < 0)
                {
                    fresh += isContent;
                }
                else if (number - word.Last is > 0 and <= Reach and var distance)
                {
                    var w = word.Weight * Nearness[distance];
                    _cross[word.Last + 1] += w;
                    _cross[number + 1] -= w;
                }

                word.Last = number;
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

    private struct Word
    {
        public int Lines, Last;
        public float Weight;
    }
}
