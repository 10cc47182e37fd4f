namespace NewsNlp.Quotes.Learned;

/// <summary>
/// Cuts the content of a reading where marks say more than the labels: a whole utterance in marks is content by itself, and what stands bare beside
/// it in the same stretch is the writer's.
/// </summary>
internal static class ContentShape
{
    /// <summary>Tokens of an attribution that may stand between cue and utterance.</summary>
    private const int LongestLead = 6;

    /// <summary>Tokens of a speaker between utterance and cue.</summary>
    private const int LongestSpeaker = 12;

    /// <summary>Tokens before a colon among which a word of saying makes what stands there an attribution.</summary>
    private const int ColonReach = 4;

    /// <summary>How much a word must look like a cue to make an attribution.</summary>
    private const byte SureCue = 4;

    /// <summary>Writes the ranges of <paramref name="reading"/> that count as content to <paramref name="kept"/>.</summary>
    public static void Of(QuoteText text, TokenTable table, CueReading reading, List<TokenRange> kept)
    {
        kept.Clear();
        foreach (var range in reading.Content)
        {
            kept.Add(WithoutTail(text, table, reading, WithoutLead(text, table, Silence.WithoutRemark(text, range))));
        }

        for (var i = kept.Count - 1; i > 0; i--)
        {
            if (Silence.IsOpenQuestion(text, kept[i]))
            {
                kept.RemoveAt(i);
            }
        }

        // It was reported on Monday that the dam had burst: the first word stands for the rest.
        if (kept.Count == 2 && kept[0].Count == 1 && text.Word(kept[0].First) is "it" or "It" && text.Word(kept[1].First) is "that")
        {
            kept.RemoveAt(0);
        }

        var whole = false;
        foreach (var range in kept)
        {
            whole |= IsOneUtterance(text, range);
        }

        if (kept.Count < 2 || !whole)
        {
            return;
        }

        for (var i = kept.Count - 1; i >= 0; i--)
        {
            kept[i] = WithoutTitle(text, reading, kept[i]);
            if (kept[i].IsEmpty || text.RegionOf(kept[i].First) < 0)
            {
                kept.RemoveAt(i);
            }
        }
    }

    /// <summary>A statement followed by a whole utterance in one stretch: according to her the dam holds, “It will stand.” Gives the utterance, or nothing.</summary>
    public static TokenRange SecondUtterance(QuoteText text, TokenTable table, TokenRange range)
    {
        var first = FirstMarked(text, range);
        return first - range.First > LongestLead && IsWholeUtterance(text, range, first) && IsStatement(table, range.First, first - 1)
            && !IsInReportedClause(text, range.First) ? range with { First = first } : TokenRange.None;
    }

    /// <summary>Whether the words between the marks begin and end like a sentence that someone said.</summary>
    public static bool IsUtterance(QuoteText text, QuoteRegion region) =>
        region.Tokens.Count > 2 && text.Token(region.Tokens.First).Has(TokenFlags.Capitalised) && text.EndSign(region) is ',' or '?' or '!' or '.';

    /// <summary>
    /// The bare words between an utterance in marks and the cue, which the labels took for content: “…,” Rep. Moore (D-Wis.) said Friday. They name
    /// the speaker when they hold a name, noun or pronoun.
    /// </summary>
    public static TokenRange SpeakerBetween(QuoteText text, TokenTable table, CueReading reading)
    {
        foreach (var range in reading.Content)
        {
            var end = WithoutTail(text, table, reading, range).End;
            if (end < range.End && (reading.Cue == range.End || reading.HasCueAt(range.End)) && range.End - end <= LongestSpeaker && HasName(table, end, range.End))
            {
                return new TokenRange(end, range.End);
            }
        }

        return TokenRange.None;
    }

    private static bool HasName(TokenTable table, int from, int end)
    {
        var named = false;
        for (var i = from; i < end; i++)
        {
            if (table.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return false;
            }

            named |= table.Tag(i) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron;
        }

        return named;
    }

