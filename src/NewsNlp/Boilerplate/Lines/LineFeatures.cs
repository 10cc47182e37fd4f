using System.Numerics;

namespace NewsNlp.Boilerplate;

/// <summary>Takes the features of a line, one number each.</summary>
internal interface IFeatureSink
{
    void Add(int feature);
}

/// <summary>Turns the facts of a line into features: numbers below <see cref="Count"/>, each a row of the model.</summary>
internal static class LineFeatures
{
    /// <summary>Rows of shape features; the rows behind them are those of hashed words.</summary>
    public const int Shapes = 2688, Count = 16384;

    // Bounds of the features of words shared with neighbours, of the chains of words (and words of a title in what follows), and of hints.
    private const int FirstSharing = 1318, LastSharing = 1470, FirstChain = 1504, FirstLead = 1948, LastChain = 2008, FirstHint = 2008, FirstCue = 2112;

    private const uint WholeLine = 0x1B873593, FirstWord = 0xCC9E2D51, SecondWord = 0x38495AB5, LastWord = 0x2545F491, AnyWord = 0x7FEB352D, Pair = 0x846CA68B;

    /// <summary>Gives all features of line <paramref name="index"/>.</summary>
    public static void Write<TSink>(LinePage page, int index, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var facts = page.Facts;
        ref readonly var line = ref facts[index];
        WriteShape(in line, ref sink);
        WritePlace(facts, index, ref sink);
        sink.Add(1470 + (page.LongShare * 3) + (line.IsLong ? 2 : line.Length > 30 ? 1 : 0));
        WriteSharing(facts, index, ref sink);
        WriteHints(facts, index, ref sink);
        WriteWords(page.WordsOf(in line), in line, ref sink);
    }

    private static void WriteShape<TSink>(in LineFacts line, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var length = Log(line.Length, 17);
        var words = Math.Min(line.Words, (ushort)15);
        var end = EndClass(in line);
        sink.Add(length);
        sink.Add(18 + words);
        sink.Add(34 + end);
        sink.Add(46 + (length * 12) + end);
        sink.Add(262 + (int)line.First);
        sink.Add(278 + (Share(line.CapitalWords, line.Words) * 5) + Math.Min(words / 3, 4));
        sink.Add(303 + (line.ShoutedWords == 0 ? 0 : line.ShoutedWords == line.Words ? 2 : 1));
        sink.Add(306 + Share(line.Digits, line.Letters + line.Digits));
        sink.Add(311 + Math.Min(line.Commas, (ushort)4));
        sink.Add(316 + Math.Min(line.SentenceEnds, (ushort)5));
        sink.Add(322 + Math.Min(line.Quotes, (ushort)3));
        sink.Add(326 + Math.Min(line.Separators, (ushort)4));
        sink.Add(331 + Math.Min(line.GluedWords, (ushort)3));
        var functions = Share(line.FunctionWords * 2, line.Words);
        sink.Add(335 + (functions * 18) + length);
        sink.Add(425 + (line.HasYear ? 1 : 0) + (line.HasClock ? 2 : 0) + (line.Length < 60 ? 4 : 0));
        sink.Add(433 + (line.HasAt ? 1 : 0) + (line.HasColon ? 2 : 0));
        sink.Add(FirstCue + (line.Cue.Code * 3) + (line.IsLong ? 2 : line.Length > 30 ? 1 : 0));
        sink.Add(FirstCue + 176 + ((int)line.Rule * 3) + (line.IsLong ? 2 : line.Length > 30 ? 1 : 0));
        sink.Add(FirstCue + 196 + (line.HasCopyright ? 3 : 0) + (line.IsLong ? 2 : line.Length > 30 ? 1 : 0));
        sink.Add(437 + Math.Min(line.DenseLetters / 8, 7));
        sink.Add(445 + (functions * 12) + end);
    }

    private static void WritePlace<TSink>(ReadOnlySpan<LineFacts> facts, int index, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ref readonly var line = ref facts[index];
        sink.Add(505 + Math.Min(line.Gap, 3));
        sink.Add(509 + (index + 1 < facts.Length ? Math.Min(facts[index + 1].Gap, 3) : 4));
        sink.Add(514 + Log(index, 15));
        sink.Add(530 + Log(facts.Length - 1 - index, 15));
        sink.Add(546 + (int)((long)index * 12 / facts.Length));
        sink.Add(558 + Log(facts.Length, 19));
        var length = Log(line.Length, 17);
        sink.Add(578 + (Math.Min(line.Repeats, 4) * 18) + length);
        if (index > 0)
        {
            sink.Add(668 + (Log(facts[index - 1].Length, 17) * 18) + length);
            sink.Add(992 + (facts[index - 1].Hash == line.Hash ? 1 : 0));
        }

        if (index + 1 < facts.Length)
        {
            sink.Add(994 + (Log(facts[index + 1].Length, 17) * 18) + length);
        }
    }

