namespace NewsNlp.Evaluation;

/// <summary>
/// Regions between quotation marks by the simple reading of the outside scorer, on purpose independent of the library's own pairing: double marks
/// paragraph by paragraph, then single marks outside them.
/// </summary>
internal static class ScoringRegions
{
    public static List<(int Start, int End, bool Closed)> Of(string text, string language)
    {
        var regions = new List<(int Start, int End, bool Closed)>();
        ForEachLine(text, (start, end) => AddDouble(text, language, start, end, regions));
        var covered = new bool[text.Length + 1];
        foreach (var (start, end, _) in regions)
        {
            Array.Fill(covered, true, start, end - start);
        }

        ForEachLine(text, (start, end) => AddSingle(text, start, end, covered, regions));
        regions.Sort();
        return regions;
    }

    private static void ForEachLine(string text, Action<int, int> action)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                action(start, end);
            }

            start = end + 1;
        }
    }

    private static void AddDouble(string text, string language, int start, int end, List<(int Start, int End, bool Closed)> regions)
    {
        int open = -1, kind = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is '`' or '\'' && i + 1 < text.Length && text[i + 1] == c)
            {
                if (open < 0 && (c == '`' || i == start || char.IsWhiteSpace(text[i - 1])))
                {
                    (open, kind) = (i, '`');
                }
                else if (open >= 0 && kind is '`' or '"')
                {
                    regions.Add((open, i + 2, true));
                    open = -1;
                }

                i++;
            }
            else if (c == '"')
            {
                if (open < 0)
                {
                    (open, kind) = (i, c);
                }
                else if (kind is '"' or '`' or '“')
                {
                    regions.Add((open, i + 1, true));
                    open = -1;
                }
            }
            else if (open < 0 && (c is '“' or '«' or '„' or '‟' or '〝' || (c == '»' && language is "de" or "da")))
            {
                (open, kind) = (i, c);
            }
            else if (open >= 0 && Ends(kind, c))
            {
                regions.Add((open, i + 1, true));
                open = -1;
            }
        }

        if (open >= 0 && end - open > 1)
        {
            regions.Add((open, end, false));
        }
    }

    private static bool Ends(int open, char c) => open switch
    {
        '“' or '‟' or '〝' or '"' or '`' => c == '”',
        '„' => c is '“' or '”' or '"',
        '«' => c == '»',
        '»' => c == '«',
        _ => false,
    };

    private static void AddSingle(string text, int start, int end, bool[] covered, List<(int Start, int End, bool Closed)> regions)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('‘' or '\'') || covered[i] || (i > start && !" ([—–-:".Contains(text[i - 1])) || i + 1 >= end
                || char.IsWhiteSpace(text[i + 1]) || (text[i] == '\'' && text[i + 1] == '\''))
            {
                continue;
            }

            var close = FindClose(text, i, end, covered);
            if (close - i > 2)
            {
                regions.Add((i, close + 1, true));
                i = close;
            }
        }
    }

    private static int FindClose(string text, int open, int end, bool[] covered)
    {
        for (var j = open + 1; j < end; j++)
        {
            if (text[j] is not ('’' or '\'') || covered[j] || char.IsWhiteSpace(text[j - 1]) || (j + 1 < end && char.IsLetterOrDigit(text[j + 1])))
            {
                continue;
            }

            var possessive = text[j - 1] == 's' && j + 2 < end && text[j + 1] == ' ' && char.IsLower(text[j + 2])
                && (text.IndexOf('’', j + 1, end - j - 1) >= 0 || text.IndexOf('\'', j + 1, end - j - 1) >= 0);
            if (!possessive)
            {
                return j;
            }
        }

        return -1;
    }
}
