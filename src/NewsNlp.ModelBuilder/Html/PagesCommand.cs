using NewsNlp.Articles.Html;
using NewsNlp.Articles.Metadata;
using NewsNlp.Boilerplate;
using NewsNlp.ModelBuilder.Scoring;

namespace NewsNlp.ModelBuilder.Html;

/// <summary>
/// <c>pages</c>: trains the classifier of web pages' blocks and writes it. <c>pages --cross-validate</c> measures it instead, each page by a model
/// that has not seen its site; <c>--worst N</c> lists the worst pages, <c>--show ID</c> prints the blocks of a page that are wrong;
/// <c>--fold K</c> runs one fold of the five,
/// <c>--keep</c> writes the folds' models, <c>--kept</c> measures with those that were written.
/// </summary>
internal static class PagesCommand
{
    private const int Folds = 5;

    /// <summary>Behind a set's name: its pages whose gold body is not known to be doubtful.</summary>
    private const string TrustedGold = " trusted";

    private static readonly string[] Sets = ["scrapinghub", "naeb", "fundus", "wcxb", "segments"];

    public static void Run(BuildContext context)
    {
        var samples = Sets.SelectMany(set => ExtractionData.Read(context.DataFolder, set)).Select(Read).ToList();
        Console.WriteLine($"{samples.Count} pages, {samples.Sum(s => s.Blocks.Length)} blocks, {samples.Sum(s => s.Labels.Sum())} of articles");
        if (context.Arguments.Contains("--cross-validate"))
        {
            CrossValidate(samples, context);
            return;
        }

        var model = MarkupTrainer.Train([.. samples.Where(Trusted)]);
        var path = Path.Combine(context.OutputFolder, MarkupModel.ResourceName);
        using var stream = File.Create(path);
        model.Write(stream);
        Console.WriteLine(path);
    }

    private static bool Trusted(PageSample sample) => sample.Gold.TrustBody;

    private static PageSample Read(ExtractionPage page)
    {
        // The blocks live in the tree's pooled arrays: it is kept as long as the program runs.
        var tree = PageReader.Read(page.Html, CancellationToken.None);
        return BlockLabeler.Label(page, BlockMaker.Make(tree, PageFacts.Read(tree, page.Url).Anchors));
    }

    private static void CrossValidate(List<PageSample> samples, BuildContext context)
    {
        var arguments = context.Arguments;
        var worst = Number(arguments, "--worst");
        var show = Text(arguments, "--show");
        var scorers = Sets.SelectMany(s => new[] { s, s + TrustedGold }).ToDictionary(s => s, _ => new ExtractionScorer());
        var only = Text(arguments, "--fold");
        for (var fold = 0; fold < Folds; fold++)
        {
            if (only is not null && int.Parse(only) != fold)
            {
                continue;
            }

            var model = ModelOf(fold, samples, context);

            var parser = new HtmlArticleParser(new MarkupBoilerplateStripper(model));
            foreach (var sample in samples.Where(s => s.Part(Folds, 0) == fold))
            {
                var page = sample.Gold;
                var articles = parser.Parse(ArticleSource.FromHtml(page.Html, page.Url)).Articles;
                var article = articles.IsEmpty ? null : articles[0];
                scorers[page.Set].Add(page, article);
                if (page.TrustBody)
                {
                    scorers[page.Set + TrustedGold].Add(page, article);
                }

                if (show is not null && page.Id.StartsWith(show, StringComparison.Ordinal))
                {
                    Show(sample, model);
                }
            }
        }

        foreach (var (set, scorer) in scorers)
        {
            foreach (var figure in scorer.Figures(set))
            {
                Console.WriteLine($"{figure.Data,-22} {figure.Name,-24} {figure.Value:F4}");
            }

            foreach (var (id, f1, precision, recall) in scorer.Pages.OrderBy(p => p.F1).Take(worst))
            {
                Console.WriteLine($"    {f1:F3} P {precision:F3} R {recall:F3} {id}");
            }
        }
    }

    private static MarkupModel ModelOf(int fold, List<PageSample> samples, BuildContext context)
    {
        var path = Path.Combine(context.OutputFolder, $"fold-{fold}.bin");
        if (context.Arguments.Contains("--kept"))
        {
            return MarkupModel.Read(File.OpenRead(path));
        }

        var model = MarkupTrainer.Train([.. samples.Where(s => Trusted(s) && s.Part(Folds, 0) != fold)]);
        if (context.Arguments.Contains("--keep"))
        {
            using var stream = File.Create(path);
            model.Write(stream);
        }

        return model;
    }

    private static void Show(PageSample sample, MarkupModel model)
    {
        var odds = model.Score(sample.Blocks);
        for (var i = 0; i < odds.Length; i++)
        {
            var text = sample.Blocks[i].Text.ToString();
            var mark = odds[i] > 0 == sample.Labels[i] > 0 ? ' ' : odds[i] > 0 ? '+' : '-';
            Console.WriteLine($"{mark} {sample.Labels[i]} {odds[i],6:F2} {sample.Blocks[i].Element,-10} {text[..Math.Min(110, text.Length)]}");
        }
    }

    private static int Number(IReadOnlyList<string> arguments, string name) => Text(arguments, name) is { } text ? int.Parse(text) : 0;

    private static string? Text(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            if (arguments[i] == name)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }
}
