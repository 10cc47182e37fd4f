using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.Html;

/// <summary>Trains the linear model over hashed words by AdaGrad on the logistic loss; weights are eight bits.</summary>
internal static class WordsTrainer
{
    private const int Epochs = 6;
    private const float Rate = 0.08f;
    private const float Decay = 2e-6f;

    public static MarkupWords Train(IReadOnlyList<PageSample> samples)
    {
        var rows = samples.SelectMany(Rows).ToArray();
        var weights = new float[MarkupWords.Size];
        var squares = new float[MarkupWords.Size];
        Array.Fill(squares, 1f);
        var random = new Random(7);
        float bias = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(rows);
            foreach (var row in rows)
            {
                var sum = bias;
                foreach (var bucket in row.Buckets)
                {
                    sum += weights[bucket];
                }

                var gradient = ((1 / (1 + MathF.Exp(-sum))) - row.Label) * row.Weight;
                bias -= 0.01f * gradient;
                foreach (var bucket in row.Buckets)
                {
                    var g = gradient + (Decay * rows.Length / 100 * weights[bucket]);
                    squares[bucket] += g * g;
                    weights[bucket] -= Rate * g / MathF.Sqrt(squares[bucket]);
                }
            }
        }

        var scale = Math.Max(1e-6f, weights.Max(Math.Abs)) / 127;
        return new MarkupWords([.. weights.Select(w => (sbyte)MathF.Round(w / scale))], scale);
    }

    private static IEnumerable<Row> Rows(PageSample sample)
    {
        var text = new int[MarkupWords.MaximumTextBuckets];
        for (var i = 0; i < sample.Blocks.Length; i++)
        {
            if (sample.Weights[i] <= 0)
            {
                continue;
            }

            var block = sample.Blocks[i];
            var buckets = new List<int>();
            var page = block.Page!;
            var level = 0;
            for (var e = page.Signals[block.PageIndex].Element; e >= 0; e = page.Parents[e], level++)
            {
                for (var k = page.WordStarts[e]; k < page.WordStarts[e + 1]; k++)
                {
                    buckets.Add(MarkupWords.PathBucket(page.Words[k], level));
                }
            }

            var count = MarkupWords.TextBuckets(block.Text.Span, block.Element, text);
            buckets.AddRange(text[..count]);
            yield return new Row([.. buckets], sample.Labels[i], sample.Weights[i]);
        }
    }

    private readonly record struct Row(int[] Buckets, float Label, float Weight);
}
