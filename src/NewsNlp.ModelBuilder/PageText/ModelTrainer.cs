using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains both networks of a <see cref="LineModel"/>: the second on what first ones, that did not see a page's site in training, tell of it.</summary>
internal static class ModelTrainer
{
    /// <summary>Pages of several articles that are made for each page of one.</summary>
    private const int MadePages = 2;

    /// <summary>Such pages that the trees over starts alone learn from: they cost a look of the networks, and no training of these.</summary>
    private const int StartPages = 4;

    /// <summary>Parts into which the sites are split, so that each page can be judged by a network that did not see its site.</summary>
    private const int Parts = 3;

    /// <summary>Networks that learn at a time.</summary>
    private const int Workers = 2;

    /// <summary>Trains all; with a path, leaves there what the networks told of the pages, for <see cref="Rankers"/>.</summary>
    public static LineModel Train(List<PageExample> singles, int epochs, string? judgements = null)
    {
        var (parts, more) = Divide(singles);
        foreach (var part in parts)
        {
            LineExamples.Extract(part);
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
            LineExamples.Judge([.. parts[p], .. more[p]], new LineModel(firsts[p], seconds[p], StartTrainer.None, StartTrainer.None));
        }

        foreach (var page in all)
        {
            page.Features = page.Features.Select(f => f.Where(x => x < LineFeatures.Count).ToArray()).ToArray();
        }

        all.AddRange(more.SelectMany(p => p));
        LineExamples.Target(all);
        if (judgements is not null)
        {
            Judgements.Save(judgements, all);
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

    /// <summary>Trains the rankers alone, beside the networks of an earlier training and by what these told of the pages.</summary>
    public static LineModel Rankers(List<PageExample> singles, LineModel networks, string judgements)
    {
        var (parts, more) = Divide(singles);
        List<PageExample> all = [.. parts.Concat(more).SelectMany(p => p)];
        LineExamples.Target(all);
        Judgements.Load(judgements, all);
        return networks.With(TitleTrainer.Train(all), StartTrainer.Train(all));
    }

    private static (List<PageExample>[] Parts, List<PageExample>[] More) Divide(List<PageExample> singles)
    {
        List<PageExample>[] parts = new List<PageExample>[Parts], more = new List<PageExample>[Parts];
        for (var p = 0; p < Parts; p++)
        {
            // Pages of several articles are made of a part's own single pages.
            var own = singles.Where(s => PageTextCommand.FoldOf(s.Site + "!", Parts) == p).ToList();
            parts[p] = [.. own, .. PageData.MakeMultis(own, own.Count * MadePages, 7 + p, fewest: 1, shortTitles: true)];
            more[p] = PageData.MakeMultis(own, own.Count * StartPages, 107 + p, fewest: 2, heads: true, shortTitles: true);
        }

        return (parts, more);
    }

    private static List<PageExample> Without(List<PageExample>[] parts, int part) => [.. parts.Where((_, i) => i != part).SelectMany(x => x)];

    private static LineNetwork Fit(List<PageExample> pages, int epochs, int seed, int features)
    {
        var trainer = new LineTrainer(seed);
        trainer.Train(pages, epochs);
        return trainer.Build(features);
    }
}
