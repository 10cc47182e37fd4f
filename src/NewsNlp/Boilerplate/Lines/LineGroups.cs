namespace NewsNlp.Boilerplate;

/// <summary>
/// Features of a line that go together: each combination of what a few of its facts can be is one row, in which the weights of all features that follow from these facts are summed already
/// (<see cref="LineTables"/>). A line has some twenty rows instead of fifty features, and the sums are the same to the last bit.
/// </summary>
internal static class LineGroups
{
    /// <summary>Most rows a line has.</summary>
    public const int Most = 24;

    // First row of each group, behind the product of the sizes of the one before.
    private const int Ends = 0, Words = Ends + (18 * 12 * 5), Firsts = Words + (16 * 5 * 3), Marks = Firsts + (16 * 5 * 5), Tells = Marks + (6 * 4 * 5 * 4),
        Rules = Tells + (8 * 4 * 2 * 3), Cues = Rules + (5 * 3 * 8), Gaps = Cues + (LineCue.Codes * 3 * 4), Places = Gaps + (4 * 5), Parts = Places + (16 * 16), PageLengths = Parts + 12,
        LongShares = PageLengths + 20, Repeats = LongShares + (11 * 3), Before = Repeats + (5 * 18), Behind = Before + (18 * 18 * 2), Shares = Behind + (18 * 18), Chains = Shares + (7 * 7 * 3),
        Leads = Chains + (9 * 7 * 6 * 3), Ahead = Leads + (8 * 3 * 2), Hints = Ahead + (6 * 6 * 3), CuesBeside = Hints + (4 * 4 * 2 * 2 * 3), RulesBeside = CuesBeside + (8 * 8 * 3),
        TextAhead = RulesBeside + (5 * 5);

    /// <summary>Rows of all groups.</summary>
    public const int Count = TextAhead + (7 * 7);

    /// <summary>Sizes of each group, in the order of their rows.</summary>
    private static readonly int[][] Sizes =
    [
        [18, 12, 5], [16, 5, 3], [16, 5, 5], [6, 4, 5, 4], [8, 4, 2, 3], [5, 3, 8], [LineCue.Codes, 3, 4], [4, 5], [16, 16], [12], [20], [11, 3], [5, 18], [18, 18, 2], [18, 18], [7, 7, 3],
        [9, 7, 6, 3], [8, 3, 2], [6, 6, 3], [4, 4, 2, 2, 3], [8, 8, 3], [5, 5], [7, 7],
    ];

    /// <summary>Writes the rows of a line; gives their number.</summary>
    public static int Write(LinePage page, int index, Span<int> rows)
    {
        ref readonly var line = ref page.Bordered[index + 1];
        ref readonly var last = ref page.Bordered[index];
        ref readonly var next = ref page.Bordered[index + 2];
        int size = line.Size, length = line.LengthStep, count = page.Count;
        var n = WriteOwn(in line, rows);
        rows[n++] = Gaps + (Math.Min(line.Gap, 3) * 5) + (index + 1 < count ? Math.Min(next.Gap, 3) : 4);
        rows[n++] = Places + (LineFeatures.Log(index, 15) * 16) + LineFeatures.Log(count - 1 - index, 15);
        rows[n++] = Parts + (int)((long)index * 12 / count);
        rows[n++] = PageLengths + LineFeatures.Log(count, 19);
        rows[n++] = LongShares + (page.LongShare * 3) + size;
        rows[n++] = Repeats + (Math.Min(line.Repeats, 4) * 18) + length;
        rows[n++] = Shares + (((line.NextOverlap * 7) + line.LastOverlap) * 3) + size;
        rows[n++] = Chains + (((((line.Valley * 7) + line.Crossing) * 6) + line.Fresh) * 3) + size;
        rows[n++] = Leads + (((line.LeadOverlap * 3) + size) * 2) + (next.Last == CharKind.End ? 1 : 0);
        rows[n++] = Ahead + (((line.DateAhead * 6) + line.BylineAhead) * 3) + size;
        rows[n++] = Hints + (((((((last.Hint * 4) + next.Hint) * 2) + (last.HasCopyright ? 1 : 0)) * 2) + (next.HasCopyright ? 1 : 0)) * 3) + size;
        rows[n++] = CuesBeside + (((last.CueKind * 8) + next.CueKind) * 3) + size;
        rows[n++] = RulesBeside + ((int)last.Rule * 5) + (int)next.Rule;
        if (index > 0)
        {
            rows[n++] = Before + (((last.LengthStep * 18) + length) * 2) + (last.Hash == line.Hash ? 1 : 0);
        }

        if (index + 1 < count)
        {
            rows[n++] = Behind + (next.LengthStep * 18) + length;
        }

        if (size < 2 && line.TextAhead > 0)
        {
            rows[n++] = TextAhead + ((line.TextAhead - 1) * 7) + line.NextOverlap;
        }

        return n;
    }

    /// <summary>The features of each row.</summary>
    public static List<int>[] Features()
    {
        var all = new List<int>[Count];
        var row = 0;
        for (var group = 0; group < Sizes.Length; group++)
        {
            var sizes = Sizes[group];
            var key = new int[5];
            for (var left = sizes.Aggregate(1, (product, size) => product * size); left > 0; left--)
            {
                all[row++] = LineGroupFeatures.Of(group, key);
                for (var part = sizes.Length - 1; part >= 0 && ++key[part] == sizes[part]; part--)
                {
                    key[part] = 0;
                }
            }
        }

        return all;
    }

    private static int WriteOwn(in LineFacts line, Span<int> rows)
    {
        int size = line.Size, words = line.Words;
        rows[6] = Cues + (((line.CueCode * 3) + size) * 4) + line.Hint;
        rows[0] = Ends + (((line.LengthStep * 12) + line.EndKind) * 5) + LineFeatures.Share(line.FunctionWords * 2, words);
        rows[1] = Words + (((Math.Min(words, 15) * 5) + LineFeatures.Share(line.CapitalWords, words)) * 3) + (line.ShoutedWords == 0 ? 0 : line.ShoutedWords == words ? 2 : 1);
        rows[2] = Firsts + ((((int)line.First * 5) + LineFeatures.Share(line.Digits, line.Letters + line.Digits)) * 5) + Math.Min((int)line.Commas, 4);
        rows[3] = Marks + (((((Math.Min((int)line.SentenceEnds, 5) * 4) + Math.Min((int)line.Quotes, 3)) * 5) + Math.Min((int)line.Separators, 4)) * 4) + Math.Min((int)line.GluedWords, 3);
        var told = (line.HasYear ? 1 : 0) + (line.HasClock ? 2 : 0) + (line.Length < 60 ? 4 : 0);
        rows[4] = Tells + (((((told * 4) + (line.HasAt ? 1 : 0) + (line.HasColon ? 2 : 0)) * 2) + (line.HasCopyright ? 1 : 0)) * 3) + size;
        rows[5] = Rules + ((((int)line.Rule * 3) + size) * 8) + Math.Min(line.DenseLetters / 8, 7);
        return 7;
    }
}
