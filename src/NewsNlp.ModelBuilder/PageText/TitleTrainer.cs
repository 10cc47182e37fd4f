using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Fits the weights of <see cref="TitleRanker"/>: the title (each line that repeats it) against the other lines in front of the text, a softmax a page.</summary>
internal static class TitleTrainer
{
    private const int Epochs = 60;

    public static float[] Train(IReadOnlyList<PageExample> pages)
    {
        var cases = pages.Where(p => p.Set != "made").Select(Read).Where(c => c.Gold.Length > 0).ToArray();
        var weights = new float[TitleRanker.Count];
        var squares = new float[TitleRanker.Count];
        var random = new Random(3);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(cases);
            foreach (var (lines, gold) in cases)
            {
                Step(lines, gold, weights, squares);
            }
        }

        return weights;
    }

    private static (int[][] Lines, bool[] Gold) Read(PageExample example)
    {
        var body = Array.IndexOf(example.Targets, LineClass.Body);
        var title = Array.IndexOf(example.Targets, LineClass.Title);
        if (title < 0 || body < 0 || title > body)
        {
            return ([], []);
        }

        var page = new LinePage();
        page.Load(example.Blocks);
        var ranker = new TitleRanker();
        ranker.Load(page, example.Targets, example.TitleOdds, body);
        var lines = new List<int[]>();
        var gold = new List<bool>();
        Span<int> features = stackalloc int[TitleRanker.MostActive];
        for (var i = ranker.First; i < body; i++)
        {
            if (TitleRanker.IsCandidate(page.Facts[i]))
            {
                gold.Add(page.Facts[i].Hash == page.Facts[title].Hash);
                lines.Add(features[..ranker.Write(page, i, example.TitleOdds, features)].ToArray());
            }
        }

        return gold.Contains(true) ? ([.. lines], [.. gold]) : ([], []);
    }

    private static void Step(int[][] lines, bool[] gold, float[] weights, float[] squares)
    {
        var odds = lines.Select(l => l.Sum(f => weights[f])).ToArray();
        var most = odds.Max();
        var sum = odds.Sum(o => MathF.Exp(o - most));
        var right = odds.Where((_, i) => gold[i]).Sum(o => MathF.Exp(o - most)) + 1e-9f;
        var gradient = new float[weights.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var odd = MathF.Exp(odds[i] - most);
            var g = (odd / sum) - (gold[i] ? odd / right : 0);
            foreach (var f in lines[i])
            {
                gradient[f] += g;
            }
        }

        for (var f = 0; f < weights.Length; f++)
        {
            var g = gradient[f] + (2e-4f * weights[f]);
            squares[f] += g * g;
            weights[f] -= 0.1f * g / (MathF.Sqrt(squares[f]) + 0.1f);
        }
    }
}
