using NewsNlp.Articles;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains the classifier of page lines: <c>pagetext</c> writes the model, <c>pagetext cv N</c> measures on sites that were not trained on.</summary>
internal static class PageTextCommand
{
    private static readonly string[] Sets = ["naeb", "fundus", "scrapinghub"];

    public static void Run(BuildContext context)
    {
        var singles = Sets.SelectMany(s => PageData.Singles(context, s)).ToList();
        List<PageExample> more = context.Arguments.Contains("kept") ? [] : [.. PageData.Flattened(context, "wcxb"), .. PageData.Silver(context, "segments", "htmldate", "postlight")];
        Console.Error.WriteLine($"pages {singles.Count}, further {more.Count}");
        var epochs = Number(context, "epochs", 7);
        if (context.Arguments.Contains("cv"))
        {
            CrossValidate(context, singles, more, Number(context, "cv", 3), epochs);
            return;
        }

        var model = ModelOf(context, "pagetext.all", [.. singles, .. more], epochs);
        using var file = File.Create(Path.Combine(context.OutputFolder, "pagetext.model"));
        model.Save(file);
    }

    private static int Number(BuildContext context, string name, int standard)
    {
        for (var i = 0; i + 1 < context.Arguments.Count; i++)
        {
            if (context.Arguments[i] == name && int.TryParse(context.Arguments[i + 1], out var value))
            {
                return value;
            }
        }

        return standard;
    }

    private static void CrossValidate(BuildContext context, List<PageExample> singles, List<PageExample> more, int folds, int epochs)
    {
        var most = Number(context, "folds", folds);
        var scores = Sets.ToDictionary(s => s, _ => new PageScore());
        var oracle = Sets.ToDictionary(s => s, _ => new PageScore());
        PageScore made = new(), madeOfTopic = new();
        var multi = new PageScore();
        for (var fold = 0; fold < most; fold++)
        {
            var test = singles.Where(p => FoldOf(p.Site, folds) == fold).ToList();
            var model = ModelOf(context, $"pagetext.fold{fold}", [.. singles.Concat(more).Where(p => FoldOf(p.Site, folds) != fold)], epochs);
            var parser = new PageTextParser(new NewsBoilerplateStripper(model));
            foreach (var page in test)
            {
                scores[page.Set].AddSingle(page, parser.Parse(ArticleSource.FromPageText(page.Page)), context.Arguments.Contains("worst"), model);
                oracle[page.Set].AddOracle(page);
            }

            foreach (var page in context.Arguments.Contains("quick") ? [] : PageData.MakeMultis(test, 160, 99 + fold, fewest: 2))
            {
                (page.OneTopic ? madeOfTopic : made).AddMulti(page, parser.Parse(ArticleSource.FromPageText(page.Page)), context.Arguments.Contains("worstmulti"));
            }

            if (fold == 0 && !context.Arguments.Contains("quick"))
            {
                foreach (var page in PageData.Multis(context))
                {
                    multi.AddMulti(page, parser.Parse(ArticleSource.FromPageText(page.Page)), false);
                }
            }
        }

        foreach (var set in Sets)
        {
            Console.WriteLine($"{set,-12} {scores[set]}   labels: {oracle[set]}");
        }

        Console.WriteLine($"made, mixed  {made}");
        Console.WriteLine($"made, topic  {madeOfTopic}");
        Console.WriteLine($"multi        {multi}");
    }

    // With "kept", models of the folds that an earlier run left with "keep" are measured again: for settings of what does not learn. With "rankers", their rankers are trained again.
    private static LineModel ModelOf(BuildContext context, string name, List<PageExample> pages, int epochs)
    {
        string path = Path.Combine(context.OutputFolder, name + ".model"), judgements = Path.ChangeExtension(path, "judged");
        if (context.Arguments.Contains("kept") || context.Arguments.Contains("rankers"))
        {
            using var kept = File.OpenRead(path);
            var networks = LineModel.Read(kept);
            return context.Arguments.Contains("kept") ? networks : ModelTrainer.Rankers(pages, networks, judgements);
        }

        var keep = context.Arguments.Contains("keep");
        var model = ModelTrainer.Train(pages, epochs, keep ? judgements : null);
        if (keep)
        {
            using var file = File.Create(path);
            model.Save(file);
        }

        return model;
    }

    /// <summary>The part, of so many, that a site falls into.</summary>
    public static int FoldOf(string site, int folds)
    {
        var hash = 17u;
        foreach (var c in site)
        {
            hash = (hash * 31) + c;
        }

        return (int)(hash % (uint)folds);
    }
}
