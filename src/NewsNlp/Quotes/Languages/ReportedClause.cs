namespace NewsNlp.Quotes.Languages;

/// <summary>Words in marks inside a reported clause (sagte, dass die Lage „ernst“ sei): the quotation is the clause.</summary>
internal static class ReportedClause
{
    private const int Longest = 60;

    /// <summary>Replaces the content of <paramref name="draft"/> by the clause that holds <paramref name="region"/>, when there is one behind the cue.</summary>
    public static void Widen(QuoteText text, LanguageTable table, QuoteRegion region, int cue, DraftQuote draft)
    {
        var end = EndOf(text, region.After);
        var start = StartOf(text, table, cue + 1, region, end);

        // An opener right before the mark leaves a quotation that is all in marks.
        if (start < 0 || region.Before - start < 3)
        {
            return;
        }

        while (end > start && !text.IsWordLike(end - 1) && text.RegionOf(end - 1) < 0)
        {
            end--;
        }

        draft.Segments[0] = text.SpanOf(new TokenRange(start, end));
        draft.Confidence = 0.6f;
    }

    private static int EndOf(QuoteText text, int from)
    {
        var end = from;
        while (end < text.TokenCount && end - from < Longest && !text.StartsLine(end) && !(text.IsStop(end) && text.RegionOf(end) < 0))
        {
            end++;
        }

        return end;
    }

    private static int StartOf(QuoteText text, LanguageTable table, int from, QuoteRegion region, int end)
    {
        for (var i = from; i < region.Before; i++)
        {
            if ((table.RoleOf(text.Word(i)) & WordRole.Opener) != 0)
            {
                return i;
            }
        }

        for (var i = from; i < region.Before; i++)
        {
            if (text.Is(i, ','))
            {
                for (var verb = i + 1; verb < end; verb++)
                {
                    if (text.RegionOf(verb) < 0 && (table.RoleOf(text.Word(verb)) & WordRole.Reported) != 0)
                    {
                        return i + 1;
                    }
                }

                return -1;
            }
        }

        return -1;
    }
}
