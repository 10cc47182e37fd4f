namespace NewsNlp.Boilerplate;

/// <summary>The lines of one page with their facts, and what can only be told from the page as a whole: repeats and words shared with neighbours.</summary>
internal sealed class LinePage
{
    private const int SlotBits = 12, Slots = 1 << SlotBits;

    /// <summary>Lines of a label that stands again and again, and its greatest length.</summary>
    private const int ManyRepeats = 4, LongestLabel = 60;

    /// <summary>Long lines within which a word counts as shared.</summary>
    private const int Window = 3;

    /// <summary>Lines behind a line within which a date, a byline, and running text tell of it.</summary>
    private const int HintReach = 5, TextReach = 4;

    private readonly LineReader _reader = new();
    private readonly LineChains _chains = new();
    private readonly int[] _seen = new int[Slots];
    private LineFacts[] _all = new LineFacts[256];
    private LineFacts[] _facts = new LineFacts[258];
    private int[] _places = new int[256];
    private int[] _repeatSlots = [];
    private int _count;

    /// <summary>Lines that are judged.</summary>
    public int Count { get; private set; }

    /// <summary>Share of the page's lines that are long, in tenths; 10 when nearly all are.</summary>
    public int LongShare { get; private set; }

    /// <summary>The lines that are judged: all but those that stand again and again (a label above each paragraph, a notice behind it), which would only part what belongs together.</summary>
    public ReadOnlySpan<LineFacts> Facts => _facts.AsSpan(1, Count);

    /// <summary>The same with an empty line in front and behind.</summary>
    public ReadOnlySpan<LineFacts> Bordered => _facts.AsSpan(0, Count + 2);

    /// <summary>Place of each judged line among all.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    /// <summary>All lines of the page.</summary>
    public ReadOnlySpan<LineFacts> All => _all.AsSpan(0, _count);

    public ReadOnlySpan<uint> Words => _reader.Words;

    public ReadOnlySpan<uint> WordsOf(in LineFacts line) => _reader.Words.Slice(line.FirstWord, line.StoredWords);

    /// <summary>The words of content of a line.</summary>
    public ReadOnlySpan<uint> ContentOf(in LineFacts line) => _reader.Content.Slice(line.FirstContent, line.StoredContent);

    /// <summary>Reads all lines of a page.</summary>
    public void Load(ReadOnlySpan<TextBlock> blocks)
    {
        _reader.Clear();
        _count = blocks.Length;
        if (_all.Length < _count)
        {
            var length = Math.Max(_count, _all.Length * 2);
            (_all, _facts, _places) = (new LineFacts[length], new LineFacts[length + 2], new int[length]);
        }

        Array.Clear(_all, 0, _count);
        for (var i = 0; i < _count; i++)
        {
            _all[i].Gap = blocks[i].Gap;
            _all[i].Hint = HintOf(blocks[i].Hints);
            _reader.Read(blocks[i].Text.Span, ref _all[i]);
            var cue = LineCues.Find(WordsOf(in _all[i]));
            (_all[i].Cue, _all[i].CueKind, _all[i].CueCode) = (cue, (byte)cue.Kind, (byte)cue.Code);
        }

        CountRepeats();
        LineRules.Mark(blocks, this, _all.AsSpan(0, _count));
        TakeJudged();
        var longLines = 0;
        foreach (ref readonly var line in Facts)
        {
            longLines += line.IsLong ? 1 : 0;
        }

        LongShare = longLines * 10 / Math.Max(1, Count);
        var facts = _facts.AsSpan(1, Count);
        ShareWords(facts, forward: false);
        ShareWords(facts, forward: true);
        FollowTitles(facts);
        LookAhead(facts);
        _chains.Weigh(_reader.Words, facts);
    }

    private void TakeJudged()
    {
        Count = 0;
        for (var i = 0; i < _count; i++)
        {
            if (!IsInterjected(in _all[i]))
            {
                _places[Count] = i;
                _facts[++Count] = _all[i];
            }
        }

        _facts[Count + 1] = default;
    }

    // A word list has its labels too, but with colons and numbers.
    private static bool IsInterjected(in LineFacts line) => line.Hint == 0 && line.Rule != LineRule.Title
        && (line.Letters + line.DenseLetters == 0 ? !line.HasYear && !line.HasClock
            : line.Repeats >= ManyRepeats && line.Length < LongestLabel && ((line.Digits == 0 && !line.HasColon) || line.Cue.Sure is not null));

