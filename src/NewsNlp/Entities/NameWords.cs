namespace NewsNlp.Entities;

/// <summary>Closed sets of words that names are built with.</summary>
internal static class NameWords
{
    private static readonly uint[] Inner = Hashes("of the for and & de la del du der den von van al el bin ibn y e dos da do di le les des - ' ’ ’s 's on in to upon");

    private static readonly HashSet<uint> Titles = [.. Hashes(
        "president king queen prince princess pope minister premier chancellor governor senator deputy vice former judge justice chief captain general "
        + "professor pastor imam commissioner chairman director coach mayor ambassador secretary mr mrs ms mr. mrs. ms. dr dr. prof prof. gen gen. lt lt. col "
        + "col. capt capt. sgt sgt. maj maj. brig brig. adm adm. sen sen. rep rep. gov gov. rev rev. sir lord lady dame miss sheikh pm officer inspector "
        + "constable sergeant lieutenant colonel major admiral advocate attorney archbishop bishop cardinal father sister brother lawyer councillor dj detective")];

    private static readonly uint[] Brackets = Hashes("( ) [ ] { }");

    /// <summary>Whether a word is a title that may stand in front of a person's name.</summary>
    public static bool IsTitle(uint word) => Titles.Contains(word);

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
