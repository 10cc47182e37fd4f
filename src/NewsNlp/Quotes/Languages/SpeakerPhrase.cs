namespace NewsNlp.Quotes.Languages;

/// <summary>Cuts the noun phrase beside a cue by capital letters, articles and stop words, without a tagger.</summary>
internal static class SpeakerPhrase
{
    private const int Longest = 14;

    /// <summary>The phrase that starts at or soon behind <paramref name="from"/> and ends before <paramref name="limit"/>.</summary>
    public static TokenRange RightOf(QuoteText text, LanguageTable table, int from, int limit)
    {
        while (from < limit && (RoleOf(text, table, from) & (WordRole.Auxiliary | WordRole.Article)) == WordRole.Auxiliary)
        {
            from++;
        }

        var end = from;
        bool named = false, bare = true;
        while (end < limit && end - from < Longest && IsInside(text, end))
        {
            var role = RoleOf(text, table, end);

            // "sagte Siebold im Rathaus": behind capitalised words alone a preposition tells where, not who.
            if (named && bare && (role & (WordRole.Stop | WordRole.Link | WordRole.Article)) == (WordRole.Stop | WordRole.Link))
            {
                break;
            }

            if ((role & WordRole.Stop) != 0 && (role & (WordRole.Link | WordRole.Article)) == 0 && (named || end == from || IsCommon(text, from, end)))
            {
                break;
            }

            if ((role & WordRole.Pronoun) != 0 && end == from && (role & WordRole.Article) == 0)
            {
                return new TokenRange(from, from + 1);
            }

            var isCapitalised = text.Token(end).Has(TokenFlags.Capitalised);
            named |= isCapitalised;
            bare &= isCapitalised;
            end++;
        }

        // řekl tento týden při odletu z Kábulu Mahmúd Mastírí: the first name farther on, when nothing beside the cue is one.
        return !named && table.Language != "en" && NameBehind(text, end, limit) is { IsEmpty: false } name
            ? name : Trim(text, table, new TokenRange(from, ExtendOverApposition(text, end, limit)));
    }

    /// <summary>The first run of two or more capitalised words.</summary>
    private static TokenRange NameBehind(QuoteText text, int from, int limit)
    {
        for (var start = from; start < limit; start++)
        {
            var end = start;
            while (end < limit && text.IsWordLike(end) && text.Token(end).Has(TokenFlags.Capitalised))
            {
                end++;
            }

            if (end - start > 1)
            {
                return new TokenRange(start, end);
            }
        }

        return TokenRange.None;
    }

    /// <summary>The phrase before a cue, not reaching back beyond <paramref name="from"/>; empty when it hangs on a preposition.</summary>
    public static TokenRange LeftOf(QuoteText text, LanguageTable table, int from, int cue)
    {
        var end = cue;
        while (end > from && IsSkippedBeforeCue(text, table, end - 1))
        {
            end--;
        }

        if (end > from && text.Is(end - 1, ')'))
        {
            end = BeforeBracket(text, from, end);
        }

        if (end > from && text.Is(end - 1, ','))
        {
            // Nachdem er gefragt wurde, entgegnete Lind: the subject stands behind the verb.
            var isClause = table.CapitalisesNouns && (RoleOf(text, table, from) & (WordRole.Stop | WordRole.Pronoun | WordRole.Article)) == WordRole.Stop;
            return isClause ? TokenRange.None : FirstOf(text, table, from, end - 1);
        }

        var start = end;
        while (start > from && end - start < Longest && IsInside(text, start - 1) && (RoleOf(text, table, start - 1) & WordRole.Cue) == 0)
        {
            start--;
        }

        // So warnten Vertreter …: no speaker, but a word that only leads on.
        if (end - start == 1 && (RoleOf(text, table, start) & (WordRole.According | WordRole.Pronoun)) == WordRole.According)
        {
            return TokenRange.None;
        }

        if (start < end && (RoleOf(text, table, start) & (WordRole.Stop | WordRole.Article | WordRole.Pronoun)) == WordRole.Stop)
        {
            return TokenRange.None;
        }

        for (var i = end - 1; i >= start; i--)
        {
            if ((RoleOf(text, table, i) & (WordRole.Pronoun | WordRole.Article)) == WordRole.Pronoun)
            {
                return new TokenRange(i, i + 1);
            }
        }

        return Trim(text, table, new TokenRange(start, end));
    }

