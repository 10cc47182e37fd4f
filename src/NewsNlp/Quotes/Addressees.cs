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
        var phrase = PhraseFrom(text, draft, start, out var end);
        if (phrase.IsEmpty || !IsContent(text, draft, start) || LeadsToVerb(text, end))
        {
            return phrase;
        }

        // Told the Oregonian her son was good: another phrase behind the first begins what was told.
        var begins = TellingVerbs.IsTelling(text.Word(verb)) && draft.Segments[0].Start == text.Token(start).Start && draft.Segments[0].End > text.Token(end).End
            && (text.Source.Syntax[end].Tag is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Propn || text.Source.Syntax[end].Relation == DependencyRelation.Nmod);
        if (begins)
        {
            draft.Segments[0] = TextSpan.FromBounds(text.Token(end).Start, draft.Segments[0].End);
        }

        return begins ? phrase : TokenRange.None;
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

    /// <summary>Said to her; called on the company; wrote in an e-mail to supporters; said on a call with analysts.</summary>
    private static TokenRange BehindPreposition(QuoteText text, DraftQuote draft, int verb)
    {
        if (text.Word(verb) is "call" or "calls" or "called" or "calling" && verb + 1 < text.TokenCount && text.Word(verb + 1) is "on" or "upon")
        {
            return PhraseFrom(text, draft, verb + 2, out _);
        }

        if (!TellingVerbs.IsSaying(text.Word(verb)))
        {
            return TokenRange.None;
        }

        var letter = false;
        for (var i = verb + 1; i < Math.Min(text.TokenCount - 1, verb + Reach) && !EndsClause(text, draft, i); i++)
        {
            var leads = text.Word(i) is "to" && text.Source.Syntax[i].Tag == PartOfSpeech.Adp && (letter || HangsOn(text, i, verb));
            if ((leads || (letter && text.Word(i) is "with")) && PhraseFrom(text, draft, i + 1, out _) is { IsEmpty: false } phrase && !IsThing(text, phrase))
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

    /// <summary>The words that stand for somebody from a token on: a pronoun, or nouns with what stands in front; nothing when a time or a clause begins there.</summary>
    private static TokenRange PhraseFrom(QuoteText text, DraftQuote draft, int start, out int end)
    {
        end = start;
        if (start >= text.TokenCount || text.RegionOf(start) >= 0 || text.StartsLine(start))
        {
            return TokenRange.None;
        }

        if (text.Word(start) is "me" or "him" or "her" or "them" or "us" or "you" or "it" && (text.Word(start) is not "her" || !IsNoun(text, start + 1) || IsContent(text, draft, start + 1)))
        {
            end = start + 1;
            return text.Word(start) is "it" ? TokenRange.None : new TokenRange(start, end);
        }

        var (noun, inside) = (false, IsContent(text, draft, start));
        while (end < text.TokenCount && !text.StartsLine(end) && text.RegionOf(end) < 0 && (inside || !IsContent(text, draft, end)) && Continues(text, end, ref noun))
        {
            end++;
        }

        // The faithful and the poor have no noun.
        var isGroup = !noun && end - start == 2 && text.Word(start) is "the" && text.Source.Syntax[start + 1].Tag == PartOfSpeech.Adj;
        while (end > start && !isGroup && !IsNoun(text, end - 1) && !text.Token(end - 1).Has(TokenFlags.Capitalised))
        {
            end--;
        }

        var isTime = IsTime(text.Word(start)) && !(start + 1 < end && IsPossessive(text, start + 1));
        return (noun || isGroup) && end > start && !isTime ? new TokenRange(start, end) : TokenRange.None;
    }

    /// <summary>Whether a token goes on a phrase: articles and adjectives up to its noun, then nouns, names, and what <c>of</c>, <c>and</c> or a possessive joins.</summary>
    private static bool Continues(QuoteText text, int token, ref bool noun)
    {
        if (IsNoun(text, token))
        {
            var isTime = noun && IsTime(text.Word(token));
            noun = true;
            return !isTime;
        }

        var word = text.Word(token);
        noun |= word is "'s" or "’s" && text.Source.Syntax[token - 1].Tag == PartOfSpeech.Adj;
        if (noun && (word is "of" or "and" or "'s" or "’s" or "'" or "’" or "&" || IsHyphen(text, token)))
        {
            noun = word is not ("of" or "and") && noun;
            return token + 1 < text.TokenCount && (word is not "and" || IsNoun(text, token + 1));
        }

        var mayModify = !noun || IsPossessive(text, token - 1) || IsOrigin(text, token);
        return mayModify && Modifies(text, token);
    }

    /// <summary>Whether a token may stand in front of the noun that it describes: articles, adjectives, numbers, participles, whose the noun is, hyphens.</summary>
    private static bool Modifies(QuoteText text, int token)
    {
        var word = text.Word(token);
        if (word is "that" or "what" or "which")
        {
            return false;
        }

        if (word is "his" or "her" or "their" or "its" or "our" or "my" or "your" || IsHyphen(text, token))
        {
            return true;
        }

        // The state's ruling party; a cheering crowd.
        return text.Source.Syntax[token].Tag switch
        {
            PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num => true,
            PartOfSpeech.Verb => IsParticiple(text, token) || IsPossessive(text, token - 1),
            _ => false,
        };
    }

    /// <summary>A cheering crowd.</summary>
    private static bool IsParticiple(QuoteText text, int token) => IsNoun(text, token + 1) && text.Source.Syntax[token].Head == token + 1;

    /// <summary>Southeast Asian governments.</summary>
    private static bool IsOrigin(QuoteText text, int token) =>
        text.Source.Syntax[token].Tag == PartOfSpeech.Adj && text.Token(token).Has(TokenFlags.Capitalised) && IsNoun(text, token + 1);

    private static bool IsPossessive(QuoteText text, int token) => text.Word(token) is "'s" or "’s" or "'" or "’" || IsHyphen(text, token);

    private static bool IsHyphen(QuoteText text, int token) =>
        text.Is(token, '-') && token > 0 && token + 1 < text.TokenCount && text.Token(token - 1).End == text.Token(token).Start && text.Token(token).End == text.Token(token + 1).Start;

    private static bool IsNoun(QuoteText text, int token) =>
        token < text.TokenCount && text.IsWordLike(token) && (text.Source.Syntax[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X
            || text.Word(token) is "anyone" or "everyone" or "anybody" or "everybody" or "someone" or "somebody" or "those");

    private static bool IsTime(ReadOnlySpan<char> word) => word
        is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April" or "June" or "July" or "August"
        or "September" or "October" or "November" or "December" or "yesterday" or "today" or "tomorrow" or "tonight" or "afterwards" or "last" or "later" or "earlier" or "yesterday's" or "next";

    private static bool IsContent(QuoteText text, DraftQuote draft, int token)
    {
        foreach (var segment in draft.Segments)
        {
            if (token < text.TokenCount && segment.Contains(text.Token(token).Span))
            {
                return true;
            }
        }

        return false;
    }

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
            draft.Speaker = verb + 2 < text.TokenCount && text.Word(verb + 1) is "by" ? PhraseFrom(text, draft, verb + 2, out _) : TokenRange.None;
        }
    }
}
