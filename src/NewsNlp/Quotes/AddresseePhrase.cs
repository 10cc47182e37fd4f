namespace NewsNlp.Quotes;

/// <summary>The words behind a verb or preposition that stand for somebody, read by tags: the tree often takes a name behind <c>told</c> for the subject of what follows.</summary>
internal static class AddresseePhrase
{
    /// <summary>The words that stand for somebody from a token on: a pronoun, or nouns with what stands in front; nothing when a time or a clause begins there.</summary>
    public static TokenRange From(QuoteText text, DraftQuote draft, int start, out int end)
    {
        end = start;
        if (start >= text.TokenCount || text.RegionOf(start) >= 0 || text.StartsLine(start))
        {
            return TokenRange.None;
        }

        if (text.Word(start) is "me" or "him" or "her" or "them" or "us" or "you" or "it" && (text.Word(start) is not "her" || !IsNoun(text, start + 1) || (IsContent(text, draft, start + 1) && !IsContent(text, draft, start))))
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

    private static bool IsContent(QuoteText text, DraftQuote draft, int token) => token < text.TokenCount && draft.Holds(text.Token(token).Span);
}
