using NewsNlp.Boilerplate;
using NewsNlp.ModelBuilder.Html;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains the trees over the rows of <see cref="StartRanker"/> on pages of one article and of several: boosted trees over the lines that might start one.</summary>
internal static class StartTrainer
{
    /// <summary>Halves of the pages for telling each page the starts that trees find which did not learn from it.</summary>
    private const int Halves = 2;

    private static readonly TreeTrainer.Settings Trees = new(Trees: 200, Leaves: 8, Rate: 0.1, FeatureShare: 0.3);

    /// <summary>Trees that say nothing.</summary>
    public static TreeEnsemble None { get; } = new([], [], [], 0);

    // Each line is told twice: beside the starts that the search finds, and beside those of a first round by trees that did not learn from its page.
    public static TreeEnsemble Train(IReadOnlyList<PageExample> pages)
    {
        var first = pages.Select(p => Read(p, p.Decoded)).ToArray();
        var second = new List<Case>[pages.Count];
        for (var half = 0; half < Halves; half++)
        {
            var trees = Fit(first.Where((_, i) => i % Halves != half).SelectMany(c => c));
            for (var i = half; i < pages.Count; i += Halves)
            {
                second[i] = Read(pages[i], Judged(pages[i], first[i], trees));
            }
        }

        return Fit(first.Concat(second).SelectMany(c => c));
    }

    private static TreeEnsemble Fit(IEnumerable<Case> all)
    {
        var cases = all.ToArray();
        var columns = Enumerable.Range(0, StartRanker.Width).Select(f => cases.Select(c => c.Row[f]).ToArray()).ToArray();
        var weights = new float[cases.Length];
        Array.Fill(weights, 1);
        return TreeTrainer.Train(columns, [.. cases.Select(c => c.IsStart ? 1f : 0f)], weights, Trees);
    }

    private static List<Case> Read(PageExample example, LineClass[] classes)
    {
        var page = new LinePage();
        var ranker = new StartRanker();
        var cases = new List<Case>();
        page.Load(example.Blocks);
        var scores = LineExamples.StatesOf(example).Scores;
        ranker.Load(page, classes, example.TitleOdds);
        for (var i = 0; i < page.Count; i++)
        {
            if (StartRanker.IsCandidate(page.Facts[i], example.TitleOdds[i]))
            {
                var row = new float[StartRanker.Width];
                ranker.Write(page, i, classes, example.TitleOdds, scores, row);
                cases.Add(new Case(i, row, example.Targets[i] == LineClass.Title));
            }
        }

        return cases;
    }

    private static LineClass[] Judged(PageExample example, List<Case> cases, TreeEnsemble trees)
    {
        LineClass[] classes = [.. example.Decoded.Select(c => c == LineClass.Title ? LineClass.Heading : c)];
        var score = new float[1];
        foreach (var (line, row, _) in cases)
        {
            trees.Score(row, StartRanker.Width, score);
            classes[line] = score[0] > 0 ? LineClass.Title : classes[line];
        }

        return classes;
    }

    private readonly record struct Case(int Line, float[] Row, bool IsStart);
}
