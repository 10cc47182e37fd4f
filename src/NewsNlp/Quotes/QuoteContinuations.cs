using NewsNlp.Quotes.Marks;

namespace NewsNlp.Quotes;

/// <summary>
/// Gives quotations without an attribution the one that they go on from: the quotation reopened in the next paragraph, the second half of a
/// split one, the sentence in marks that follows. What stands alone gets the person whom the sentence before is about.
/// </summary>
internal static class QuoteContinuations
{
    /// <summary>Words that a passage needs to count as speech when nothing but its own shape speaks for it.</summary>
    private const int FewestWords = 4;

    /// <summary>Tokens before a colon in which the verb is sought that leads to the words behind it.</summary>
    private const int LongestLead = 24;

    /// <summary>Tokens of a name on the line below what it said, with the dash.</summary>
    private const int LongestSignature = 6;

    /// <summary>Joins or adds every region that has no draft yet (<paramref name="byRegion"/> holds null for it).</summary>
    public static void Apply(QuoteText text, DraftQuote?[] byRegion, List<DraftQuote> drafts)
    {
        drafts.Sort(static (x, y) => x.Start.CompareTo(y.Start));
        var (known, next) = (drafts.Count, 0);
        for (var i = 0; i < text.Regions.Count; i++)
        {
            while (next < known && drafts[next].Start < text.Regions[i].Marks.Start)
            {
                next++;
            }

            var last = LastSpoken(text, byRegion, i);
            var previous = last >= 0 ? byRegion[last] : null;
            var region = text.Regions[i];
            if (byRegion[i] is not null || DialogueTurns.IsDirection(text, region))
            {
                byRegion[i] ??= previous;
                continue;
            }

            if (previous is not null && (text.Regions[last].Marks.Continues || (IsSecondHalf(text, last, i, previous) && !text.IsNamed(region)) || IsNextLine(text, last, i, previous)))
            {
                previous.Join(region.Marks.Content);
                previous.Repairs |= region.Marks.Repairs;
                byRegion[i] = previous;
            }
            else if (StandsAlone(text, region) && !text.IsTitle(region) && !IsHeading(text, i))
            {
                byRegion[i] = Alone(text, i, previous, next > 0 ? drafts[next - 1] : null);
                drafts.Add(byRegion[i]!);
            }
        }
    }

    /// <summary>The pair of marks before another, the name of a programme beside it left out; -1 when there is none.</summary>
    private static int LastSpoken(QuoteText text, DraftQuote?[] byRegion, int index)
    {
        var last = index - 1;
        return last > 0 && byRegion[last] is null && byRegion[last - 1] is not null && text.IsNamed(text.Regions[last]) ? last - 1 : last;
    }

    /// <summary>The speaker of the quotation before, when the next goes on in the same sentence (“…”, and adds: “…”); else nobody.</summary>
    public static TokenRange SpeakerOfSentence(QuoteText text, DraftQuote? previous, DraftQuote draft)
    {
        if (previous is null || draft.Cue.Count == 0 || previous.End > draft.Start)
        {
            return TokenRange.None;
        }

        for (var i = text.TokensOf(previous.Segments[^1]).End; text.Token(i).Start < draft.Start; i++)
        {
            if (text.StartsLine(i) || text.IsStop(i))
            {
                return TokenRange.None;
            }
        }

        return previous.Speaker;
    }

    /// <summary>Only the attribution of the quotation before stands between the two, in one line.</summary>
    private static bool IsSecondHalf(QuoteText text, int last, int index, DraftQuote previous)
    {
        int from = text.Regions[last].After, to = text.Regions[index].Before;
        for (var i = from; i < to; i++)
        {
            if (text.StartsLine(i))
            {
                return false;
            }
        }

        if (to < text.TokenCount && text.StartsLine(to))
        {
            return false;
        }

        var stop = FirstStop(text, from, to);

        // A mark may close between the stop and the second half: on NRB's “The Day.” “I mean …”
        while (stop + 1 < to && text.RegionOf(to - 1) >= 0 && !text.IsWordLike(to - 1) && text.RegionOf(stop) == text.RegionOf(to - 1))
        {
            to--;
        }

        // One attribution, at most one stop behind it and nothing after that stop.
        return IsAttribution(previous, from, to) && (stop >= to - 1);
    }

    /// <summary>
    /// Words in marks that fill the next line, only the attribution of the quotation before in between (“We are late,” Lind said. / “It cannot be helped.”). A question is answered by somebody else.
    /// </summary>
    private static bool IsNextLine(QuoteText text, int last, int index, DraftQuote previous)
    {
        var (before, region) = (text.Regions[last], text.Regions[index]);
        if (!FillsLine(text, region) || region.Marks.Family != before.Marks.Family || !StandsAlone(text, region) || text.IsTitle(region)
            || text.EndSign(before) == '?' || text.EndSign(region) == '?')
        {
            return false;
        }

        for (var i = before.After; i < region.Before; i++)
        {
            if (text.StartsLine(i))
            {
                return false;
            }
        }

        return IsAttribution(previous, before.After, region.Before) && FirstStop(text, before.After, region.Before) >= region.Before - 1;
    }

