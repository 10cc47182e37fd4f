using NewsNlp.Boilerplate;
using NewsNlp.ModelBuilder.Html;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains the trees over the rows of <see cref="TitleRanker"/>: the title (each line that repeats it) against the other lines in front of the text.</summary>
internal static class TitleTrainer
{
    private static readonly TreeTrainer.Settings Trees = new(Trees: 200, Leaves: 8, Rate: 0.1, FeatureShare: 0.3, LeastHessian: 1);

    /// <summary>Most lines in front of the title when a page's menu is left out.</summary>
    private const int FewLines = 4;

    // Each page is told three times: with the gold text, with the text that the search finds, and without most of the lines in front of the title, for texts that hold little else.
    public static TreeEnsemble Train(IReadOnlyList<PageExample> pages)
    {
        var groups = pages.Where(p => p.Set != "made").SelectMany(p => (List<Case>[])[Read(p, p.Targets, whole: true), Read(p, Found(p), whole: true), Read(p, p.Targets, whole: false)]).Where(g => g.Exists(c => c.IsTitle)).ToArray();
        var cases = groups.SelectMany(g => g).ToArray();
        var ends = new int[groups.Length];
        for (int i = 0, end = 0; i < ends.Length; i++)
        {
            ends[i] = end += groups[i].Count;
        }

        var columns = Enumerable.Range(0, TitleRanker.Width).Select(f => cases.Select(c => c.Row[f]).ToArray()).ToArray();
        return TreeTrainer.TrainChoice(columns, [.. cases.Select(c => c.IsTitle ? 1f : 0f)], ends, Trees);
    }

    private static List<Case> Read(PageExample example, LineClass[] classes, bool whole)
    {
        var body = Array.IndexOf(classes, LineClass.Body);
        var title = Array.IndexOf(example.Targets, LineClass.Title);
        if (title < 0 || body < 0)
        {
            return [];
        }

        classes = [.. classes.Select((c, i) => i < body && c == LineClass.Title ? LineClass.Other : c)];
        var page = new LinePage();
        page.Load(example.Blocks);
        var ranker = new TitleRanker();
        var states = LineExamples.StatesOf(example);
        ranker.Load(page, classes, example.TitleOdds, body, whole ? 0 : Math.Min(body, title - Math.Min(title, title % (FewLines + 1))));
        var rows = new List<Case>();
        for (var i = ranker.First; i < ranker.End; i++)
        {
            if (ranker.MayBe(page, i, example.TitleOdds[i]) && page.Facts[i].Rule != LineRule.Outside)
            {
                var row = new float[TitleRanker.Width];
                ranker.Write(page, i, classes, example.TitleOdds, states.Scores, row);
                rows.Add(new Case(row, page.Facts[i].Hash == page.Facts[title].Hash));
            }
        }

        return rows;
    }

    private static LineClass[] Found(PageExample example)
    {
        var page = new LinePage();
        page.Load(example.Blocks);
        var states = LineExamples.StatesOf(example);
        var classes = new LineClass[page.Count];
        LineRule[] rules = [.. page.Facts.ToArray().Select(f => f.Rule)];
        new LineDecoder().Decode(states, rules, LineDecoder.OneArticle, classes, new float[page.Count]);
        SingleArticle.Join(states, page, rules, classes);
        return classes;
    }

    private readonly record struct Case(float[] Row, bool IsTitle);
}
