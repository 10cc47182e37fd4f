namespace NewsNlp.Quotes;

/// <summary>
/// Whom an English quotation was said to: the object of a verb of telling (told reporters), what <c>to</c> leads behind a verb of saying (said to her, wrote in a letter
/// to investors), whom somebody calls on, and the subject of a verb of telling in the passive (was told by officials).
/// </summary>
internal static class Addressees
{
    /// <summary>Tokens behind the cue in which the word that leads to the addressee is sought.</summary>
    private const int Reach = 9;

    /// <summary>Tokens before a participle in which the verb <c>be</c> is sought.</summary>
    private const int AuxiliaryReach = 3;

    /// <summary>Gives a draft its addressee; the subject of a passive is not its speaker.</summary>
    public static void Find(QuoteText text, DraftQuote draft)
    {
        if (!text.Source.HasSyntax || VerbOf(text, draft) is not (>= 0 and var verb))
        {
            return;
        }

        var word = text.Word(verb);
        if (verb + 1 < text.TokenCount && text.Word(verb + 1) is "of" && word is "assured" or "reassured")
        {
            return;
        }

        if ((TellingVerbs.IsTelling(word) || TellingVerbs.IsAsking(word)) && IsPassive(text, draft, verb))
        {
            TakeFromPassive(text, draft, verb);
            return;
        }

        var found = TellingVerbs.IsTelling(word) || TellingVerbs.IsAsking(word) ? ObjectOf(text, draft, verb) : BehindPreposition(text, draft, verb);
        found = found.IsEmpty ? BeforeSpeaker(text, draft, verb) : found;
        draft.Addressee = found.Overlaps(draft.Speaker) ? TokenRange.None : found;
    }

