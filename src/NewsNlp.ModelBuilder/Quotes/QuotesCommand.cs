using System.Diagnostics;
using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Trains the English quotation model on the training part of PolNeAR.</summary>
internal static class QuotesCommand
{
    private const int Folds = 3;

    public static void Train(BuildContext context)
    {
        var watch = Stopwatch.StartNew();
        var annotator = TextAnnotator.CreateDefault();
        var (text, table) = (new QuoteText(), new TokenTable());
        var texts = QuoteGold.Load(context.Data("quotes", "polnear.train.jsonl"))
            .Select(d => new TrainingText(annotator.Annotate(d.Text, "en"), d.Quotes, text, table)).ToList();
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {texts.Count} texts, {texts.Sum(t => t.Source.Tokens.Length)} tokens");
        var model = new QuoteTrainer().Train(texts, Folds, line => Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {line}"));
        var path = Path.Combine(context.OutputFolder, QuoteModel.ResourceName);
        using (var stream = File.Create(path))
        {
            model.Write(stream);
        }

        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {path}, {new FileInfo(path).Length} bytes");
    }
}