    // Dates, bylines and credits beside a line, and how far those behind it are.
    private static void WriteHints<TSink>(ReadOnlySpan<LineFacts> facts, int index, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        int before = index > 0 ? facts[index - 1].Hint : 0, after = index + 1 < facts.Length ? facts[index + 1].Hint : 0;
        var size = facts[index].IsLong ? 2 : facts[index].Length > 30 ? 1 : 0;
        int date = 0, byline = 0;
        for (var i = Math.Min(facts.Length - 1, index + 5); i > index; i--)
        {
            date = facts[i].Hint == 1 ? i - index : date;
            byline = facts[i].Hint == 2 ? i - index : byline;
        }

        sink.Add(FirstHint + facts[index].Hint);
        sink.Add(FirstCue + 206 + ((index > 0 ? facts[index - 1].Cue.Kind : 0) * 24) + ((index + 1 < facts.Length ? facts[index + 1].Cue.Kind : 0) * 3) + size);
        sink.Add(FirstCue + 400 + ((index > 0 ? (int)facts[index - 1].Rule : 0) * 5) + (index + 1 < facts.Length ? (int)facts[index + 1].Rule : 0));
        sink.Add(FirstCue + 430 + ((index > 0 && facts[index - 1].HasCopyright ? 1 : 0) * 6) + ((index + 1 < facts.Length && facts[index + 1].HasCopyright ? 1 : 0) * 3) + size);
        sink.Add(FirstHint + 4 + (before * 12) + (after * 3) + size);
        sink.Add(FirstHint + 52 + (date * 3) + size);
        sink.Add(FirstHint + 70 + (byline * 3) + size);
    }

    private static void WriteSharing<TSink>(ReadOnlySpan<LineFacts> facts, int index, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ref readonly var line = ref facts[index];
        var size = line.IsLong ? 2 : line.Length > 30 ? 1 : 0;
        int next = Sixth(line.NextOverlap), last = Sixth(line.LastOverlap);
        sink.Add(FirstSharing + (next * 3) + size);
        sink.Add(1339 + (last * 3) + size);
        sink.Add(1360 + (next * 7) + last);
        sink.Add(FirstChain + (line.Valley * 3) + size);
        sink.Add(FirstChain + 27 + (line.Crossing * 3) + size);
        sink.Add(FirstChain + 48 + (line.Fresh * 3) + size);
        sink.Add(FirstLead + (line.LeadOverlap * 6) + (size * 2) + (index + 1 < facts.Length && facts[index + 1].Last == CharKind.End ? 1 : 0));
        sink.Add(FirstChain + 66 + (((line.Valley * 7) + line.Crossing) * 6) + line.Fresh);
        if (line.IsLong)
        {
            return;
        }

        // How the running text behind this line goes on with that before it: a new article shares little.
        for (var i = index + 1; i < facts.Length && i <= index + 4; i++)
        {
            if (facts[i].IsLong)
            {
                sink.Add(1410 + (Sixth(facts[i].LastOverlap) * 7) + next);
                break;
            }
        }
    }

    private static void WriteWords<TSink>(ReadOnlySpan<uint> words, in LineFacts line, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (words.IsEmpty)
        {
            return;
        }

        sink.Add(Row(words[0] ^ FirstWord));
        sink.Add(Row(words[^1] ^ LastWord));
        if (words.Length > 1)
        {
            sink.Add(Row(words[1] ^ SecondWord));
            sink.Add(Row((words[0] * 5) ^ words[1] ^ Pair));
        }

        if (words.Length <= 6)
        {
            sink.Add(Row(line.Hash ^ WholeLine));
        }

        if (words.Length <= 14)
        {
            foreach (var word in words)
            {
                sink.Add(Row(word ^ AnyWord));
            }
        }
    }

    private static int Row(uint hash) => Shapes + (int)(((ulong)((hash ^ (hash >> 16)) * 0x9E3779B1u) * (Count - Shapes)) >> 32);

    /// <summary>Whether a feature tells of words shared with other lines.</summary>
    public static bool IsSharing(int feature) => feature is (>= FirstSharing and < LastSharing) or (>= FirstChain and < LastChain);

    public static int EndClass(in LineFacts line) => line.Last switch
    {
        CharKind.End => line.LastChar switch { '?' or '？' or '؟' => 1, '!' or '！' => 2, '…' => 3, _ => 0 },
        CharKind.Comma => 4,
        CharKind.Colon => 5,
        CharKind.Quote or CharKind.Apostrophe => 6,
        CharKind.Digit => 7,
        CharKind.Bracket => 8,
        CharKind.Upper => 9,
        CharKind.Separator or CharKind.Symbol or CharKind.Dash => 10,
        _ => 11,
    };

    // Two steps an octave: 0 1 2 3 4 6 8 12 16 24 32 48 64 ...
    public static int Log(int value, int most)
    {
        if (value < 4)
        {
            return value;
        }

        var octave = BitOperations.Log2((uint)value);
        return Math.Min(most, (2 * octave) + ((value >> (octave - 1)) & 1));
    }

    public static int Share(int part, int whole) => whole == 0 ? 0 : part >= whole ? 4 : part * 4 / whole;

    private static int Sixth(byte overlap) => overlap == 255 ? 6 : overlap switch { 0 => 0, < 3 => 1, < 5 => 2, < 8 => 3, < 12 => 4, _ => 5 };
}
