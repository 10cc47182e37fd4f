namespace NewsNlp.Boilerplate;

/// <summary>
/// Judges, on a page of several articles, whether a line of a title's form starts a new one: by what the network says of it and its neighbours, and by how the text behind it goes on with the
/// text before it, with the opening of the article before it, and with itself.
/// </summary>
internal sealed class StartRanker
{
    /// <summary>Features, each a weight.</summary>
    public const int Count = 768;

    /// <summary>Most features a line has.</summary>
    public const int MostActive = 40;

    /// <summary>Least odds of a line that is looked at.</summary>
    private const float LeastOdds = 0.01f;

    /// <summary>Lines within which the text beside a line is looked for.</summary>
    private const int Reach = 40;

    /// <summary>Longest line that does not count for what stands outside of the articles.</summary>
    private const int ShortLine = 20;

    private readonly LineWindows _windows = new();
    private int[] _open = [];
    private float _meanLength;
    private float _meanCapitals;
    private int _outside;

    public static bool IsCandidate(in LineFacts line, float odds) => odds >= LeastOdds && line.Length is >= 6 and <= 280 && (line.Words > 1 || line.DenseLetters > 5);

    /// <summary>Takes a page with the titles that are known so far.</summary>
    public void Load(LinePage page, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds)
    {
        _windows.Load(page);
        if (_open.Length < classes.Length)
        {
            _open = new int[classes.Length * 2];
        }

        float titles = 0.01f, length = 0, capitals = 0;
        int open = 0, outside = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            ref readonly var line = ref page.Facts[i];
            _open[i] = open;
            outside += classes[i] == LineClass.Other && line.Length > ShortLine ? 1 : 0;
            open = classes[i] == LineClass.Title ? i : open;
            if (classes[i] == LineClass.Title && odds[i] > 0.7f)
            {
                titles++;
                length += line.Length;
                capitals += line.CapitalWords / (float)Math.Max(1, (int)line.Words);
            }
        }

        _outside = outside * 10 / Math.Max(1, classes.Length);
        (_meanLength, _meanCapitals) = (length / titles, capitals / titles);
    }

    /// <summary>Writes the features of a line; gives their number.</summary>
    public int Write(LinePage page, int index, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds, Span<int> features)
    {
        var facts = page.Facts;
        ref readonly var line = ref facts[index];
        Side before = Walk(facts, index, -1, classes, odds), after = Walk(facts, index, 1, classes, odds);
        var own = Fine(odds[index]);
        var n = 0;
        features[n++] = own;
        features[n++] = 16 + (LineStack.Level(before.Odds) * 8) + LineStack.Level(odds[index]);
        features[n++] = 80 + (LineStack.Level(after.Odds) * 8) + LineStack.Level(odds[index]);
        features[n++] = 144 + (before.HasTitle ? 1 : 0) + (after.HasTitle ? 2 : 0);
        features[n++] = 148 + LineFeatures.Log(line.Length, 17);
        features[n++] = 166 + Math.Min(line.Words, (ushort)15);
        features[n++] = 182 + LineFeatures.EndClass(in line);
        features[n++] = 194 + LineFeatures.Share(line.CapitalWords, line.Words);
        features[n++] = 199 + LineFeatures.Share(line.FunctionWords * 2, line.Words);
        features[n++] = 204 + (line.ShoutedWords == 0 ? 0 : line.ShoutedWords == line.Words ? 2 : 1);
        features[n++] = 207 + (int)line.First;
        features[n++] = 223 + (line.HasColon ? 1 : 0) + (line.Digits > 0 ? 2 : 0);
        features[n++] = 227 + (line.Valley * 7) + line.Crossing;
        features[n++] = 290 + (line.Fresh * 8) + line.LeadOverlap;
        features[n++] = 338 + Ratio(line.Length, _meanLength);
        features[n++] = 346 + Ratio(line.CapitalWords / (float)Math.Max(1, (int)line.Words), _meanCapitals);
        features[n++] = 354 + LineFeatures.Log(index - _open[index], 11);
        features[n++] = 366 + LineFeatures.Log(before.Text / 64, 11);
        features[n++] = 378 + LineFeatures.Log(after.Text / 64, 11);
        features[n++] = 390 + (index + 1 < facts.Length ? LineFeatures.Log(facts[index + 1].Length, 17) : 18);
        features[n++] = 409 + (index > 0 ? LineFeatures.Log(facts[index - 1].Length, 17) : 18);
        features[n++] = 428 + (index > 0 ? LineFeatures.EndClass(in facts[index - 1]) : 12);
        features[n++] = 441 + (index > 0 ? (int)classes[index - 1] * 2 + (facts[index - 1].Repeats > 1 ? 1 : 0) : 8);
        var level = LineStack.Level(odds[index]);
        features[n++] = 660 + (level * 11) + _outside;
        return n + WriteWords(page, index, before.Last, after.Last, features[n..]);
    }

    private int WriteWords(LinePage page, int index, int first, int last, Span<int> features)
    {
        var words = _windows.Compare(page, index, first, last, _open[index]);
        features[0] = 452 + Step(words.Texts);
        features[1] = 464 + Step(words.Opening);
        features[2] = 476 + (Step(words.FirstBefore) / 2 * 6) + (Step(words.FirstAfter) / 2);
        features[3] = 520 + (Step(words.TitleAfter) / 2 * 6) + (Step(words.TitleBefore) / 2);
        features[4] = 560 + Math.Min(words.TitleShared, 5);
        features[5] = 568 + (Step(words.Texts) / 2 * 6) + (Step(words.TitleAfter) / 2);
        features[6] = 610 + (Step(words.Texts) / 2 * 6) + (Step(words.Opening) / 2);
        return 7;
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

    // Twelve steps of the log odds.
    private static int Fine(float odds) => (int)Math.Clamp(7.5f + (1.2f * MathF.Log((odds + 1e-4f) / (1.0001f - odds))), 0, 15);

    private static int Step(float share) => share < 0 ? 11 : (int)Math.Min(10, share * 20);

    private static int Ratio(float value, float mean) => mean <= 0 ? 7 : (int)Math.Min(6, value * 3 / mean);

    private struct Side
    {
        public int Last, Text;
        public float Odds;
        public bool HasTitle;
    }
}