    private static bool FillsLine(QuoteText text, QuoteRegion region) =>
        text.StartsLine(region.Before) && (region.After >= text.TokenCount || text.StartsLine(region.After));

    /// <summary>A line in single marks where speech stands in double ones: a heading that quotes somebody who is heard further on.</summary>
    private static bool IsHeading(QuoteText text, int index)
    {
        var region = text.Regions[index];
        return region.Marks.Family == MarkFamily.Single && FillsLine(text, region)
            && (index > 0 ? text.Regions[index - 1] : region).Marks.Family != MarkFamily.Single
            && (index + 1 < text.Regions.Count ? text.Regions[index + 1] : text.Regions[0]).Marks.Family != MarkFamily.Single;
    }

    /// <summary>Whether nothing stands between two places, or the cue of a quotation.</summary>
    private static bool IsAttribution(DraftQuote draft, int from, int to)
    {
        foreach (var cue in draft.Cue)
        {
            if (cue.First >= from && cue.End <= to)
            {
                return true;
            }
        }

        return from == to;
    }

    /// <summary>The first sign that ends a sentence between two tokens; a stop behind an abbreviation (Dick Durbin (D-Ill.) said) is none.</summary>
    private static int FirstStop(QuoteText text, int from, int to)
    {
        while (from < to && !(text.IsStop(from) && (from + 1 >= to || text.Source.SentenceOf(from) != text.Source.SentenceOf(from + 1))))
        {
            from++;
        }

        return from;
    }

    /// <summary>The words are a sentence of their own: nothing before them on the line or a stop, and they end one.</summary>
    private static bool StandsAlone(QuoteText text, QuoteRegion region)
    {
        var before = region.Before == 0 || text.StartsLine(region.Before) || text.IsStop(region.Before - 1)
            || text.RegionOf(region.Before - 1) >= 0;
        var last = text.Text[region.Marks.End - 1];
        var ends = last is '.' or '!' or '?' or '…' || region.After >= text.TokenCount || text.IsStop(region.After) || text.StartsLine(region.After);
        var words = 0;
        for (var i = region.Tokens.First; i < region.Tokens.End && words < FewestWords; i++)
        {
            words += text.IsWordLike(i) ? 1 : 0;
        }

        var sentence = last is '.' or '!' or '?' or '…' && words > 1;
        return before && ends && (sentence || words >= FewestWords);
    }

    private static DraftQuote Alone(QuoteText text, int index, DraftQuote? previous, DraftQuote? reported)
    {
        var region = text.Regions[index];
        var draft = new DraftQuote { Confidence = 0.5f, Repairs = region.Marks.Repairs, IsContinuation = true };
        draft.Segments.Add(region.Marks.Content);
        if (Signature(text, region) is { IsEmpty: false } signed)
        {
            (draft.Speaker, draft.IsContinuation) = (signed, false);
            return draft;
        }

        if (reported is not null && !reported.Speaker.IsEmpty && IsInSentenceBefore(text, reported, region.Before))
        {
            draft.Speaker = reported.Speaker;
            return draft;
        }

        if (previous is not null && !previous.Speaker.IsEmpty && IsAttributedBehind(text, previous) && IsInSentenceBefore(text, previous, region.Before, onLine: true))
        {
            draft.Speaker = previous.Speaker;
            return draft;
        }

        if (SpeakerBeforeColon(text, region.Before, out var verb) is { IsEmpty: false } leads)
        {
            (draft.Speaker, draft.IsContinuation) = (leads, false);
            draft.Cue.Add(new TokenRange(verb, verb + 1));
            return draft;
        }

        var from = previous is null ? 0 : text.TokensOf(previous.Segments[^1]).End;
        if (IsAnswer(text, region.Before, out var question))
        {
            var lead = InterviewLines.AnswererBefore(text, question);
            draft.Speaker = previous is { Speaker.IsEmpty: false } && (lead.IsEmpty || text.SpanOf(lead).Start < previous.Start) ? previous.Speaker : lead;
            return draft;
        }

        draft.Speaker = TreeSubjectBefore(text, from, region.Before);
        if (draft.Speaker.IsEmpty)
        {
            draft.Speaker = SubjectBefore(text, Math.Max(from, region.Before - 60), region.Before);
        }

        if (draft.Speaker.IsEmpty && previous is not null)
        {
            draft.Speaker = previous.Speaker;
        }

        return draft;
    }

    /// <summary>The name on the next line behind a dash: “It will stand.” / - Olga Brandt, engineer.</summary>
    private static TokenRange Signature(QuoteText text, QuoteRegion region)
    {
        var dash = region.After;
        if (dash + 1 >= text.TokenCount || !text.StartsLine(dash) || !text.IsDash(dash) || text.RegionOf(dash) >= 0)
        {
            return TokenRange.None;
        }

        var end = dash + 1;
        while (end < text.TokenCount && !text.StartsLine(end) && text.RegionOf(end) < 0 && text.IsWordLike(end) && text.Token(end).Has(TokenFlags.Capitalised))
        {
            end++;
        }

        var isAlone = end >= text.TokenCount || text.StartsLine(end) || text.Is(end, ',') || text.IsStop(end) || text.Is(end, '(');
        return isAlone && end - dash is > 1 and <= LongestSignature ? new TokenRange(dash + 1, end) : TokenRange.None;
    }