    /// <summary>The last verb of the cue.</summary>
    private static int VerbOf(QuoteText text, DraftQuote draft)
    {
        for (var k = draft.Cue.Count - 1; k >= 0; k--)
        {
            for (var i = draft.Cue[k].End - 1; i >= draft.Cue[k].First; i--)
            {
                if (text.Source.Syntax[i].Tag == PartOfSpeech.Verb || TellingVerbs.IsTelling(text.Word(i)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Told reporters; urged the council to wait, where the words may count as what was said.</summary>
    private static TokenRange ObjectOf(QuoteText text, DraftQuote draft, int verb)
    {
        var start = verb + 1;
        var phrase = AddresseePhrase.From(text, draft, start, out var end);
        if (phrase.IsEmpty || !IsContent(text, draft, start))
        {
            return phrase;
        }

        var word = text.Word(verb);
        var infinitive = TellingVerbs.IsAsking(word) ? Infinitive(text, verb, end) : LeadsToVerb(text, end) ? end : -1;
        if (infinitive >= 0)
        {
            return IsToBeDone(text, infinitive) ? TokenRange.None : phrase with { End = infinitive };
        }

        var begins = end < text.TokenCount && draft.Segments[0].Start == text.Token(start).Start && draft.Segments[0].End > text.Token(end).End && BeginsContent(text, word, end);
        if (begins)
        {
            draft.Segments[0] = ContentFrom(text, draft.Segments[0], end);
        }

        return begins ? phrase : TokenRange.None;
    }

    /// <summary>The rest of a segment from a token on; words between one pair of marks stand without them.</summary>
    private static TextSpan ContentFrom(QuoteText text, TextSpan segment, int token)
    {
        var region = text.RegionOf(token);
        return region >= 0 && token <= text.Regions[region].Tokens.First && segment.End <= text.Regions[region].Marks.Close
            ? text.Regions[region].Marks.Content
            : TextSpan.FromBounds(text.Token(token).Start, segment.End);
    }

    /// <summary>Told the Oregonian her son was good; warned departments that “lost” is no answer; promised farmers a railway: what follows the first phrase was told.</summary>
    private static bool BeginsContent(QuoteText text, ReadOnlySpan<char> verb, int token)
    {
        if (text.Word(token) is "that")
        {
            return true;
        }

        var begins = text.Source.Syntax[token].Tag is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Propn;
        return TellingVerbs.IsTelling(verb) ? begins || text.Source.Syntax[token].Relation == DependencyRelation.Nmod
            : TellingVerbs.IsPromising(verb) && (begins || text.RegionOf(token) >= 0);
    }

    /// <summary>
    /// Where what somebody is asked to do begins: behind the phrase, or behind a clause or preposition that goes on with it (urged families living below the slope to move); -1 when it does not.
    /// </summary>
    private static int Infinitive(QuoteText text, int verb, int end)
    {
        if (LeadsToVerb(text, end))
        {
            return end;
        }

        var syntax = text.Source.Syntax;
        var isClause = end < text.TokenCount && (text.Word(end) is "who" || (syntax[end].Tag == PartOfSpeech.Verb && !text.StartsLine(end)));
        if (!isClause && (end >= text.TokenCount || syntax[end].Tag != PartOfSpeech.Adp))
        {
            return -1;
        }

        for (var i = end + 1; i < Math.Min(text.TokenCount - 1, end + Reach) && text.RegionOf(i) < 0 && (text.IsWordLike(i) || text.IsDash(i)) && !text.StartsLine(i); i++)
        {
            // Urged restraint in talks to end the war: without a clause the tree must hang the verb on the cue.
            if (text.Word(i) is "to" && syntax[i + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && (isClause || syntax[i + 1].Head == verb))
            {
                return text.Word(i - 1) is "not" ? i - 1 : i;
            }
        }

        return -1;
    }

    /// <summary>Ordered the sale to be undone: the order went to somebody else.</summary>
    private static bool IsToBeDone(QuoteText text, int token)
    {
        token = text.Word(token) is "not" ? token + 1 : token;
        return token + 2 < text.TokenCount && text.Word(token) is "to" && text.Word(token + 1) is "be" && !text.Word(token + 2).EndsWith("ing", StringComparison.Ordinal)
            && (text.Source.Syntax[token + 2].Tag == PartOfSpeech.Verb || text.Word(token + 2).EndsWith("ed", StringComparison.Ordinal) || text.Word(token + 2).EndsWith("one", StringComparison.Ordinal));
    }

    /// <summary>Whether what follows is what somebody is told to do: to wait, not to wait, “to wait”.</summary>
    private static bool LeadsToVerb(QuoteText text, int token)
    {
        for (var i = token; i < Math.Min(text.TokenCount, token + 3); i++)
        {
            if (text.Word(i) is "to")
            {
                return true;
            }

            if (text.Word(i) is not ("not" or "“" or "\"" or "‘" or "'" or "never"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Speaking to reporters, Lind said.</summary>
    private static TokenRange BeforeSpeaker(QuoteText text, DraftQuote draft, int verb)
    {
        var first = text.Source.Sentences[text.Source.SentenceOf(verb)].FirstToken;
        if (draft.Speaker.IsEmpty || draft.Speaker.First <= first + 2 || draft.Speaker.First > verb || !(text.Word(first) is "Speaking" or "Talking" && text.Word(first + 1) is "to" or "with"))
        {
            return TokenRange.None;
        }

        return AddresseePhrase.From(text, draft, first + 2, out _);
    }

    /// <summary>Said to her; called on the company; wrote in an e-mail to supporters; said on a call with analysts.</summary>
    private static TokenRange BehindPreposition(QuoteText text, DraftQuote draft, int verb)
    {
        if (text.Word(verb) is "call" or "calls" or "called" or "calling" && verb + 1 < text.TokenCount && text.Word(verb + 1) is "on" or "upon")
        {
            return AddresseePhrase.From(text, draft, verb + 2, out _);
        }

        if (!TellingVerbs.IsSaying(text.Word(verb)))
        {
            return TokenRange.None;
        }

        var letter = false;
        for (var i = verb + 1; i < Math.Min(text.TokenCount - 1, verb + Reach) && !EndsClause(text, draft, i); i++)
        {
            var leads = text.Word(i) is "to" && text.Source.Syntax[i].Tag == PartOfSpeech.Adp && (letter || HangsOn(text, i, verb));
            if ((leads || (letter && text.Word(i) is "with")) && AddresseePhrase.From(text, draft, i + 1, out _) is { IsEmpty: false } phrase && !IsThing(text, phrase))
            {
                return phrase;
            }

            letter |= IsLetter(text.Word(i));
        }

        return TokenRange.None;
    }

    private static bool EndsClause(QuoteText text, DraftQuote draft, int token) =>
        text.RegionOf(token) >= 0 || text.IsStop(token) || text.StartsLine(token) || text.Is(token, ',') || text.Is(token, ':') || text.Is(token, ';')
        || text.Word(token) is "that" or "according" or "who" or "which" || IsContent(text, draft, token);

    /// <summary>Whether the word behind <c>to</c> that it belongs to hangs on the verb.</summary>
    private static bool HangsOn(QuoteText text, int to, int verb)
    {
        var head = text.Source.Syntax[to].Head;
        return to == verb + 1 || head == verb || (head >= 0 && text.Source.Syntax[head].Head == verb);
    }

    private static bool IsLetter(ReadOnlySpan<char> word) =>
        word is "letter" or "letters" or "email" or "e-mail" or "mail" or "message" or "memo" or "note" or "text" or "speech" or "address" or "call" or "statement" or "remarks" or "postcard" or "telegram";

    /// <summary>What things are said to, and no people: to laughter, to questions about it.</summary>
    private static bool IsThing(QuoteText text, TokenRange phrase) => text.Word(phrase.End - 1)
        is "laughter" or "applause" or "cheers" or "boos" or "date" or "end" or "extent" or "death" or "work" or "question" or "questions" or "claim" or "claims" or "report" or "reports"
        or "criticism" or "request" or "requests" or "need" or "fact" or "lack" or "future" or "past" or "point" or "list" or "right" or "left" or "statement" or "music" or "effect";

    private static bool IsContent(QuoteText text, DraftQuote draft, int token) => token < text.TokenCount && draft.Holds(text.Token(token).Span);

    /// <summary>Was told, had been warned; and the headline's <c>court told</c>, which ends its line.</summary>
    private static bool IsPassive(QuoteText text, DraftQuote draft, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - AuxiliaryReach); i--)
        {
            if (text.Word(i) is "was" or "were" or "been" or "being" or "is" or "are" or "be")
            {
                return !text.Word(verb).EndsWith("ing", StringComparison.Ordinal);
            }

            if (text.Source.Syntax[i].Tag is not (PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part))
            {
                break;
            }
        }

        return text.Word(verb) is "told" && (verb + 1 >= text.TokenCount || text.StartsLine(verb + 1) || text.IsStop(verb + 1)) && draft.Start < text.Token(verb).Start;
    }

    private static void TakeFromPassive(QuoteText text, DraftQuote draft, int verb)
    {
        var subject = TreePhrase.SubjectOf(text, verb);
        var hearer = !subject.IsEmpty ? subject : draft.Speaker.End <= verb ? draft.Speaker : TokenRange.None;
        if (hearer.IsEmpty || draft.Segments.Exists(s => s.Overlaps(text.SpanOf(hearer))))
        {
            return;
        }

        draft.Addressee = hearer;
        if (draft.Speaker.Overlaps(hearer))
        {
            draft.Speaker = verb + 2 < text.TokenCount && text.Word(verb + 1) is "by" ? AddresseePhrase.From(text, draft, verb + 2, out _) : TokenRange.None;
        }
    }
}
