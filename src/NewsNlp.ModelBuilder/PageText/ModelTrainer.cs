using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains both networks of a <see cref="LineModel"/>: the second on what first ones, that did not see a page's site in training, tell of it.</summary>
internal static class ModelTrainer
{
    /// <summary>Pages of several articles that are made for each page of one.</summary>
    private const int MadePages = 2;

    /// <summary>Parts into which the sites are split, so that each page can be judged by a network that did not see its site.</summary>
    private const int Parts = 3;

    /// <summary>Networks that learn at a time.</summary>
    private const int Workers = 2;

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

        // The last of each look is the one that is shipped. Each learns by itself, so two at a time give the same weights as one after the other.
        List<PageExample> all = [.. parts.SelectMany(p => p)];
        var firsts = FitAll(parts, all, epochs, 1, LineFeatures.Count);
        for (var p = 0; p < Parts; p++)
        {
            LineExamples.Stack(parts[p], firsts[p]);
        }

        foreach (var page in all)
        {
            page.UseStacked();
        }

        // The rankers learn from what both looks tell of unseen sites.
        var seconds = FitAll(parts, all, epochs, 11, LineFeatures.Count + LineStack.Count);
        for (var p = 0; p < Parts; p++)
        {
            LineExamples.Judge(parts[p], new LineModel(firsts[p], seconds[p], [], []));
        }

        foreach (var page in all)
        {
            page.Features = page.Features.Select(f => f.Where(x => x < LineFeatures.Count).ToArray()).ToArray();
        }

        return new LineModel(firsts[Parts], seconds[Parts], TitleTrainer.Train(all), StartTrainer.Train(all));
    }

    // A network without each part, and one of all pages behind them.
    private static LineNetwork[] FitAll(List<PageExample>[] parts, List<PageExample> all, int epochs, int seed, int features)
    {
        var networks = new LineNetwork[Parts + 1];
        Parallel.For(0, Parts + 1, new ParallelOptions { MaxDegreeOfParallelism = Workers }, p => networks[p] = Fit(p < Parts ? Without(parts, p) : all, epochs, seed, features));
        return networks;
    }

    private static List<PageExample> Without(List<PageExample>[] parts, int part) => [.. parts.Where((_, i) => i != part).SelectMany(x => x)];

    private static LineNetwork Fit(List<PageExample> pages, int epochs, int seed, int features)
    {
        var trainer = new LineTrainer(seed);
        trainer.Train(pages, epochs);
        return trainer.Build(features);
    }
}
