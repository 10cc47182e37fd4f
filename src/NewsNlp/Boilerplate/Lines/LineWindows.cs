using System.Numerics;

namespace NewsNlp.Boilerplate;

/// <summary>Compares the words of the long lines before and behind a line, each weighted by how rare it is on the page.</summary>
internal sealed class LineWindows
{
    /// <summary>Long lines behind and before a line that are read, and at the opening of the article before it.</summary>
    private const int After = 5, Before = 7, Opening = 2;

    private const int WordBits = 13, Slots = 1 << WordBits;

    private readonly int[] _lines = new int[Slots];
    private readonly int[] _seen = new int[Slots];
    private readonly int[] _marked = new int[Slots];
    private int _longLines;
    private int _stamp;

    /// <summary>Counts the long lines that hold each word of a page.</summary>
    public void Load(LinePage page)
    {
        Array.Clear(_lines);
        Array.Clear(_seen);
        Array.Clear(_marked);
        (_longLines, _stamp) = (0, 0);
        foreach (ref readonly var line in page.Facts)
        {
            if (!line.IsLong)
            {
                continue;
            }

            _longLines++;
            _stamp++;
            foreach (var word in page.WordsOf(in line))
            {
                if (IsNew(word))
                {
                    _lines[word >> (32 - WordBits)]++;
                }
            }
        }
    }

    /// <summary>Compares the text behind line <paramref name="index"/>, up to <paramref name="last"/>, with the text from <paramref name="first"/> on before it and with what follows <paramref name="open"/>.</summary>
    public Shares Compare(LinePage page, int index, int first, int last, int open)
    {
        var facts = page.Facts;
        Span<int> behind = stackalloc int[After], before = stackalloc int[Before];
        int ahead = 0, back = 0;
        for (var i = index + 1; i <= last && ahead < After; i++)
        {
            if (facts[i].IsLong)
            {
                behind[ahead++] = i;
            }
        }

        for (var i = index - 1; i >= first && back < Before; i--)
        {
            if (facts[i].IsLong)
            {
                before[back++] = i;
            }
        }

        Span<int> opening = stackalloc int[Opening];
        var opens = 0;
        for (var i = open + 1; i < index && i < open + Before && opens < Opening; i++)
        {
            if (facts[i].IsLong)
            {
                opening[opens++] = i;
            }
        }

        var shares = new Shares { Texts = -1, Opening = -1, FirstBefore = -1, FirstAfter = -1, TitleAfter = -1, TitleBefore = -1 };
        var title = (ReadOnlySpan<int>)[index];
        var mark = Mark(page, behind[..ahead], out var whole);
        if (ahead > 0)
        {
            shares.TitleAfter = Shared(page, title, mark, out _, out shares.TitleShared);
            shares.Texts = Cosine(page, before[..back], mark, whole);
            shares.Opening = Cosine(page, opening[..opens], mark, whole);
        }

        if (back > 0)
        {
            mark = Mark(page, before[..back], out _);
            shares.TitleBefore = Shared(page, title, mark, out _, out _);
            shares.FirstBefore = ahead > 0 ? Shared(page, behind[..1], mark, out _, out _) : -1;
        }

        if (ahead > 1)
        {
            mark = Mark(page, behind[1..ahead], out _);
            shares.FirstAfter = Shared(page, behind[..1], mark, out _, out _);
        }

        return shares;
    }

    private float Cosine(LinePage page, ReadOnlySpan<int> lines, int mark, float whole)
    {
        if (lines.IsEmpty)
        {
            return -1;
        }

        var share = Shared(page, lines, mark, out var all, out _);
        return share * all / MathF.Sqrt((whole * all) + 1f);
    }

    private int Mark(LinePage page, ReadOnlySpan<int> lines, out float whole)
    {
        _stamp++;
        whole = 0;
        var mark = _stamp;
        foreach (var line in lines)
        {
            foreach (var word in page.WordsOf(page.Facts[line]))
            {
                if (IsNew(word))
                {
                    _marked[word >> (32 - WordBits)] = mark;
                    whole += WeightOf(word);
                }
            }
        }

        return mark;
    }

    // The weighed share of the words of some lines that carry a mark.
    private float Shared(LinePage page, ReadOnlySpan<int> lines, int mark, out float all, out int count)
    {
        _stamp++;
        (all, count) = (0, 0);
        var shared = 0f;
        foreach (var line in lines)
        {
            foreach (var word in page.WordsOf(page.Facts[line]))
            {
                if (!IsNew(word))
                {
                    continue;
                }

                var weight = WeightOf(word);
                all += weight;
                if (_marked[word >> (32 - WordBits)] == mark)
                {
                    shared += weight;
                    count++;
                }
            }
        }

        return shared / (all + 0.5f);
    }

    private bool IsNew(uint word)
    {
        ref var seen = ref _seen[word >> (32 - WordBits)];
        if ((word & LineReader.ContentBit) == 0 || seen == _stamp)
        {
            return false;
        }

        seen = _stamp;
        return true;
    }

    private float WeightOf(uint word) => 0.5f + BitOperations.Log2((uint)(_longLines + 1) / (uint)Math.Max(1, _lines[word >> (32 - WordBits)]));

    /// <summary>Weighed shares of words, -1 where there is nothing to compare.</summary>
    internal struct Shares
    {
        /// <summary>Of the text behind with the text before, and with the opening of the article before (cosines).</summary>
        public float Texts, Opening;

        /// <summary>Of the first line behind that stand before, and in the lines that follow it.</summary>
        public float FirstBefore, FirstAfter;

        /// <summary>Of the line itself that stand behind, and before.</summary>
        public float TitleAfter, TitleBefore;

        /// <summary>Words of the line that stand behind it.</summary>
        public int TitleShared;
    }
}
