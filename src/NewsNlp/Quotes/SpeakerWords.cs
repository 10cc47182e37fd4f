namespace NewsNlp.Quotes;

/// <summary>Sets the words of a speaker right that no speaker can have: words of another quotation, or a phrase behind a preposition.</summary>
internal static class SpeakerWords
{
    /// <summary>Gives a draft the subject of its cue, or nobody, where its speaker's words cannot be right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="draft">A quotation.</param>
    /// <param name="byRegion">The quotation of each pair of marks.</param>
    public static void Mend(QuoteText text, DraftQuote draft, DraftQuote?[] byRegion)
    {
        if (draft.Speaker.IsEmpty || draft.Cue.Count == 0 || !text.Source.HasSyntax)
        {
            return;
        }

        var cue = draft.Cue[0].First;
        if (IsInOtherMarks(text, draft.Speaker, cue))
        {
            var (subject, beside) = (SubjectOf(text, draft), byRegion[text.RegionOf(draft.Speaker.First)]);
            draft.Speaker = !subject.IsEmpty || beside is null || beside == draft || beside.Speaker.IsEmpty || text.RegionOf(beside.Speaker.First) >= 0 ? subject : beside.Speaker;
        }
        else if (IsBehindPreposition(text, draft.Speaker))
        {
            var subject = SubjectOf(text, draft);
            draft.Speaker = subject.IsEmpty || subject.Overlaps(draft.Speaker) ? draft.Speaker with { First = draft.Speaker.First + 1 } : subject;
        }
    }

    /// <summary>“Promise me you will stay,” Lind sings before asking: “…”: <c>you</c> is said, it does not say.</summary>
    private static bool IsInOtherMarks(QuoteText text, TokenRange speaker, int cue) =>
        text.RegionOf(speaker.First) is >= 0 and var region && text.RegionOf(cue) != region;

    /// <summary>In a later message claimed, since other papers suggest; but not About 120 miners.</summary>
    private static bool IsBehindPreposition(QuoteText text, TokenRange speaker) =>
        speaker.Count > 1 && text.Source.Syntax[speaker.First].Tag is PartOfSpeech.Adp or PartOfSpeech.Sconj
        && text.Source.Syntax[speaker.First + 1].Tag != PartOfSpeech.Num;

    private static TokenRange SubjectOf(QuoteText text, DraftQuote draft)
    {
        foreach (var cue in draft.Cue)
        {
            for (var i = cue.First; i < cue.End; i++)
            {
                if (text.Source.Syntax[i].Tag == PartOfSpeech.Verb)
                {
                    var subject = TreePhrase.SubjectOf(text, i);
                    return !subject.IsEmpty && draft.Segments.Exists(s => s.Overlaps(text.SpanOf(subject))) ? TokenRange.None : subject;
                }
            }
        }

        return TokenRange.None;
    }
}
