namespace NewsNlp.Quotes;

/// <summary>
/// Sets the words of a speaker right that no speaker can have: words of another quotation, a phrase behind a preposition, an adverb, an example of who speaks, and the
/// <c>it</c> that stands for nobody.
/// </summary>
internal static class SpeakerWords
{
    /// <summary>Tokens before a name in which the word that makes it an example is sought.</summary>
    private const int LongestList = 12;

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
        else if (IsExpletive(text, draft))
        {
            draft.Speaker = TokenRange.None;
        }
        else if (IsAdverb(text, draft.Speaker))
        {
            draft.Speaker = SubjectOf(text, draft);
        }
        else if (WhoseExample(text, draft.Speaker) is { IsEmpty: false } whole)
        {
            draft.Speaker = whole;
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

    /// <summary>It is said that; it was widely reported on Monday that: nobody speaks.</summary>
    private static bool IsExpletive(QuoteText text, DraftQuote draft)
    {
        var speaker = draft.Speaker;
        if (speaker.Count != 1 || text.Word(speaker.First) is not ("it" or "It") || draft.Start < text.Token(speaker.First).Start)
        {
            return false;
        }

        var passive = false;
        for (var i = speaker.End; i < draft.Cue[^1].End; i++)
        {
            passive |= text.Word(i) is "is" or "was" or "been" or "be" or "being" or "'s" or "’s";
            if (text.Source.Syntax[i].Tag == PartOfSpeech.Verb)
            {
                return passive && !text.Word(i).EndsWith("ing", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>Further highlighting the need, Lind met the mayor; but not most and both, nor a name.</summary>
    private static bool IsAdverb(QuoteText text, TokenRange speaker) =>
        speaker.Count == 1 && text.Source.Syntax[speaker.First] is { Tag: PartOfSpeech.Adv, Relation: DependencyRelation.Advmod } && text.Word(speaker.First) is not ("most" or "Most" or "both" or "Both")
        && (!text.Token(speaker.First).Has(TokenFlags.Capitalised) || speaker.First == text.Source.Sentences[text.Source.SentenceOf(speaker.First)].FirstToken);

    /// <summary>Many officials from the north, including Lind and Marsh, have been urging: the many officials.</summary>
    private static TokenRange WhoseExample(QuoteText text, TokenRange speaker)
    {
        var syntax = text.Source.Syntax;
        var isClosed = text.Is(speaker.End - 1, ',') || (speaker.End < text.TokenCount && text.Is(speaker.End, ','));
        var i = speaker.First - 1;
        while (i >= Math.Max(2, speaker.First - LongestList) && (text.Is(i, ',') || syntax[i].Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Cconj))
        {
            i--;
        }

        if (!isClosed || i < 2 || text.Word(i) is not "including" || !text.Is(i - 1, ','))
        {
            return TokenRange.None;
        }

        var (sentence, noun) = (text.Source.Sentences[text.Source.SentenceOf(i)], i - 2);
        while (syntax[noun].Head is >= 0 and var head && head < noun && head >= sentence.FirstToken && syntax[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
        {
            noun = head;
        }

        return syntax[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? TreePhrase.Around(text.Source, noun, sentence.FirstToken, i) with { End = i - 1 } : TokenRange.None;
    }

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
