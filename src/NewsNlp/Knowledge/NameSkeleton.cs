namespace NewsNlp.Knowledge;

/// <summary>Joins the spellings that transliterations of one name differ in.</summary>
/// <remarks>
/// Word breaks are dropped, letters are mapped one by one with at most one letter of look-ahead, and equal neighbours collapse:
/// y and j are i, kh is h, ph is f, w is v, q and c are k (but ch stays), oe, ae, ue lose their e, ou and oo are u, ee is i, dz and tz are z.
/// </remarks>
internal static class NameSkeleton
{
    /// <summary>What each letter and the one behind it map to (low byte) and how many letters more that takes: one load instead of a chain of tests.</summary>
    private static readonly ushort[] Pairs = AllPairs();

    /// <summary>Hash of the skeleton of a folded name.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = NameKey.Start;
        var last = '\0';
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c == ' ')
            {
                // Word breaks differ as spellings do (JP Morgan, JPMorgan), but letters on their two sides do not collapse.
                last = c;
                continue;
            }

            var next = i + 1 < folded.Length ? folded[i + 1] : '\0';
            char mapped;
            if (IsLetter(c) && c != 'h')
            {
                var pair = Pairs[((c & 31) << 5) | (IsLetter(next) ? next & 31 : 0)];
                mapped = (char)(pair & 0xFF);
                i += pair >> 8;
            }
            else
            {
                (mapped, var skip) = Map(c, next, last);
                i += skip;
            }

            if (mapped != last && mapped != '\0')
            {
                hash = NameKey.Step(hash, mapped);
                last = mapped;
            }
        }

        return NameKey.Finish(hash);
    }

    private static bool IsLetter(char c) => (uint)(c - 'a') <= 'z' - 'a';

    private static ushort[] AllPairs()
    {
        var pairs = new ushort[32 * 32];
        for (var c = 'a'; c <= 'z'; c++)
        {
            for (var next = 0; next <= 26; next++)
            {
                var (mapped, skip) = Map(c, next == 0 ? '\0' : (char)('a' + next - 1), '\0');
                pairs[((c & 31) << 5) | next] = (ushort)(mapped | (skip << 8));
            }
        }

        return pairs;
    }

    private static (char Mapped, int Skip) Map(char c, char next, char last) => c switch
    {
        'y' or 'j' => ('i', 0),
        'w' => ('v', 0),
        'q' => ('k', 0),
        'c' when next == 'h' => ('c', 1),
        'c' when next is not ('e' or 'i') => ('k', 0),
        'k' when next == 'h' => ('h', 1),
        'p' when next == 'h' => ('f', 1),
        'g' when next == 'h' => ('g', 1),
        'd' or 't' when next == 'z' => ('z', 1),
        'o' when next is 'e' => ('o', 1),
        'a' when next is 'e' => ('a', 1),
        'u' when next is 'e' => ('u', 1),
        'o' when next is 'u' or 'o' => ('u', 1),
        'e' when next is 'e' => ('i', 1),
        // Collapses "iy" and "ij" at the end into one i, and drops the silent h of "ah" at the end of a word.
        'h' when last is 'a' && next is ' ' or '\0' => ('\0', 0),
        >= '0' and <= '9' when c == last => ((char)(c + 0x100), 0),
        _ => (c, 0),
    };
}
