using System.Numerics;

namespace NewsNlp.Boilerplate;

/// <summary>Takes the features of a line, one number each.</summary>
internal interface IFeatureSink
{
    void Add(int feature);
}

/// <summary>Turns the facts of a line into features: numbers below <see cref="Count"/>, each a row of the model. Those of its shape and place come in groups (<see cref="LineGroups"/>), those of its words are told here.</summary>
internal static class LineFeatures
{
    /// <summary>Rows of shape features; the rows behind them are those of hashed words.</summary>
    public const int Shapes = 2688, Count = 16384;

    /// <summary>Most features of words that a line has.</summary>
    public const int MostWords = MostSingleWords + 5;

    // Bounds of the features of words shared with neighbours, of the chains of words (and words of a title in what follows), and of hints.
    public const int FirstSharing = 1318, FirstChain = 1504, FirstLead = 1948, FirstHint = 2008, FirstCue = 2112;

    private const int LastSharing = 1470, LastChain = 2008, MostSingleWords = 14;

    private const uint WholeLine = 0x1B873593, FirstWord = 0xCC9E2D51, SecondWord = 0x38495AB5, LastWord = 0x2545F491, AnyWord = 0x7FEB352D, Pair = 0x846CA68B;

    /// <summary>Writes the features of a line's words; gives their number.</summary>
    public static int WriteWords(ReadOnlySpan<uint> words, in LineFacts line, Span<int> features)
    {
        if (words.IsEmpty)
        {
            return 0;
        }

        var n = 0;
        features[n++] = Row(words[0] ^ FirstWord);
        features[n++] = Row(words[^1] ^ LastWord);
        if (words.Length > 1)
        {
            features[n++] = Row(words[1] ^ SecondWord);
            features[n++] = Row((words[0] * 5) ^ words[1] ^ Pair);
        }

        if (words.Length <= 6)
        {
            features[n++] = Row(line.Hash ^ WholeLine);
        }

        if (words.Length <= MostSingleWords)
        {
            foreach (var word in words)
            {
                features[n++] = Row(word ^ AnyWord);
            }
        }

        return n;
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

    /// <summary>A share of a line's words, in sixteenths, in six steps.</summary>
    public static int Sixth(int sixteenths) => sixteenths switch { 0 => 0, < 3 => 1, < 5 => 2, < 8 => 3, < 12 => 4, _ => 5 };
}
