namespace NewsNlp.Quotes.Learned;

/// <summary>
/// Two cues of one sentence share its words out: what stands beyond a second cue that has it as its own content is taken from the first
/// (said "…", adding later: "…"), and a second verb of the same subject ends the content of the first.
/// </summary>
internal static class RivalCues
{
    /// <summary>Neighbours in the list of readings that are looked at on each side.</summary>
    private const int Neighbours = 5;

    /// <summary>Log odds from which a word counts as a cue of its own here.</summary>
    private const float Sure = 0.5f;

    public static void Separate(QuoteText text, TokenTable table, List<CueReading> readings, List<CueReading> best)
    {
        Span<int> rivals = stackalloc int[2 * Neighbours];
        var (group, count) = (-1, 0);
        foreach (var reading in readings)
        {
            if (group != reading.Group)
            {
                (group, count) = (reading.Group, Find(text, reading.Group, best, rivals));
            }

            foreach (var rival in rivals[..count])
            {
                Separate(text, table, reading, best[rival]);
            }
        }
    }

    /// <summary>Writes the neighbours that count as cues of their own; gives how many there are.</summary>
    private static int Find(QuoteText text, int group, List<CueReading> best, Span<int> rivals)
    {
        var count = 0;
        for (var j = Math.Max(0, group - Neighbours); j < Math.Min(best.Count, group + Neighbours + 1); j++)
        {
            if (j != group && best[j].CueScore >= Sure && text.RegionOf(best[j].Cue) < 0)
            {
                rivals[count++] = j;
            }
        }

        return count;
    }

    private static void Separate(QuoteText text, TokenTable table, CueReading reading, CueReading rival)
    {
        var changed = false;
        for (var k = reading.Content.Count - 1; k >= 0; k--)
        {
            var range = reading.Content[k];
            var beyond = rival.Cue > reading.Cue ? range.First > rival.Cue : range.End <= rival.Cue;
            var between = rival.Cue > reading.Cue == range.First > reading.Cue;
            if (reading.Content.Count > 1 && between && beyond && rival.Holds(range.First))
            {
                reading.Content.RemoveAt(k);
                changed = true;
            }
            else if (range.Contains(rival.Cue) && rival.Cue > range.First + 1 && rival.Cue > reading.Cue && SharesSubject(table, reading, rival))
            {
                reading.Content[k] = range with { End = EndBefore(text, rival.Cue, range.First) };
                changed = true;
            }
        }

        if (changed)
        {
            reading.CountWords(table);
        }
    }

    private static bool SharesSubject(TokenTable table, CueReading reading, CueReading rival) =>
        table.Head(rival.Cue) == reading.Cue && table.Subject(rival.Cue) < 0
        && table.Relation(rival.Cue) is DependencyRelation.Conj or DependencyRelation.Advcl;

    /// <summary>The place in front of the second verb and what leads to it: "and", an auxiliary, an adverb.</summary>
    private static int EndBefore(QuoteText text, int cue, int first)
    {
        var end = cue;
        for (var i = cue - 1; i > first && i >= cue - 4; i--)
        {
            if (text.Word(i) is "and" or "but" or "or" or "," or "while")
            {
                end = i;
            }
        }

        return end;
    }
}