    private static bool IsOneUtterance(QuoteText text, TokenRange range)
    {
        var index = text.RegionOf(range.First);
        return index >= 0 && index == text.RegionOf(range.End - 1) && IsUtterance(text, text.Regions[index]);
    }

    /// <summary>A range that is a whole utterance in marks behind a comma, colon or stop, without the attribution in front: said of her, “She will win.”</summary>
    private static TokenRange WithoutLead(QuoteText text, TokenTable table, TokenRange range)
    {
        var first = FirstMarked(text, range);
        var isLead = first > range.First && IsWholeUtterance(text, range, first) && (first - range.First <= LongestLead || LeadsWithColon(text, table, range.First, first));
        return isLead ? range with { First = first } : range;
    }

    private static int FirstMarked(QuoteText text, TokenRange range)
    {
        var first = range.First;
        while (first < range.End && text.RegionOf(first) < 0)
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether a sign parts the bare words before <paramref name="first"/> from an utterance that fills the rest of the range.</summary>
    private static bool IsWholeUtterance(QuoteText text, TokenRange range, int first)
    {
        if (first <= range.First || first >= range.End || text.RegionOf(first) is var index && text.RegionOf(range.End - 1) != index)
        {
            return false;
        }

        var parted = text.Is(first - 1, ',') || text.Is(first - 1, ':') || text.Is(first - 1, '.');
        return parted && first <= text.Regions[index].Tokens.First && IsUtterance(text, text.Regions[index]);
    }

    /// <summary>The senator scolded him: “…”</summary>
    private static bool LeadsWithColon(QuoteText text, TokenTable table, int from, int first)
    {
        if (!text.Is(first - 1, ':'))
        {
            return false;
        }

        for (var i = first - 2; i >= Math.Max(from, first - 1 - ColonReach); i--)
        {
            if (table.CueLevel(i) >= SureCue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A range that opens with a whole utterance ends with it: “Do not do it,” until shots are heard.</summary>
    private static TokenRange WithoutTail(QuoteText text, TokenTable table, CueReading reading, TokenRange range)
    {
        var index = text.RegionOf(range.First);
        if (index < 0 || range.First > text.Regions[index].Tokens.First
            || (!IsUtterance(text, text.Regions[index]) && !HasSpeakerBehind(text, table, reading, range, text.Regions[index])))
        {
            return range;
        }

        var end = text.Regions[index].After;
        while (end < range.End && text.RegionOf(end) >= 0)
        {
            end = text.Regions[text.RegionOf(end)].After;
        }

        return end < range.End ? range with { End = end } : range;
    }

    /// <summary>“They are safe”, the commissioner, Baig, said: the comma stands behind the marks, and what follows up to the cue is a name and no clause.</summary>
    private static bool HasSpeakerBehind(QuoteText text, TokenTable table, CueReading reading, TokenRange range, QuoteRegion region) =>
        region.Tokens.Count > 2 && text.Token(region.Tokens.First).Has(TokenFlags.Capitalised) && region.After < range.End && text.Is(region.After, ',')
        && reading.Cue >= range.End && reading.Cue - region.After <= LongestSpeaker && HasName(table, region.After, range.End);

    /// <summary>The name of a programme or a work behind the cue is none of the words said there: said on CNN's “State of the Union.”</summary>
    private static TokenRange WithoutTitle(QuoteText text, CueReading reading, TokenRange range)
    {
        var index = text.RegionOf(range.First);
        if (index < 0 || range.First < reading.Cue || !text.IsNamed(text.Regions[index]) || reading.HasCueAt(text.Regions[index].Before - 1))
        {
            return range;
        }

        return range with { First = Math.Min(text.Regions[index].After, range.End) };
    }

    /// <summary>Whether the words hold a verb with its own subject.</summary>
    private static bool IsStatement(TokenTable table, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (table.Subject(i) >= from && table.Subject(i) < end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInReportedClause(QuoteText text, int first) =>
        text.Word(first) is "that" or "if" or "when" or "while" or "as" or "once" or "after" or "because" or "although" or "whether" or "how" or "why" or "what";
}
