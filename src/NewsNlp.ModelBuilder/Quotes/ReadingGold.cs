using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>
/// Whether a reading counts as a gold quotation: half of the words shared, and a word of the speaker, or none on both sides. Where our corpus names the
/// speaker by cluster alone, no source is right (the rules behind find one), and so is any of the cluster's mentions.
/// </summary>
internal static class ReadingGold
{
    public static bool IsRight(QuoteText text, CueReading reading, GoldQuote gold) =>
        SharesContent(text, reading, gold) && (gold.Speaker.Length > 0 ? SharesWord(text, reading.Source, gold.Speaker)
            : reading.Source.IsEmpty || SharesWord(text, reading.Source, gold.SpeakerElsewhere));

    /// <summary>Share of the words that the contents have in common (of all that are in either), or 0 when the reading is not right.</summary>
    public static float Quality(QuoteText text, CueReading reading, GoldQuote gold) =>
        IsRight(text, reading, gold) ? Overlap(text, reading, gold) : 0;

    /// <summary>The quotation without the words in marks that begin behind the sentence of the reading's cue and content: they are joined to it later.</summary>
    public static GoldQuote WithoutContinuation(QuoteText text, CueReading reading, GoldQuote gold)
    {
        if (reading.Content.Count == 0)
        {
            return gold;
        }

        var last = Math.Max(reading.Cue, reading.Content.Max(c => c.End - 1));
        var end = text.Source.Sentences[Math.Max(0, text.Source.SentenceOf(last))].EndToken;
        var kept = new List<TextSpan>();
        foreach (var span in gold.Content)
        {
            var tokens = text.TokensOf(span);
            if (tokens.IsEmpty || tokens.First >= end && text.RegionOf(tokens.First) >= 0)
            {
                continue;
            }

            // Only whole pairs of marks behind the sentence are left to others.
            var to = tokens.First;
            while (to < tokens.End && !(to >= end && text.RegionOf(to) >= 0 && text.RegionOf(to) != text.RegionOf(end - 1)))
            {
                to++;
            }

            kept.Add(to == tokens.End ? span : TextSpan.FromBounds(span.Start, text.Token(to - 1).End));
        }

        return kept.Count == 0 ? gold : gold with { Content = [.. kept] };
    }

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

    private static bool SharesWord(QuoteText text, TokenRange range, TextSpan[] spans)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.IsWordLike(i) && IsIn(text, i, spans))
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
