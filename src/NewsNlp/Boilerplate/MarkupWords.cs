using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>
/// A linear model over hashed words: names and classes of the elements around a block, and words of its text. Gives two scores a block that the
/// trees read as features.
/// </summary>
internal sealed class MarkupWords(sbyte[] weights, float scale)
{
    public const int Bits = 16;

    public const int Size = 1 << Bits;

    /// <summary>Level of the block's own element, its parent, and everything above.</summary>
    private const int Levels = 3;

    private const uint TextSalt = 0x5bd1e995;

    public ReadOnlySpan<sbyte> Weights => weights;

    public float Scale => scale;

    /// <summary>The bucket of an element's word at a distance above the block.</summary>
    public static int PathBucket(uint word, int level) =>
        (int)(StableHash.Combine(word, (uint)Math.Min(level, Levels - 1)) & (Size - 1));

    /// <summary>Writes the buckets of a block's text; at most <see cref="MaximumTextBuckets"/>.</summary>
    public static int TextBuckets(ReadOnlySpan<char> text, BlockElement element, Span<int> buckets)
    {
        Span<uint> first = stackalloc uint[FirstWords];
        Span<uint> last = stackalloc uint[LastWords];
        int count = 0, words = 0;
        for (var i = 0; i < text.Length && words < ScannedWords;)
        {
            if (NextWord(text, ref i) is var hash && hash != 0)
            {
                if (words < FirstWords)
                {
                    first[words] = hash;
                }

                words++;
            }
        }

        var isShort = words <= FirstWords;
        var lastCount = LastWordsOf(text, last);
        var kind = ((uint)element << 8) + (uint)Math.Min(15, System.Numerics.BitOperations.Log2((uint)text.Length + 1));
        buckets[count++] = Bucket(kind, 1);
        for (var i = 0; i < Math.Min(words, isShort ? FirstWords : 3); i++)
        {
            buckets[count++] = Bucket(first[i], isShort ? 2u : 3u);
            buckets[count++] = Bucket(StableHash.Combine(first[i], i == 0 ? 0 : first[i - 1]), isShort ? 4u : 5u);
        }

        if (words > 0)
        {
            buckets[count++] = Bucket(StableHash.Combine(first[0], (uint)element), 6);
        }

        for (var i = 0; i < lastCount; i++)
        {
            buckets[count++] = Bucket(last[i], 7);
        }

        return count;
    }

    public const int MaximumTextBuckets = 32;

    private const int FirstWords = 12;
    private const int LastWords = 2;
    private const int ScannedWords = 14;

    /// <summary>Scores of the path to an element and of the text.</summary>
    public float TextScore(ReadOnlySpan<char> text, BlockElement element)
    {
        Span<int> buckets = stackalloc int[MaximumTextBuckets];
        var count = TextBuckets(text, element, buckets);
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += weights[buckets[i]];
        }

        return sum * scale;
    }

    /// <summary>Sum of the weights of an element's own words at a level.</summary>
    public float OwnScore(MarkupPage page, int element, int level)
    {
        var sum = 0;
        for (var i = page.WordStarts[element]; i < page.WordStarts[element + 1]; i++)
        {
            sum += weights[PathBucket(page.Words[i], level)];
        }

        return sum * scale;
    }

    private static int Bucket(uint hash, uint salt) => (int)(StableHash.Combine(hash, salt * TextSalt) & (Size - 1));

    /// <summary>Hash of the next word in lower case, digits as one; 0 when there is none.</summary>
    private static uint NextWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            // Signs that tell something of their own.
            if (text[at++] is '©' or '@' or '|' or '»' or '#' or '•')
            {
                return text[at - 1];
            }
        }

        var hash = 2166136261u;
        var start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            hash = (hash ^ (char.IsDigit(text[at]) ? '0' : char.ToLowerInvariant(text[at]))) * 16777619;
            at++;
        }

        return at > start ? hash | 1 : 0;
    }

    private static int LastWordsOf(ReadOnlySpan<char> text, Span<uint> last)
    {
        var end = text.Length;
        var found = 0;
        while (end > 0 && found < last.Length && text.Length - end < 60)
        {
            while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            {
                end--;
            }

            var start = end;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && end - start < 40)
            {
                start--;
            }

            if (start < end)
            {
                var at = start;
                last[found] = NextWord(text[..end], ref at) + (uint)found;
                found++;
            }

            end = start;
        }

        return found;
    }
}
