namespace NewsNlp.Entities;

/// <summary>Closed sets of words that names are built with.</summary>
internal static class NameWords
{
    private static readonly uint[] Inner = Hashes("of the for and & de la del du der den von van al el bin ibn y e dos da do di le les des - ' ’ ’s 's on in to upon");

    private static readonly uint[] Brackets = Hashes("( ) [ ] { }");

    /// <summary>Whether a token is a bracket.</summary>
    public static bool IsBracket(uint word) => Brackets.AsSpan().Contains(word);

    /// <summary>Whether a word in lower case, or a mark, may stand inside a name.</summary>
    public static bool IsInnerWord(uint word) => Inner.AsSpan().IndexOf(word) >= 0;

    private static uint[] Hashes(string words)
    {
        var parts = words.Split(' ');
        var result = new uint[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            result[i] = NameHash.Word(parts[i]);
        }

        return result;
    }
}
