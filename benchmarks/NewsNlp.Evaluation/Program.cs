using NewsNlp.Evaluation;
using NewsNlp.Evaluation.Gold;
using NewsNlp.ModelBuilder;

// Fields in the order of the pipeline; each file of this project beside Program.cs is one field or one scorer.
Action<string>? report = args.Contains("--errors") ? Console.WriteLine : null;
IEvaluation[] fields = [new ExtractionEvaluation(), new LabelEvaluation(report), new PageSpeedEvaluation(), new PageTextEvaluation(), new TokenEvaluation(), new SyntaxEvaluation(), new NameEvaluation(), new QuoteEvaluation(report), new LinkEvaluation()];

switch (args)
{
    case ["data", .. var rest] when (ArgumentOf(rest, "--data") ?? Environment.GetEnvironmentVariable("NEWSNLP_DATA")) is { } data && Directory.Exists(data):
        var only = ArgumentOf(rest, "--only");
        foreach (var field in fields.Where(f => only is null || f.Name == only))
        {
            Print(field.Name, field.Measure(data));
        }

        return 0;

    case ["gold", .. var rest]:
        var figures = GoldEvaluation.Measure(RepositoryPath("benchmarks", "gold"), report).ToList();
        Print("gold", figures);
        var floors = new QualityFloors(RepositoryPath("benchmarks", "baselines", "quality.tsv"));
        var passed = floors.Check(figures, rest.Contains("--accept"), rest.Contains("--lower"));
        Console.WriteLine(passed ? $"{figures.Count} passed, 0 failed" : "the gate of quality failed");
        return passed ? 0 : 1;

    case ["quote-folds", .. var rest] when (ArgumentOf(rest, "--data") ?? Environment.GetEnvironmentVariable("NEWSNLP_DATA")) is { } data && Directory.Exists(data):
        Print("quotes", QuoteFolds.Measure(data));
        return 0;

    default:
        Console.Error.WriteLine("usage: evaluation data [--data DIR] [--only FIELD]       development data (DIR also from NEWSNLP_DATA; --errors lists errors of labels and quotations)");
        Console.Error.WriteLine("       evaluation quote-folds [--data DIR]                    quotations of the training data, by models of its other parts (minutes)");
        Console.Error.WriteLine("       evaluation gold [--errors] [--accept [--lower]]   our own pages, compared with the pinned floors");
        return 2;
}

static void Print(string field, IEnumerable<Figure> figures)
{
    foreach (var figure in figures)
    {
        Console.WriteLine($"{field,-10} {figure.Data,-28} {figure.Name,-28} {figure.Value:F4}");
    }
}

static string? ArgumentOf(string[] arguments, string name)
{
    var at = Array.IndexOf(arguments, name);
    return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
}

static string RepositoryPath(params string[] parts) => Path.Combine([BuildContext.RepositoryRoot(), .. parts]);
