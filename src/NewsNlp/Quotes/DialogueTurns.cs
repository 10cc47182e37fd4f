namespace NewsNlp.Quotes;

/// <summary>
/// Transcripts inside marks: paragraphs that open with a mark, a speaker's name and a colon (“WALLACE: Will you?). Each such turn is a quotation of
/// its own, with the paragraphs that go on from it; two make a transcript.
/// </summary>
internal static class DialogueTurns
{
    private const int LongestName = 4;

    /// <summary>Adds the turns among the pairs of marks that have no draft yet.</summary>
    public static void Apply(QuoteText text, DraftQuote?[] byRegion, List<DraftQuote> drafts)
    {
        var turns = 0;
        for (var i = 0; i < byRegion.Length && turns < 2; i++)
        {
            turns += NameEnd(text, text.Regions[i]) >= 0 ? 1 : 0;
        }

        for (var i = 0; i < byRegion.Length && turns > 1; i++)
        {
            var region = text.Regions[i];
            if (byRegion[i] is null && NameEnd(text, region) is >= 0 and var colon)
            {
                var draft = new DraftQuote { Speaker = new TokenRange(region.Tokens.First, colon), Confidence = 0.8f, Repairs = region.Marks.Repairs };
                draft.Segments.Add(text.SpanOf(new TokenRange(colon + 1, region.Tokens.End)));
                byRegion[i] = draft;
                drafts.Add(draft);
            }
        }
    }

    /// <summary>Whether the words in marks are a stage direction: (CROSSTALK).</summary>
    public static bool IsDirection(QuoteText text, QuoteRegion region)
    {
        var last = region.Tokens.End - 1;
        last = last > region.Tokens.First && text.IsStop(last) ? last - 1 : last;
        return text.Is(region.Tokens.First, '(') && text.Is(last, ')');
    }

    /// <summary>Index of the colon behind one to four capitalised words at the start of a paragraph in marks, or -1.</summary>
    private static int NameEnd(QuoteText text, QuoteRegion region)
    {
        if (!text.StartsLine(region.Before))
        {
            return -1;
        }

        for (var i = region.Tokens.First; i < region.Tokens.End && i - region.Tokens.First <= LongestName; i++)
        {
            if (text.Is(i, ':'))
            {
                return i > region.Tokens.First && i + 1 < region.Tokens.End ? i : -1;
            }

            if (text.Token(i).Kind != TokenKind.Word || !text.Token(i).Has(TokenFlags.Capitalised))
            {
                return -1;
            }
        }

        return -1;
    }
}
