namespace NewsNlp.Quotes.Learned;

/// <summary>Who speaks where attributions lie in each other: the nearer one speaks the words in marks, and a trailing participle goes on with the outer one.</summary>
internal static class NestedSpeakers
{
    /// <summary>Log odds from which the attribution inside counts.</summary>
    private const float Sure = 0.5f;

    /// <summary>Least log odds of a reading whose source may lend itself to words in marks without a speaker.</summary>
    private const float LeastLent = -3;

    /// <summary>Neighbouring cues that are looked at on each side.</summary>
    private const int Neighbours = 6;

    /// <summary>
    /// Whether the content holds an utterance in marks together with its own attribution (“…,” Lind said according to the agency): the words in
    /// marks are that one's then.
    /// </summary>
    public static bool IsAboutAttribution(QuoteText text, CueReading reading, IReadOnlyList<CueReading> best)
    {
        for (var i = reading.Group - 1; i >= Math.Max(0, reading.Group - Neighbours) && best[i].Cue >= reading.Content[0].First; i--)
        {
            if (IsAttributionInside(text, reading, best[i]))
            {
                return true;
            }
        }

        for (var i = reading.Group + 1; i < Math.Min(best.Count, reading.Group + Neighbours + 1) && best[i].Cue < reading.Content[^1].End; i++)
        {
            if (IsAttributionInside(text, reading, best[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttributionInside(QuoteText text, CueReading reading, CueReading other)
    {
        if (other.CueScore < Sure || other.Source.IsEmpty || text.RegionOf(other.Cue) >= 0 || !reading.Holds(other.Cue))
        {
            return false;
        }

        foreach (var range in other.Content)
        {
            var region = text.RegionOf(range.First);
            if (region >= 0 && range.First <= text.Regions[region].Tokens.First && reading.Holds(range.First) && ContentShape.IsUtterance(text, text.Regions[region]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The speaker of a chosen reading in sight of its neighbours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">Its tokens.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="best">The best reading of each cue, in order.</param>
    /// <param name="drafts">The quotation made of each cue, or null.</param>
    public static TokenRange Better(QuoteText text, TokenTable table, CueReading reading, IReadOnlyList<CueReading> best, ReadOnlySpan<DraftQuote?> drafts)
    {
        var speaker = drafts[reading.Group]!.Speaker;
        if (speaker.IsEmpty)
        {
            return reading.MarkedTokens > 0 ? Lent(text, reading, best) : speaker;
        }

        // He said the bank tried …, adding that …: the words between are his, so what they are about adds nothing.
        for (var i = reading.Group - 1; i >= Math.Max(0, reading.Group - Neighbours) && IsTrailing(text, table, reading.Cue) && speaker.First < reading.Cue; i--)
        {
            var other = best[i];
            if (drafts[i] is { Speaker.IsEmpty: false } outer && table.Sentence(other.Cue) == table.Sentence(reading.Cue) && other.Holds(speaker.First) && !other.Holds(reading.Cue))
            {
                return outer.Speaker;
            }
        }

        return speaker;
    }

    /// <summary>The source of the best other reading that holds the same words in marks: the talks reportedly focus on Lind's claims that “…”.</summary>
    private static TokenRange Lent(QuoteText text, CueReading reading, IReadOnlyList<CueReading> best)
    {
        CueReading? lender = null;
        for (var i = Math.Max(0, reading.Group - Neighbours); i < Math.Min(best.Count, reading.Group + Neighbours + 1); i++)
        {
            var other = best[i];
            if (i != reading.Group && !other.Source.IsEmpty && other.Score >= LeastLent && !(lender?.Score >= other.Score) && SharesMarks(text, reading, other))
            {
                lender = other;
            }
        }

        return lender is null ? TokenRange.None : Subjects.WholeName(text, lender.Source);
    }

    private static bool SharesMarks(QuoteText text, CueReading reading, CueReading other)
    {
        foreach (var range in other.Content)
        {
            for (var i = range.First; i < range.End; i++)
            {
                if (text.RegionOf(i) >= 0 && reading.Holds(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A participle behind a comma: …, adding that</summary>
    private static bool IsTrailing(QuoteText text, TokenTable table, int cue) =>
        cue > 0 && table.Subject(cue) < 0 && text.Word(cue).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && text.Is(cue - 1, ',');
}
