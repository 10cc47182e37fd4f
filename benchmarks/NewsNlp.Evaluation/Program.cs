using NewsNlp.Evaluation;

// Fields in the order of the pipeline; each file of this project beside Program.cs is one field or one scorer.
IEvaluation[] fields = [new ExtractionEvaluation(), new TokenEvaluation(), new SyntaxEvaluation(), new NameEvaluation(), new QuoteEvaluation(), new LinkEvaluation()];

if (args is not ["data", .. var rest] || ArgumentOf(rest, "--data") is not { } data || !Directory.Exists(data))
{
    Console.Error.WriteLine("usage: evaluation data [--data DIR] [--only FIELD]    (DIR also from NEWSNLP_DATA)");
    return 2;
}

var only = ArgumentOf(rest, "--only");
foreach (var field in fields.Where(f => only is null || f.Name == only))
{
    foreach (var figure in field.Measure(data))
    {
        Console.WriteLine($"{field.Name,-10} {figure.Data,-28} {figure.Name,-28} {figure.Value:F4}");
    }
}

return 0;

static string? ArgumentOf(string[] arguments, string name)
{
    var at = Array.IndexOf(arguments, name);
    return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1]
        : name == "--data" ? Environment.GetEnvironmentVariable("NEWSNLP_DATA") : null;
}
