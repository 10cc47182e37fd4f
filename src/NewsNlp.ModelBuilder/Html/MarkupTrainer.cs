using NewsNlp.Boilerplate;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.Html;

/// <summary>
/// Trains the markup classifier. Each later part learns from what the parts before it say of pages that they have not seen, so that it does not
/// trust them more than they deserve.
/// </summary>
internal static class MarkupTrainer
{
    private const int Parts = 4;
    private const uint Salt = 77;

    private static readonly TreeTrainer.Settings First = new(60, 20, 0.15, 0.5);
    private static readonly TreeTrainer.Settings Second = new(90, 20, 0.1, 0.5);

    public static MarkupModel Train(IReadOnlyList<PageSample> samples)
    {
        // Words learned on the other parts score the pages of each part.
        var words = Enumerable.Range(0, Parts).Select(p => WordsTrainer.Train([.. samples.Where(s => s.Part(Parts, Salt) != p)])).ToArray();
        var features = samples.Select(s => MarkupFeatures.Of(s.Blocks, words[s.Part(Parts, Salt)])).ToArray();
        for (var part = 0; part < Parts; part++)
        {
            var trees = TrainTrees(samples, features, s => s.Part(Parts, Salt) != part, MarkupFeatures.Width, First);
            for (var i = 0; i < samples.Count; i++)
            {
                if (samples[i].Part(Parts, Salt) == part)
                {
                    var odds = new float[features[i].Count];
                    trees.Score(features[i].Rows, MarkupFeatures.ContextWidth, odds);
                    MarkupContext.Fill(features[i], odds);
                }
            }
        }

        var second = TrainTrees(samples, features, _ => true, MarkupFeatures.ContextWidth, Second);
        var first = TrainTrees(samples, features, _ => true, MarkupFeatures.Width, First);
        return new MarkupModel(WordsTrainer.Train(samples), first, second);
    }

    private static TreeEnsemble TrainTrees(
        IReadOnlyList<PageSample> samples, MarkupFeatures[] features, Func<PageSample, bool> wanted, int width, TreeTrainer.Settings settings)
    {
        var rows = new List<(int Page, int Block, float Weight)>();
        for (var page = 0; page < samples.Count; page++)
        {
            if (wanted(samples[page]))
            {
                AddRows(samples[page], page, rows);
            }
        }

        var columns = new float[width][];
        for (var f = 0; f < width; f++)
        {
            columns[f] = [.. rows.Select(r => features[r.Page].Row(r.Block)[f])];
        }

        return TreeTrainer.Train(
            columns,
            [.. rows.Select(r => samples[r.Page].Labels[r.Block])],
            [.. rows.Select(r => r.Weight)],
            settings);
    }

    /// <summary>Takes every block near the article and each fourth of the others with four times its weight: menus are easy and many.</summary>
    private static void AddRows(PageSample sample, int page, List<(int Page, int Block, float Weight)> rows)
    {
        const int Reach = 15, Every = 4;
        var last = -Reach - 1;
        var near = new bool[sample.Blocks.Length];
        for (var i = 0; i < near.Length; i++)
        {
            last = sample.Labels[i] > 0 ? i : last;
            near[i] = i - last <= Reach;
        }

        last = near.Length + Reach + 1;
        for (var i = near.Length - 1; i >= 0; i--)
        {
            last = sample.Labels[i] > 0 ? i : last;
            near[i] |= last - i <= Reach;
        }

        for (var i = 0; i < near.Length; i++)
        {
            if (sample.Weights[i] > 0 && (near[i] || i % Every == page % Every))
            {
                rows.Add((page, i, sample.Weights[i] * (near[i] ? 1 : Every)));
            }
        }
    }
}
