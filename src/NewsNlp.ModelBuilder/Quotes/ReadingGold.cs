using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Whether a reading counts as a gold quotation: half of the words shared, and a word of the speaker (or none on both sides).</summary>
internal static class ReadingGold
{
    public static bool IsRight(QuoteText text, CueReading reading, GoldQuote gold) =>
        SharesContent(text, reading, gold) && (gold.Speaker.Length == 0 ? reading.Source.IsEmpty : SharesSpeaker(text, reading, gold));

    /// <summary>Share of the words that the contents have in common (of all that are in either), or 0 when the reading is not right.</summary>
    public static float Quality(QuoteText text, CueReading reading, GoldQuote gold) =>
        IsRight(text, reading, gold) ? Overlap(text, reading, gold) : 0;

    /// <summary>Whether the contents share half of their words.</summary>
    public static bool SharesContent(QuoteText text, CueReading reading, GoldQuote gold) => Overlap(text, reading, gold) >= 0.5f;

    private static float Overlap(QuoteText text, CueReading reading, GoldQuote gold)
    {
        int shared = 0, read = 0;
        foreach (var range in reading.Content)
        {
            for (var i = range.First; i < range.End; i++)
            {
                if (text.IsWordLike(i))
                {
                    read++;
                    shared += IsIn(text, i, gold.Content) ? 1 : 0;
                }
            }
        }

        if (shared == 0)
        {
            return 0;
        }

        var all = 0;
        foreach (var span in gold.Content)
        {
            var tokens = text.TokensOf(span);
            for (var i = tokens.First; i < tokens.End; i++)
            {
                all += text.IsWordLike(i) ? 1 : 0;
            }
        }

        return shared / (float)(read + all - shared);
    }

    private static bool SharesSpeaker(QuoteText text, CueReading reading, GoldQuote gold)
    {
        for (var i = reading.Source.First; i < reading.Source.End; i++)
        {
            if (text.IsWordLike(i) && IsIn(text, i, gold.Speaker))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(QuoteText text, int token, TextSpan[] spans)
    {
        foreach (var span in spans)
        {
            if (span.Overlaps(text.Token(token).Span))
            {
                return true;
            }
        }

        return false;
    }
}
