namespace NewsNlp.Boilerplate;

/// <summary>
/// Tells, on a page of several articles, what speaks for a line starting a new one: what the network says of it and its neighbours, how the text behind it goes on with the text before it, with
/// the opening of the article before it, and with itself, and how far it shares the form and the neighbours of the other starts.
/// </summary>
internal sealed class StartRanker
{
    /// <summary>Values that describe a line.</summary>
    public const int Width = Own + Beside + Words + StartStyle.Width;

    private const int Own = LineRow.Own, Beside = 22, Words = 9;

    /// <summary>Least odds of a line that is looked at.</summary>
    private const float LeastOdds = 0.01f;

    /// <summary>Lines within which the text beside a line is looked for.</summary>
    private const int Reach = 40;

    private readonly LineWindows _windows = new();
    private readonly StartStyle _style = new();
    private int[] _open = [];

    public static bool IsCandidate(in LineFacts line, float odds) => odds >= LeastOdds && line.Length is >= 6 and <= 280 && (line.Words > 1 || line.DenseLetters > 5);

    /// <summary>Takes a page with the titles that are known so far, and the four scores of each line.</summary>
    public void Load(LinePage page, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds)
    {
        _windows.Load(page);
        _style.Load(page, classes, odds);
        if (_open.Length < classes.Length)
        {
            _open = new int[classes.Length * 2];
        }

        var open = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            _open[i] = open;
            open = classes[i] == LineClass.Title ? i : open;
        }
    }

    /// <summary>Writes the row of a line.</summary>
    public void Write(LinePage page, int index, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds, ReadOnlySpan<float> scores, Span<float> row)
    {
        var facts = page.Facts;
        LineRow.WriteOwn(in facts[index], odds[index], scores.Slice(index * LineNetwork.Outputs, 4), row[..Own]);
        Side before = Walk(facts, index, -1, classes, odds), after = Walk(facts, index, 1, classes, odds);
        var beside = row.Slice(Own, Beside);
        beside[0] = before.Odds;
        beside[1] = after.Odds;
        beside[2] = before.Text;
        beside[3] = after.Text;
        beside[4] = (before.HasTitle ? 1 : 0) + (after.HasTitle ? 2 : 0);
        beside[5] = index - _open[index];
        LineRow.WriteNeighbour(facts, index - 2, classes, odds, scores, beside.Slice(6, 2));
        LineRow.WriteNeighbour(facts, index - 1, classes, odds, scores, beside.Slice(8, 5));
        LineRow.WriteNeighbour(facts, index + 1, classes, odds, scores, beside.Slice(13, 5));
        LineRow.WriteNeighbour(facts, index + 2, classes, odds, scores, beside.Slice(18, 4));
        WriteWords(page, index, before.Last, after.Last, row.Slice(Own + Beside, Words));
        _style.Write(page, index, _open[index], before.Text, after.Text, odds, classes, row[(Own + Beside + Words)..]);
    }

    private void WriteWords(LinePage page, int index, int first, int last, Span<float> row)
    {
        var words = _windows.Compare(page, index, first, last, _open[index]);
        row[0] = words.Texts;
        row[1] = words.Opening;
        row[2] = words.FirstBefore;
        row[3] = words.FirstAfter;
        row[4] = words.TitleAfter;
        row[5] = words.TitleBefore;
        row[6] = words.TitleShared;
        row[7] = words.FirstAfter - words.FirstBefore;
        row[8] = words.TitleAfter - words.TitleBefore;
    }

    // What stands beside a line that way, up to the next title behind text.
    private static Side Walk(ReadOnlySpan<LineFacts> facts, int index, int step, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds)
    {
        var side = new Side { Last = index };
        for (int i = index + step, seen = 0; i >= 0 && i < facts.Length && seen < Reach; i += step, seen++)
        {
            if (classes[i] == LineClass.Title && side.Text > 0)
            {
                break;
            }

            side.HasTitle |= classes[i] == LineClass.Title;
            side.Odds = side.Text == 0 ? Math.Max(side.Odds, odds[i]) : side.Odds;
            side.Text += facts[i].IsLong ? facts[i].Length : 0;
            side.Last = i;
        }

        return side;
    }

    private struct Side
    {
        public int Last, Text;
        public float Odds;
        public bool HasTitle;
    }
}
