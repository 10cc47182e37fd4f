namespace NewsNlp.Boilerplate;

/// <summary>Features of the second pass: what the first pass thought of the blocks around, of the containers, of the page.</summary>
internal static class MarkupContext
{
    private const int Near = 7;
    private const int PerContainer = 3;
    private const int Page = 9;

    public const int Width = Near + (MarkupFeatures.Containers * PerContainer) + Page;

    /// <summary>Fills the second part of every row from the first pass's log odds.</summary>
    public static void Fill(MarkupFeatures features, ReadOnlySpan<float> odds)
    {
        var count = features.Count;
        var chance = new float[count];
        var weight = new float[count];
        for (var i = 0; i < count; i++)
        {
            chance[i] = 1 / (1 + MathF.Exp(-odds[i]));
            weight[i] = MathF.Pow(2, features.Row(i)[0]);
        }

        FillNear(features, odds);
        FillContainers(features, chance, weight);
        FillPage(features, chance, weight);
    }

    private static void FillNear(MarkupFeatures features, ReadOnlySpan<float> odds)
    {
        const float Outside = -8;
        ReadOnlySpan<int> steps = [0, -1, 1, -2, 2, -3, 3];
        for (var i = 0; i < features.Count; i++)
        {
            var target = features.Row(i)[MarkupFeatures.Width..];
            for (var k = 0; k < steps.Length; k++)
            {
                var other = i + steps[k];
                target[k] = (uint)other < (uint)odds.Length ? odds[other] : Outside;
            }
        }
    }

    private static void FillContainers(MarkupFeatures features, float[] chance, float[] weight)
    {
        var sums = new (float Kept, float Weight, float Most)[features.ContainerCount];
        for (var i = 0; i < features.Count; i++)
        {
            for (var level = 0; level < MarkupFeatures.Containers; level++)
            {
                ref var sum = ref sums[features.Container(i, level)];
                sum = (sum.Kept + (chance[i] * weight[i]), sum.Weight + weight[i], Math.Max(sum.Most, chance[i]));
            }
        }

        for (var i = 0; i < features.Count; i++)
        {
            var target = features.Row(i)[(MarkupFeatures.Width + Near)..];
            for (var level = 0; level < MarkupFeatures.Containers; level++)
            {
                var (kept, all, most) = sums[features.Container(i, level)];
                var others = all - weight[i];
                target[level * PerContainer] = others < 1 ? -1 : (kept - (chance[i] * weight[i])) / others;
                target[(level * PerContainer) + 1] = Math.Min(MarkupFeatures.LongestCounted, MathF.Log2(kept + 1));
                target[(level * PerContainer) + 2] = most;
            }
        }
    }

    private static void FillPage(MarkupFeatures features, float[] chance, float[] weight)
    {
        const float Decay = 0.8f;
        const int Far = 60;
        float total = 0, most = 0;
        for (var i = 0; i < features.Count; i++)
        {
            total += chance[i] * weight[i];
            most = Math.Max(most, chance[i]);
        }

        float before = 0, window = 0, windowWeight = 0;
        var sinceKept = Far;
        for (var i = 0; i < features.Count; i++)
        {
            var target = features.Row(i)[(MarkupFeatures.ContextWidth - Page)..];
            target[0] = before / Math.Max(1, total);
            target[1] = Math.Min(MarkupFeatures.LongestCounted, MathF.Log2(total + 1));
            target[2] = most;
            target[3] = windowWeight > 0 ? window / windowWeight : -1;
            target[4] = sinceKept;
            before += chance[i] * weight[i];
            window = (window * Decay) + (chance[i] * weight[i]);
            windowWeight = (windowWeight * Decay) + weight[i];
            sinceKept = chance[i] > 0.5f ? 1 : Math.Min(Far, sinceKept + 1);
        }

        float after = 0;
        (window, windowWeight) = (0, 0);
        var untilKept = Far;
        for (var i = features.Count - 1; i >= 0; i--)
        {
            var target = features.Row(i)[(MarkupFeatures.ContextWidth - Page)..];
            target[5] = after / Math.Max(1, total);
            target[6] = windowWeight > 0 ? window / windowWeight : -1;
            target[7] = untilKept;
            target[8] = total > 0 ? chance[i] * weight[i] / total : 0;
            after += chance[i] * weight[i];
            window = (window * Decay) + (chance[i] * weight[i]);
            windowWeight = (windowWeight * Decay) + weight[i];
            untilKept = chance[i] > 0.5f ? 1 : Math.Min(Far, untilKept + 1);
        }
    }
}