    private static byte HintOf(BlockHints hints) =>
        (byte)((hints & BlockHints.Date) != 0 ? 1 : (hints & BlockHints.Author) != 0 ? 2 : (hints & BlockHints.Caption) != 0 ? 3 : 0);

    // A headline's words come up at once in the first sentences of its text, however short these are.
    private void FollowTitles(Span<LineFacts> facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            ref var line = ref facts[i];
            line.LeadOverlap = 7;
            if (line.Length is < 16 or > 200 || line.LastChar == '.' || line.Words < 2 || i + 1 >= facts.Length || facts[i + 1].Length < 40)
            {
                continue;
            }

            var shared = 0;
            var words = ContentOf(in line);
            var next = ContentOf(in facts[i + 1]);
            var second = i + 2 < facts.Length ? ContentOf(in facts[i + 2]) : default;
            foreach (var word in words)
            {
                shared += next.Contains(word) || second.Contains(word) ? 1 : 0;
            }

            line.LeadOverlap = (byte)(words.IsEmpty ? 6 : shared * 5 / words.Length);
        }
    }

    // What the next few lines hold, told from the end of the page.
    private static void LookAhead(Span<LineFacts> facts)
    {
        int date = int.MaxValue, byline = int.MaxValue, text = int.MaxValue;
        byte step = 0;
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            ref var line = ref facts[i];
            line.DateAhead = (byte)(date - i <= HintReach ? date - i : 0);
            line.BylineAhead = (byte)(byline - i <= HintReach ? byline - i : 0);
            line.TextAhead = text - i <= TextReach ? step : (byte)0;
            date = line.Hint == 1 ? i : date;
            byline = line.Hint == 2 ? i : byline;
            (text, step) = line.IsLong ? (i, (byte)(line.LastOverlap + 1)) : (text, step);
        }
    }

    private void CountRepeats()
    {
        var size = 64;
        while (size < _count * 2)
        {
            size <<= 1;
        }

        if (_repeatSlots.Length < size)
        {
            _repeatSlots = new int[size];
        }
        else
        {
            Array.Clear(_repeatSlots, 0, size);
        }

        // Each slot holds the first line (plus one) of its hash; that line counts, the others learn the count in a second walk.
        for (var i = 0; i < _count; i++)
        {
            _all[FirstOf(i, size)].Repeats++;
        }

        for (var i = 0; i < _count; i++)
        {
            var first = FirstOf(i, size);
            _all[i].Repeats = _all[first].Repeats;
        }
    }

    private int FirstOf(int line, int size)
    {
        var hash = _all[line].Hash;
        for (var slot = (int)((hash ^ (hash >> 13)) & (uint)(size - 1)); ; slot = (slot + 1) & (size - 1))
        {
            var entry = _repeatSlots[slot];
            if (entry == 0)
            {
                _repeatSlots[slot] = line + 1;
                return line;
            }

            if (_all[entry - 1].Hash == hash)
            {
                return entry - 1;
            }
        }
    }

    /// <summary>Walks the page one way; each slot knows the number of the last long line that held its word.</summary>
    private void ShareWords(Span<LineFacts> facts, bool forward)
    {
        Array.Clear(_seen);
        Span<int> seenIn = _seen;
        var number = Window + 1;
        for (var step = 0; step < facts.Length; step++)
        {
            ref var line = ref facts[forward ? step : facts.Length - 1 - step];
            var shared = 0;
            var words = ContentOf(in line);
            var isLong = line.IsLong;
            foreach (var word in words)
            {
                // Without branches. A slot that holds nothing is farther than the window.
                ref var seen = ref seenIn[(int)(word >> (32 - SlotBits))];
                shared += number - seen <= Window ? 1 : 0;
                seen = isLong ? number : seen;
            }

            // A line's own mark does not count: the difference is at least one.
            number += isLong ? 1 : 0;
            var share = words.IsEmpty ? (byte)6 : (byte)LineFeatures.Sixth(shared * 16 / words.Length);
            if (forward)
            {
                line.LastOverlap = share;
            }
            else
            {
                line.NextOverlap = share;
            }
        }
    }
}
