using NewsNlp.Text;

namespace NewsNlp.Quotes.Learned;

/// <summary>Log odds that a reading is right, from the numbers of <see cref="RankRow"/>: trees that ask whether it counts as right, and trees that ask whether no word is amiss.</summary>
internal sealed class ReadingJudge(TreeEnsemble right, TreeEnsemble exact)
{
    /// <summary>How much exactness counts; half of the words suffice for a right one, which leaves the choice among near readings open.</summary>
    private const float Exactness = 0.3f;

    /// <summary>Log odds below which a reading is not asked about any further.</summary>
    private const float Hopeless = -3;

    /// <summary>Log odds of the reading with this row.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var odds = right.Score(row);
        if (odds <= Hopeless)
        {
            return odds;
        }

        var mixed = ((1 - Exactness) * Chance(odds)) + (Exactness * Chance(exact.Score(row)));
        return MathF.Log(mixed / (1 - mixed));
    }

    private static float Chance(float odds) => 1 / (1 + MathF.Exp(-odds));

    public static ReadingJudge Read(BinaryReader reader) => new(TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));

    public void Write(BinaryWriter writer)
    {
        right.Write(writer);
        exact.Write(writer);
    }
}
