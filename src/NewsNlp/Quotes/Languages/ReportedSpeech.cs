namespace NewsNlp.Quotes.Languages;

/// <summary>
/// Words in marks in a sentence that is someone's speech as a whole, without a word of saying beside them: its verb stands in the form of reported
/// speech (die Lage sei „ernst“), or it names its source (nach Angaben der Polizei, laut, zufolge).
/// </summary>
internal static class ReportedSpeech
{
    private const int Reach = 60;

    /// <summary>The quotation of a region, or null when its sentence reports nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">Its language.</param>
    /// <param name="index">The region.</param>
    /// <param name="previous">The quotation before it, or null.</param>
    public static DraftQuote? Of(QuoteText text, LanguageTable table, int index, DraftQuote? previous)
    {
        var region = text.Regions[index];
        if (region.Before > 0 && (SpeakerPhrase.RoleOf(text, table, region.Before - 1) & (WordRole.According | WordRole.Stop)) == WordRole.According)
        {
            return null; // Laut „Spiegel“ …: the source itself.
        }

        var sentence = SentenceAround(text, region);
        var source = Source(text, table, sentence);
        if (source.IsEmpty && !IsReported(text, table, sentence))
        {
            return null;
        }

        var draft = new DraftQuote { Confidence = 0.4f, Repairs = region.Marks.Repairs, Speaker = source };
        draft.Segments.Add(region.Marks.Content);
        if (source.IsEmpty)
        {
            draft.Speaker = previous is not null && IsInParagraph(text, previous, region) ? previous.Speaker : SubjectBefore(text, table, sentence.First);
        }

        return draft;
    }

    private static TokenRange SentenceAround(QuoteText text, QuoteRegion region)
    {
        var first = region.Before;
        while (first > 0 && region.Before - first < Reach && !text.StartsLine(first) && !(text.IsStop(first - 1) && text.RegionOf(first - 1) < 0))
        {
            first--;
        }

        var end = region.After;
        while (end < text.TokenCount && end - region.After < Reach && !text.StartsLine(end) && !(text.IsStop(end) && text.RegionOf(end) < 0))
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    private static bool IsReported(QuoteText text, LanguageTable table, TokenRange sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.RegionOf(i) < 0 && (SpeakerPhrase.RoleOf(text, table, i) & WordRole.Reported) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrase behind a word or noun that names a source, or before one that follows it.</summary>
    private static TokenRange Source(QuoteText text, LanguageTable table, TokenRange sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var role = SpeakerPhrase.RoleOf(text, table, i);
            if (text.RegionOf(i) >= 0 || (role & (WordRole.According | WordRole.Statement)) == 0)
            {
                continue;
            }

            if ((role & WordRole.Follows) != 0)
            {
                return SpeakerPhrase.LeftOf(text, table, sentence.First, i);
            }

            var isSource = (role & WordRole.Statement) != 0 ? i > 0 && (SpeakerPhrase.RoleOf(text, table, i - 1) & WordRole.According) != 0
                : (role & (WordRole.Stop | WordRole.Auxiliary)) == 0 && i + 1 < sentence.End && !text.Word(i).Equals("so", StringComparison.OrdinalIgnoreCase);
            if (isSource)
            {
                return SpeakerPhrase.RightOf(text, table, i + 1, sentence.End);
            }
        }

        return TokenRange.None;
    }

    private static bool IsInParagraph(QuoteText text, DraftQuote previous, QuoteRegion region)
    {
        for (var i = text.TokensOf(previous.Segments[^1]).End; i <= region.Before; i++)
        {
            if (text.StartsLine(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the sentence before opens with.</summary>
    private static TokenRange SubjectBefore(QuoteText text, LanguageTable table, int before)
    {
        if (before == 0 || text.StartsLine(before))
        {
            return TokenRange.None;
        }

        var first = before - 1;
        while (first > 0 && before - first < Reach && !text.StartsLine(first) && !(text.IsStop(first - 1) && text.RegionOf(first - 1) < 0))
        {
            first--;
        }

        return SpeakerPhrase.FirstOf(text, table, first, before - 1);
    }
}
