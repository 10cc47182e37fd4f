using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Tokenization;

/// <summary>Walks a text in blocks of 64 characters: writes plain tokens straight from the masks and hands every other chunk to the rules.</summary>
internal ref struct BlockScanner
{
    private const int Width = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly AbbreviationTable _abbreviations;
    private ChunkScanner _slow;
    private BlockMasks _masks;

    /// <summary>Whether the next chunk stands behind a break or a white-space character that the masks do not know.</summary>
    private bool _leadOpen;

    /// <summary>First characters of the chunks behind a break.</summary>
    private ulong _leads;

    /// <summary>Characters whose token gets flags beyond those of its first character.</summary>
    private ulong _patches;

    public BlockScanner(ReadOnlySpan<char> text, AbbreviationTable abbreviations)
    {
        _text = text;
        _abbreviations = abbreviations;
        _slow = new ChunkScanner(text, abbreviations);
        _leadOpen = true;
    }

    [SkipLocalsInit]
    public void Run<TVector>(ref TokenSink sink)
        where TVector : struct, IBlockVector<TVector>
    {
        ref readonly var start = ref MemoryMarshal.GetReference(_text);
        var at = 0;
        while (_text.Length - at >= Width)
        {
            _masks.Fill<TVector>(in Unsafe.Add(ref Unsafe.AsRef(in start), at));
            var used = Block(at, Width, ref sink);
            at += used > 0 ? used : Long(at, ref sink);
        }

        if (at < _text.Length)
        {
            // The tail is padded with spaces; the rules still see the text itself.
            Span<char> tail = stackalloc char[Width];
            tail.Fill(' ');
            _text[at..].CopyTo(tail);
            _masks.Fill<TVector>(in MemoryMarshal.GetReference(tail));
            _ = Block(at, _text.Length - at, ref sink);
        }
    }

    /// <summary>Writes the tokens of the chunks that end in the block at <paramref name="at"/>; returns how far the text is done.</summary>
    private int Block(int at, int length, ref TokenSink sink)
    {
        var used = length;
        var live = ulong.MaxValue;
        if (length == Width && (long)_masks.Space >= 0)
        {
            // The last chunk runs on: the next block starts with it.
            if (_masks.ChunkStarts == 0) return 0;
            used = 63 - BitOperations.LeadingZeroCount(_masks.ChunkStarts);
            if (used == 0) return 0;
            live = (1UL << used) - 1;
        }

        var chunks = _masks.ChunkStarts & live;
        var trigger = (_masks.Trigger | Doubtful(at, _masks.Doubts & live)) & live;
        _leads = (_masks.Breaks & live) != 0 || _leadOpen ? Leads(chunks, live) : 0;
        _patches = _leads | _masks.InnerUpper | _masks.Negations | _masks.Shortened;

        // A carry from each chunk's start runs through its plain characters and stops at its first trigger, or behind its end.
        var plain = ~_masks.Space & live & ~trigger;
        Segments(at, (plain + chunks) & trigger, live, ref sink);
        return used;
    }

    private void Segments(int at, ulong stops, ulong live, ref TokenSink sink)
    {
        while (stops != 0)
        {
            var below = stops ^ (stops - 1);
            var chunk = 63 - BitOperations.LeadingZeroCount(_masks.ChunkStarts & below);
            var end = BitOperations.TrailingZeroCount(_masks.Space & ~below);
            Plain(at, live & ((1UL << chunk) - 1), ref sink);
            _slow.CutRun(at + chunk, Math.Min(at + end, _text.Length), ref sink);
            live &= end >= 64 ? 0 : ulong.MaxValue << end;
            if (CharClasses.IsSpace(_text[at + end - 1])) stops |= NextChunk(live);
            stops &= live;
        }

        Plain(at, live, ref sink);
    }

    /// <summary>Writes the tokens of the chunks in <paramref name="part"/> from the masks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Plain(int at, ulong part, ref TokenSink sink)
    {
        var starts = _masks.Starts & part;
        sink.AddPlain(_text, at, starts, _masks.Ends & part, _masks.ChunkStarts);
        if ((_patches & part) != 0) Patch(at, part, starts, ref sink);
    }

    /// <summary>Adds the flags that the first character of a token does not tell.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Patch(int at, ulong part, ulong starts, ref TokenSink sink)
    {
        for (var leads = _leads & part; leads != 0; leads &= leads - 1)
        {
            var bit = BitOperations.TrailingZeroCount(leads);
            sink.AddFlags(starts >> bit, _slow.LeadBefore(at + bit));
        }

        for (var negations = _masks.Negations & part; negations != 0; negations &= negations - 1)
        {
            var bit = BitOperations.TrailingZeroCount(negations);
            sink.AddFlags(starts >> bit, _text[at + bit + 1] < 128 ? TokenFlags.Clitic : TokenFlags.Clitic | TokenFlags.NonAscii);
        }

        for (var shortened = _masks.Shortened & part; shortened != 0; shortened &= shortened - 1)
        {
            var bit = BitOperations.TrailingZeroCount(shortened);
            sink.AddFlags(starts >> bit, TokenFlags.Abbreviation);
        }

        var inner = _masks.InnerUpper & part;
        while (inner != 0)
        {
            var bit = BitOperations.TrailingZeroCount(inner);
            var start = 63 - BitOperations.LeadingZeroCount(_masks.WordStarts & ((1UL << bit) - 1));
            var length = BitOperations.TrailingZeroCount(~(_masks.Letters >> start));
            var all = (1UL << length) - 1;
            var lower = ~(_masks.Upper >> start) & all;
            var flags = lower == 0 ? TokenFlags.AllCaps : ((_masks.Upper >> start) & all) > (lower & (0 - lower)) ? TokenFlags.MixedCase : TokenFlags.None;
            sink.AddFlags(starts >> start, flags);
            inner &= ~(all << start);
        }
    }

    /// <summary>A chunk that fills the block and more.</summary>
    private int Long(int at, ref TokenSink sink)
    {
        var length = _text[at..].IndexOfAnyInRange('\0', ' ');
        var end = length < 0 ? _text.Length : at + length;
        _slow.CutRun(at, end, ref sink);
        _leadOpen = CharClasses.IsSpace(_text[end - 1]);
        return end - at;
    }

    /// <summary>Of the places in doubt, those that send their chunk to the rules; hyphens that an affix keeps are taken out of the masks.</summary>
    private ulong Doubtful(int at, ulong doubts)
    {
        var found = 0UL;
        for (; doubts != 0; doubts &= doubts - 1)
        {
            var bit = BitOperations.TrailingZeroCount(doubts);
            var start = 63 - BitOperations.LeadingZeroCount(_masks.WordStarts & ((2UL << bit) - 1));
            var isDoubtful = _text[at + bit] switch
            {
                '.' => _text.Slice(at + start, bit - start) is var word && _abbreviations.MayHold(word) && IsShortened(word, start, bit),
                '-' => !Joins(at, start, bit),
                _ => !IsPlain(_text.Slice(at + start, BitOperations.TrailingZeroCount(~(_masks.Words >> start))), bit - start),
            };
            if (isDoubtful) found |= 1UL << bit;
        }

        return found;
    }

    /// <summary>Whether the rules must say if the stop behind a word belongs to it. Where nothing else stands before the word the list alone tells, and the masks are set.</summary>
    private bool IsShortened(ReadOnlySpan<char> word, int start, int stop)
    {
        if (((_masks.ChunkStarts >> start) & 1) == 0) return true;
        if (!_abbreviations.TryFind(word, out var kind)) return word.Length == 1 && char.IsAsciiLetterUpper(word[0]);
        var isAlone = ((_masks.Ends >> stop) & 1) != 0 && BitOperations.TrailingZeroCount(~(_masks.Letters >> start)) == word.Length;
        if (!isAlone || kind == AbbreviationKind.BeforeNumber) return true;
        _masks.Starts &= ~(1UL << stop);
        _masks.Ends &= ~(1UL << (stop - 1));
        _masks.Shortened |= 1UL << start;
        return false;
    }

    /// <summary>Settles a hyphen between letters in the masks; false when the rules must.</summary>
    private bool Joins(int at, int start, int hyphen)
    {
        var end = hyphen + 1 + BitOperations.TrailingZeroCount(~(_masks.Letters >> (hyphen + 1)));
        if (!ChunkRules.KeepsHyphen(_text[(at + start)..(at + hyphen)], _text[(at + hyphen + 1)..(at + end)])) return true;

        // One word of small letters, or with one capital at its start, and nothing before it.
        var behindFirst = ((1UL << end) - 1) & ~((2UL << start) - 1);
        if (end == Width || ((_masks.ChunkStarts >> start) & 1) == 0 || (_masks.Upper & behindFirst) != 0) return false;
        _masks.Starts &= ~(3UL << hyphen);
        _masks.Ends &= ~(3UL << (hyphen - 1));
        return true;
    }

    /// <summary>Whether a word is a number with the ending of an ordinal, or is not one that is written for two.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word, int bit) =>
        char.IsAsciiDigit(word[0]) ? word[bit..] is "th" or "st" or "nd" or "rd" or "s" : ChunkRules.SplitOfFused(word) == 0;

    /// <summary>First characters of the chunks that stand behind a line break; the break is told in their flags.</summary>
    private ulong Leads(ulong chunks, ulong live)
    {
        // A break's carry runs through the white space behind it and lands on the chunk that follows.
        var breaks = _masks.Breaks & live;
        var leads = (_masks.Space + breaks) & chunks;
        if (_leadOpen) leads |= chunks & (0 - chunks);
        _leadOpen = (_leadOpen && chunks == 0) || breaks > (~_masks.Space & live);
        return leads;
    }

    /// <summary>The chunk behind a white-space character that the masks take for a part of a chunk.</summary>
    private ulong NextChunk(ulong beyond)
    {
        var next = _masks.ChunkStarts & beyond;
        _leadOpen |= next == 0;
        return next & (0 - next);
    }
}