    /// <summary>The first phrase of a stretch: up to its first comma, cue or auxiliary.</summary>
    public static TokenRange FirstOf(QuoteText text, LanguageTable table, int from, int limit)
    {
        while (from < limit && (!text.IsWordLike(from) || (RoleOf(text, table, from) & (WordRole.Stop | WordRole.Pronoun)) == WordRole.Stop))
        {
            from++;
        }

        // Zuvor hatte der Minister zugesichert: the subject stands behind the verb.
        while (table.CapitalisesNouns && from < limit && !text.Token(from).Has(TokenFlags.Capitalised) && (RoleOf(text, table, from) & (WordRole.Cue | WordRole.Auxiliary)) != 0
            && (RoleOf(text, table, from) & (WordRole.Pronoun | WordRole.Article)) == 0)
        {
            from++;
        }

        var end = from;
        while (end < limit && end - from < Longest && IsInside(text, end) && (end == from || (RoleOf(text, table, end) & (WordRole.Cue | WordRole.Auxiliary)) == 0))
        {
            if (end == from && (RoleOf(text, table, end) & (WordRole.Pronoun | WordRole.Article)) == WordRole.Pronoun)
            {
                end += table.CapitalisesNouns && text.Word(end) is "es" ? 0 : 1;
                break;
            }

            end++;
        }

        return Trim(text, table, new TokenRange(from, end));
    }

    public static WordRole RoleOf(QuoteText text, LanguageTable table, int token) => table.RoleOf(text.Word(token));

    /// <summary>…, Elmar Gesse: a name behind a comma at the end of the phrase.</summary>
    private static int ExtendOverApposition(QuoteText text, int end, int limit)
    {
        if (end >= limit || !text.Is(end, ','))
        {
            return end;
        }

        var at = end + 1;
        while (at < limit && text.IsWordLike(at) && text.Token(at).Has(TokenFlags.Capitalised))
        {
            at++;
        }

        return at - end > 2 && (at == limit || !text.IsWordLike(at)) ? at : end;
    }

    private static int BeforeBracket(QuoteText text, int from, int end)
    {
        var open = end - 1;
        while (open > from && !text.Is(open, '('))
        {
            open--;
        }

        return open > from ? open : end;
    }

    private static bool IsCommon(QuoteText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.IsWordLike(i) && text.Token(i).Length > 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(QuoteText text, int token) =>
        text.IsWordLike(token) || text.Token(token).Kind is TokenKind.Symbol || text.Token(token).Has(TokenFlags.Clitic)
        || text.Is(token, '-') && !text.Token(token).Has(TokenFlags.SpaceBefore);

    private static bool IsSkippedBeforeCue(QuoteText text, LanguageTable table, int token)
    {
        var role = RoleOf(text, table, token);
        return (role & WordRole.Auxiliary) != 0 && (role & (WordRole.Pronoun | WordRole.Article)) == 0;
    }

    private static TokenRange Trim(QuoteText text, LanguageTable table, TokenRange range)
    {
        var (first, end) = range;
        while (end > first && (RoleOf(text, table, end - 1) & (WordRole.Stop | WordRole.Link | WordRole.Article | WordRole.Auxiliary)) != 0
            && (RoleOf(text, table, end - 1) & WordRole.Pronoun) == 0)
        {
            end--;
        }

        return end > first ? new TokenRange(first, end) : TokenRange.None;
    }
}
