using NewsNlp.Text;

namespace NewsNlp.Quotes.Learned;

/// <summary>Log odds that a reading is right, from the numbers of <see cref="RankRow"/>: trees that ask whether it counts as right, and trees that ask whether no word is amiss.</summary>
internal sealed class ReadingJudge(TreeEnsemble right, TreeEnsemble exact)
{
    /// <summary>How much exactness counts; half of the words suffice for a right one, which leaves the choice among near readings open.</summary>
    private const float Exactness = 0.3f;

    /// <summary>Log odds below which a reading is not asked about any further.</summary>
    private const float Hopeless = -3;

    /// <summary>Most readings that are judged together.</summary>
    public const int Most = 64;

    /// <summary>Writes the log odds of readings, at most <see cref="Most"/>, that have these rows.</summary>
    public void Score(ReadOnlySpan<float> rows, Span<float> odds)
    {
        Span<int> wanted = stackalloc int[Most];
        Span<float> exactOdds = stackalloc float[Most];
        for (var i = 0; i < odds.Length; i++)
        {
            wanted[i] = i;
        }

        right.ScoreAll(rows, RankRow.Width, wanted[..odds.Length], odds);
        var open = 0;
        for (var i = 0; i < odds.Length; i++)
        {
            if (odds[i] > Hopeless)
            {
                wanted[open++] = i;
            }
        }

        exact.ScoreAll(rows, RankRow.Width, wanted[..open], exactOdds);
        foreach (var i in wanted[..open])
        {
            var mixed = ((1 - Exactness) * Chance(odds[i])) + (Exactness * Chance(exactOdds[i]));
            odds[i] = MathF.Log(mixed / (1 - mixed));
        }
    }

    private static float Chance(float odds) => 1 / (1 + MathF.Exp(-odds));

    public static ReadingJudge Read(BinaryReader reader) => new(TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));

    public void Write(BinaryWriter writer)
    {
        right.Write(writer);
        exact.Write(writer);
    }
}
