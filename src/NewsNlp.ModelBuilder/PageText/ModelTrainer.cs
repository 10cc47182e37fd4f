using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains both networks of a <see cref="LineModel"/>: the second on what first ones, that did not see a page's site in training, tell of it.</summary>
internal static class ModelTrainer
{
    /// <summary>Pages of several articles that are made for each page of one.</summary>
    private const int MadePages = 2;

    /// <summary>Parts into which the sites are split, so that each page can be judged by a network that did not see its site.</summary>
    private const int Parts = 3;

    public static LineModel Train(List<PageExample> singles, int epochs)
    {
        var parts = new List<PageExample>[Parts];
        for (var p = 0; p < Parts; p++)
        {
            // Pages of several articles are made of a part's own single pages.
            var own = singles.Where(s => PageTextCommand.FoldOf(s.Site + "!", Parts) == p).ToList();
            parts[p] = [.. own, .. PageData.MakeMultis(own, own.Count * MadePages, 7 + p, fewest: 1)];
            LineExamples.Extract(parts[p]);
        }

        var firsts = new LineNetwork[Parts];
        for (var p = 0; p < Parts; p++)
        {
            firsts[p] = Fit(Without(parts, p), epochs, 1, LineFeatures.Count);
            LineExamples.Stack(parts[p], firsts[p]);
        }

        List<PageExample> all = [.. parts.SelectMany(p => p)];
        var first = Fit(all, epochs, 1, LineFeatures.Count);
        foreach (var page in all)
        {
            page.UseStacked();
        }

        // The rankers learn from what both looks tell of unseen sites.
        for (var p = 0; p < Parts; p++)
        {
            LineExamples.Judge(parts[p], new LineModel(firsts[p], Fit(Without(parts, p), epochs, 11, LineFeatures.Count + LineStack.Count), [], []));
        }

        var second = Fit(all, epochs, 11, LineFeatures.Count + LineStack.Count);
        foreach (var page in all)
        {
            page.Features = page.Features.Select(f => f.Where(x => x < LineFeatures.Count).ToArray()).ToArray();
        }

        return new LineModel(first, second, TitleTrainer.Train(all), StartTrainer.Train(all));
    }

    private static List<PageExample> Without(List<PageExample>[] parts, int part) => [.. parts.Where((_, i) => i != part).SelectMany(x => x)];

    private static LineNetwork Fit(List<PageExample> pages, int epochs, int seed, int features)
    {
        var trainer = new LineTrainer(seed);
        trainer.Train(pages, epochs);
        return trainer.Build(features);
    }
}