    private static bool IsAttributedBehind(QuoteText text, DraftQuote draft) =>
        draft.Cue.Count > 0 && Math.Max(draft.Speaker.First, draft.Cue[^1].First) >= text.TokensOf(draft.Segments[^1]).End;

    /// <summary>
    /// Whether a quotation or its attribution reaches into the sentence before a token of the same line, or of the line before one that begins there: its speaker goes on.
    /// </summary>
    private static bool IsInSentenceBefore(QuoteText text, DraftQuote draft, int token, bool onLine = false)
    {
        var end = Math.Max(text.TokensOf(draft.Segments[^1]).End, draft.Speaker.End);
        foreach (var cue in draft.Cue)
        {
            end = Math.Max(end, cue.End);
        }

        var stops = 0;
        for (var i = end; i < token; i++)
        {
            if (text.StartsLine(i) || (text.IsStop(i) && ++stops > 1))
            {
                return false;
            }
        }

        return end <= token && text.StartsLine(token) == onLine;
    }

    /// <summary>Whether words on a line of their own answer a question, the whole line before: an interview. <paramref name="question"/> is its first token.</summary>
    private static bool IsAnswer(QuoteText text, int token, out int question)
    {
        question = token - 1;
        if (token < 2 || !text.StartsLine(token) || !text.Is(token - 1, '?') || text.RegionOf(token - 1) >= 0)
        {
            return false;
        }

        while (question > 0 && token - question < LongestLead && !text.StartsLine(question))
        {
            question--;
        }

        return text.StartsLine(question) && text.RegionOf(question) < 0;
    }

    /// <summary>Lind called them on it: and a new line of words in marks; the subject of the verb nearest to the colon speaks them.</summary>
    private static TokenRange SpeakerBeforeColon(QuoteText text, int to, out int verb)
    {
        verb = to - 1;
        if (to < 2 || !text.StartsLine(to) || !text.Is(to - 1, ':') || !text.Source.HasSyntax)
        {
            return TokenRange.None;
        }

        for (var first = Math.Max(0, to - LongestLead); --verb >= first && text.RegionOf(verb) < 0 && !text.IsStop(verb);)
        {
            if (text.Source.Syntax[verb].Tag == PartOfSpeech.Verb && TreePhrase.SubjectOf(text, verb) is { IsEmpty: false } subject)
            {
                return subject;
            }

            if (text.StartsLine(verb))
            {
                break;
            }
        }

        return TokenRange.None;
    }

    /// <summary>The subject of the last sentence before a token, by its tree.</summary>
    private static TokenRange TreeSubjectBefore(QuoteText text, int from, int to)
    {
        var source = text.Source;
        var index = to > from && source.HasSyntax ? source.SentenceOf(to - 1) : -1;
        if (index < 0 || source.Sentences[index].FirstToken < from)
        {
            return TokenRange.None;
        }

        for (var i = source.Sentences[index].FirstToken; i < to; i++)
        {
            var syntax = source.Syntax[i];
            if (syntax.Relation == DependencyRelation.Nsubj && syntax.Head >= 0 && source.Syntax[syntax.Head].Head < 0 && text.RegionOf(i) < 0)
            {
                var phrase = TreePhrase.Around(source, i, source.Sentences[index].FirstToken, to);

                // Harbour master Ines Cole walked: the tree may take office and name for two subjects.
                var isNamed = phrase.End < to && source.Syntax[phrase.End] is { Tag: PartOfSpeech.Propn, Relation: DependencyRelation.Nsubj } name && name.Head == syntax.Head;
                return isNamed ? phrase with { End = TreePhrase.Around(source, phrase.End, phrase.First, to).End } : phrase;
            }
        }

        return TokenRange.None;
    }

    /// <summary>The capitalised words that open the last sentence before a token, outside marks.</summary>
    private static TokenRange SubjectBefore(QuoteText text, int from, int to)
    {
        var start = to;
        var ended = false;
        while (start > from && !(ended && (text.StartsLine(start) || text.IsStop(start - 1))))
        {
            start--;
            ended |= text.IsWordLike(start);
        }

        while (start < to && !text.IsWordLike(start))
        {
            start++;
        }

        var end = start;
        while (end < to && text.RegionOf(end) < 0 && text.IsWordLike(end) && (text.Token(end).Has(TokenFlags.Capitalised) || IsName(text, end + 1, to)))
        {
            end++;
        }

        return end > start ? new TokenRange(start, end) : TokenRange.None;
    }

    private static bool IsName(QuoteText text, int token, int to) =>
        token < to && text.IsWordLike(token) && text.Token(token).Has(TokenFlags.Capitalised);
}
