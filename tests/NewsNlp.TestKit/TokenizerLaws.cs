namespace NewsNlp.TestKit;

/// <summary>What every tokenizer promises for any sequence of chars. Each law throws, with the place, when it does not hold.</summary>
public static class TokenizerLaws
{
    /// <summary>Checks all laws that concern one text, and returns its tokens.</summary>
    public static Token[] Check(ITokenizer tokenizer, string text)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokens(tokenizer, text, 0);
        OrderAndRange(text, tokens);
        Coverage(text, tokens);
        NoCutPairs(text, tokens);
        if (!tokens.SequenceEqual(Tokens(tokenizer, text, 777))) throw new LawException("The size of the buffer changed the tokens.", 0);
        return tokens;
    }

    /// <summary>Two texts joined by a blank line have the tokens of the first, then of the second.</summary>
    public static void CheckJoin(ITokenizer tokenizer, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var joined = Tokens(tokenizer, first + "\n\n" + second, 0);
        var shift = first.Length + 2;
        var parts = Tokens(tokenizer, first, 0).Concat(Tokens(tokenizer, second, 0).Select(t => t with { Start = t.Start + shift })).ToArray();
        var at = Enumerable.Range(0, Math.Max(joined.Length, parts.Length)).FirstOrDefault(i => i >= joined.Length || i >= parts.Length || joined[i] != parts[i], -1);
        if (at >= 0) throw new LawException("A blank line did not part the tokens.", at);
    }

    /// <summary>The tokens of a text, through a writer that lends <paramref name="surplus"/> elements more than asked for.</summary>
    public static Token[] Tokens(ITokenizer tokenizer, string text, int surplus = 64)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        var writer = new LotWriter<Token>(surplus);
        tokenizer.Tokenize(text, writer);
        return writer.Written;
    }

    /// <summary>Whether a character may lie between tokens: white space, control characters, the zero-width space, the byte-order mark.</summary>
    public static bool IsBetween(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    private static void OrderAndRange(string text, Token[] tokens)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            if (token.Length < 1) throw new LawException("A token is empty.", token.Start);
            if (token.Start < end) throw new LawException("Tokens overlap or are out of order.", token.Start);
            end = token.End;
            if (end > text.Length) throw new LawException("A token ends outside the text.", token.Start);
        }
    }

    private static void Coverage(string text, Token[] tokens)
    {
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (next < tokens.Length && tokens[next].End <= i) next++;
            var covered = next < tokens.Length && tokens[next].Start <= i;
            if (!covered && !IsBetween(text[i])) throw new LawException("A character lies in no token.", i);
            if (covered && IsBetween(text[i])) throw new LawException("A token holds white space.", i);
        }
    }

    private static void NoCutPairs(string text, Token[] tokens)
    {
        foreach (var token in tokens)
        {
            if (Cuts(text, token.Start) || Cuts(text, token.End)) throw new LawException("A token cuts a surrogate pair.", token.Start);
        }
    }

    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
