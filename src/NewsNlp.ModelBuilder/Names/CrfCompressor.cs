using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Makes the shipped model of trained weights: the heaviest features, one byte a weight.</summary>
internal static class CrfCompressor
{
    private const int Lanes = NameLabel.Lanes;

    /// <summary>Largest weight that a byte holds; heavier ones are cut, which few are.</summary>
    private const float Largest = 4f;

    /// <summary>Score of a transition that is not allowed.</summary>
    private const short Never = -8000;

    /// <summary>Keeps the <paramref name="most"/> features whose weights spread most over the labels; keys come out sorted.</summary>
    public static TrainedNames Compress(IReadOnlyList<uint> keys, CrfTrainer trainer, int most)
    {
        const float unit = Largest / sbyte.MaxValue;
        var kept = Enumerable.Range(0, keys.Count)
            .Select(i => (Number: i, Spread: SpreadOf(trainer.Weights.AsSpan(i * Lanes, NameLabel.Count))))
            .Where(f => f.Spread > 2 * unit)
            .OrderByDescending(f => f.Spread).ThenBy(f => keys[f.Number])
            .Take(most)
            .OrderBy(f => keys[f.Number])
            .Select(f => f.Number)
            .ToArray();
        var rows = new sbyte[kept.Length * Lanes];
        for (var k = 0; k < kept.Length; k++)
        {
            for (var j = 0; j < NameLabel.Count; j++)
            {
                rows[(k * Lanes) + j] = (sbyte)Math.Clamp(MathF.Round(trainer.Weights[(kept[k] * Lanes) + j] / unit), -127f, 127f);
            }
        }

        return new TrainedNames(kept.Select(i => keys[i]).ToArray(), rows, Transitions(trainer, unit), unit);
    }

    private static short[] Transitions(CrfTrainer trainer, float unit)
    {
        var result = new short[Lanes * Lanes];
        for (var i = 0; i < Lanes; i++)
        {
            for (var j = 0; j < Lanes; j++)
            {
                var may = i < NameLabel.Count && j < NameLabel.Count && NameLabel.MayFollow(i, j);
                result[(i * Lanes) + j] = may ? (short)Math.Clamp(MathF.Round(trainer.Transitions[(i * Lanes) + j] / unit), -2000f, 2000f) : Never;
            }
        }

        return result;
    }

    private static float SpreadOf(ReadOnlySpan<float> row)
    {
        float low = row[0], high = row[0];
        foreach (var weight in row)
        {
            low = Math.Min(low, weight);
            high = Math.Max(high, weight);
        }

        return high - low;
    }
}
