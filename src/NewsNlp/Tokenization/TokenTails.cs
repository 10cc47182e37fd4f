namespace NewsNlp.Tokenization;

/// <summary>The last four bytes of a token, kind and flags, by its first character, for tokens that <see cref="BlockMasks"/> decides.</summary>
internal static class TokenTails
{
    /// <summary>The highest first character of such a token: the ellipsis.</summary>
    private const char Highest = '\u2026';

    /// <summary>Two entries a character: inside its chunk, and first in its chunk.</summary>
    public static readonly uint[] Table = Build();

    private static uint[] Build()
    {
        var table = new uint[(Highest + 1) * 2];
        for (var c = 'a'; c <= 'z'; c++) Set(table, c, TokenKind.Word, TokenFlags.None);
        for (var c = 'A'; c <= 'Z'; c++) Set(table, c, TokenKind.Word, TokenFlags.Capitalised);
        for (var c = '0'; c <= '9'; c++) Set(table, c, TokenKind.Number, TokenFlags.HasDigit);
        foreach (var c in ".,!?:;()[]{}-/\\_") Set(table, c, TokenKind.Punctuation, TokenFlags.None);
        foreach (var c in "\u2013\u2014\u2026") Set(table, c, TokenKind.Punctuation, TokenFlags.NonAscii);
        foreach (var c in "%$&#*+<=>@^|~") Set(table, c, TokenKind.Symbol, TokenFlags.None);
        Set(table, '\'', TokenKind.Word, TokenFlags.Clitic);
        Set(table, '\u2019', TokenKind.Word, TokenFlags.Clitic | TokenFlags.NonAscii);
        foreach (var (c, flags) in new[] { ('"', TokenFlags.None), ('\u201C', TokenFlags.CurlyQuote | TokenFlags.NonAscii), ('\u201D', TokenFlags.CurlyQuote | TokenFlags.NonAscii) })
        {
            Set(table, c, TokenKind.CloseQuote, flags);
            table[(c * 2) + 1] = Tail(TokenKind.OpenQuote, flags | TokenFlags.SpaceBefore);
        }

        return table;
    }

    private static void Set(uint[] table, char c, TokenKind kind, TokenFlags flags)
    {
        table[c * 2] = Tail(kind, flags);
        table[(c * 2) + 1] = Tail(kind, flags | TokenFlags.SpaceBefore);
    }

    private static uint Tail(TokenKind kind, TokenFlags flags) => (uint)kind | ((uint)flags << 16);
}
