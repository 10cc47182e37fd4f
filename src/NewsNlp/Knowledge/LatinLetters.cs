namespace NewsNlp.Knowledge;

/// <summary>The plain letter of each Latin letter with a mark, so that <c>Erdoğan</c> and <c>Erdogan</c> are one name.</summary>
/// <remarks>Tables of our own because Unicode normalisation is not there under invariant globalization.</remarks>
internal static class LatinLetters
{
    private const char FirstLatin = '\u00C0', EndLatin = '\u0250', FirstAdditional = '\u1E00', EndAdditional = '\u1F00';

    /// <summary>U+00C0 to U+024F; a space where the character is no letter of this kind.</summary>
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "               e  f             oo             uu                   dddlllnnnaaiioouuuuuuuuuu aa" +
        "aa    ggkkoooo  jdddgg  nnaa    aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            " +
        "                ";

    /// <summary>U+1E00 to U+1EFF.</summary>
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

    /// <summary>The lower-case plain letter of <paramref name="c"/>, or a space when it is none with a mark.</summary>
    public static char Plain(char c) =>
        c is >= FirstLatin and < EndLatin ? Latin[c - FirstLatin]
        : c is >= FirstAdditional and < EndAdditional ? Additional[c - FirstAdditional]
        : ' ';

    /// <summary>The second letter of a ligature (<c>æ</c> is ae, <c>ß</c> is ss), or NUL.</summary>
    public static char Second(char c) => c switch
    {
        'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
        'ß' => 's',
        'þ' or 'Þ' => 'h',
        _ => '\0',
    };
}
