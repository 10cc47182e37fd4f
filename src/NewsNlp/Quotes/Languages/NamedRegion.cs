namespace NewsNlp.Quotes.Languages;

/// <summary>
/// Words in marks that name something and that nobody says, by what stands beside them: an abbreviation behind them (der „Chaos Computer Club“ (CCC)), a word that leads to a name (der so genannte
/// „Sonnenwind“), a paper that reports (wie „heise online“ berichtet), a gloss in brackets, and who speaks in an interview. Capitals tell nothing where all nouns have them.
/// </summary>
internal static class NamedRegion
{
    /// <summary>Tokens of a name in marks.</summary>
    private const int LongestName = 10;

    /// <summary>Tokens of a name that somebody speaks under.</summary>
    private const int LongestLabel = 4;

    /// <summary>Tokens between words in marks and the verb that they are the subject of.</summary>
    private const int VerbReach = 4;

    /// <summary>Tokens of a lead in front of a gloss in brackets.</summary>
    private const int LongestLead = 3;

    /// <summary>Whether the words between the marks are a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">Its language, one that writes all nouns with capitals.</param>
    /// <param name="region">The pair of marks.</param>
    public static bool Is(QuoteText text, LanguageTable table, QuoteRegion region)
    {
        if (region.Tokens.Count > LongestName || text.EndSign(region) is '.' or '!' or '?' or ',')
        {
            return false;
        }

        return IsAbbreviated(text, region) || IsLabel(text, region) || IsGloss(text, region) || IsLedTo(text, table, region) || Reports(text, table, region);
    }

    /// <summary>„Chaos Computer Club“ (CCC).</summary>
    private static bool IsAbbreviated(QuoteText text, QuoteRegion region) =>
        region.Tokens.Count > 1 && region.After + 2 < text.TokenCount && text.Is(region.After, '(') && text.Is(region.After + 2, ')')
        && text.Token(region.After + 1) is { Length: > 1 } token && token.Has(TokenFlags.AllCaps);

    /// <summary>''Pau'': what the line says is said by the name.</summary>
    private static bool IsLabel(QuoteText text, QuoteRegion region) =>
        region.Tokens.Count <= LongestLabel && text.StartsLine(region.Before) && region.After < text.TokenCount && text.Is(region.After, ':') && !text.StartsLine(region.After);

    /// <summary>(etwa: „Partei der Volksmacht“).</summary>
    private static bool IsGloss(QuoteText text, QuoteRegion region)
    {
        if (region.After >= text.TokenCount || !(text.Is(region.After, ')') || text.Is(region.After, ']') || text.Is(region.After, ',')))
        {
            return false;
        }

        for (var i = region.Before - 1; i >= Math.Max(0, region.Before - 1 - LongestLead) && !text.StartsLine(i + 1); i--)
        {
            if (text.Is(i, '(') || text.Is(i, '['))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So genannte „Einmannpackungen“, kurz „DFB“, nennt sich „documenta“.</summary>
    private static bool IsLedTo(QuoteText text, LanguageTable table, QuoteRegion region)
    {
        var at = region.Before - 1;
        at = at > 0 && text.Is(at, ':') ? at - 1 : at;
        if (at < 0 || text.StartsLine(region.Before))
        {
            return false;
        }

        var turns = text.Word(at) is "sich" && at > 0 && (table.RoleOf(text.Word(at - 1)) & WordRole.NamesItself) != 0;
        return turns || (table.RoleOf(text.Word(at)) & WordRole.LeadsToName) != 0;
    }

    /// <summary>Wie „heise online“ berichtet; schreibt die „Computerwoche“; gegenüber der „Automobilwoche“.</summary>
    private static bool Reports(QuoteText text, LanguageTable table, QuoteRegion region)
    {
        var at = region.Before - 1;
        if (at < 0 || text.StartsLine(region.Before))
        {
            return false;
        }

        at = at > 0 && (table.RoleOf(text.Word(at)) & WordRole.Article) != 0 ? at - 1 : at;
        if (text.StartsLine(at + 1))
        {
            return false;
        }

        if (text.Word(at) is "gegenüber" || ((table.RoleOf(text.Word(at)) & WordRole.Publishes) != 0 && at < region.Before - 1))
        {
            return true;
        }

        for (var i = region.After; text.Word(at) is "Wie" or "wie" && i < Math.Min(text.TokenCount, region.After + VerbReach) && !text.StartsLine(i); i++)
        {
            if ((table.RoleOf(text.Word(i)) & WordRole.Cue) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
