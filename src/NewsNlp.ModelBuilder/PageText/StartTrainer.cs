using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Fits the weights of <see cref="StartRanker"/> on pages of one article and of several: logistic regression over the lines that might start one.</summary>
internal static class StartTrainer
{
    private const int Epochs = 12;
    private const float Rate = 0.1f, Decay = 1e-5f;

    public static float[] Train(IReadOnlyList<PageExample> pages)
    {
        var cases = pages.SelectMany(Read).ToArray();
        var weights = new float[StartRanker.Count];
        var squares = new float[StartRanker.Count];
        var random = new Random(5);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(cases);
            foreach (var (features, start) in cases)
            {
                var score = features.Sum(f => weights[f]);
                var slope = (1 / (1 + MathF.Exp(-score))) - (start ? 1 : 0);
                foreach (var f in features)
                {
                    var g = slope + (Decay * weights[f]);
                    squares[f] += g * g;
                    weights[f] -= Rate * g / (MathF.Sqrt(squares[f]) + 0.1f);
                }
            }
        }

        return weights;
    }

    // Each line is told twice: beside the starts that the search finds, and beside the right ones, as they are after a first round.
    private static IEnumerable<(int[] Features, bool Start)> Read(PageExample example)
    {
        var page = new LinePage();
        var ranker = new StartRanker();
        var buffer = new int[StartRanker.MostActive];
        page.Load(example.Blocks);
        foreach (var classes in (LineClass[][])[example.Decoded, Corrected(example)])
        {
            ranker.Load(page, classes, example.TitleOdds);
            for (var i = 0; i < page.Count; i++)
            {
                if (StartRanker.IsCandidate(page.Facts[i], example.TitleOdds[i]))
                {
                    yield return (buffer[..ranker.Write(page, i, classes, example.TitleOdds, buffer)], example.Targets[i] == LineClass.Title);
                }
            }
        }
    }

    private static LineClass[] Corrected(PageExample example) =>
        [.. example.Decoded.Select((c, i) => example.Targets[i] == LineClass.Title || c == LineClass.Title ? example.Targets[i] : c)];
}
