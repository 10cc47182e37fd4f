namespace NewsNlp.Knowledge;

/// <summary>Tells aliases that can serve as names from junk: emoji, single letters, addresses, plain words.</summary>
internal static class AliasFilter
{
    /// <summary>Whether an alias can stand in a text as a name: two letters or more, no address, and a capital where its script has capitals.</summary>
    public static bool IsName(ReadOnlySpan<char> alias)
    {
        int letters = 0, capitals = 0, cased = 0;
        foreach (var c in alias)
        {
            if (char.IsSurrogate(c))
            {
                return false;
            }

            letters += char.IsLetterOrDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            cased += char.IsUpper(c) || char.IsLower(c) ? 1 : 0;
        }

        return letters >= 2 && (capitals > 0 || cased == 0) && alias.IndexOf("://", StringComparison.Ordinal) < 0;
    }
}
