using System.Diagnostics;
using NewsNlp.ModelBuilder.Corpus;
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
        var texts = Load(TextAnnotator.CreateDefault(), new QuoteText(), new TokenTable(), context.DataFolder, Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus"));
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {texts.Count} texts, {texts.Sum(t => t.Source.Tokens.Length)} tokens");
        var model = new QuoteTrainer(new QuoteTrainerSettings { OnlyFolds = context.Arguments.Contains("--folds") }).Train(texts, Folds, line => Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {line}"));
        if (model is null)
        {
            return;
        }

        var path = Path.Combine(context.OutputFolder, QuoteModel.ResourceName);
        using (var stream = File.Create(path))
        {
            model.Write(stream);
        }

        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {path}, {new FileInfo(path).Length} bytes");
    }

    /// <summary>The training texts, annotated by our own models, as they will be when quotations are looked for.</summary>
    internal static List<TrainingText> Load(TextAnnotator annotator, QuoteText text, TokenTable table, string data, string corpus)
    {
        var news = QuoteGold.Load(Path.Combine(data, "quotes", "polnear.train.jsonl"));
        var own = Directory.Exists(corpus) ? CorpusReader.ReadFolder(corpus).Where(p => !p.HeldOut).Select(CorpusQuotes.ToGold) : [];
        return [.. news.Select(d => Read(d, false)), .. own.Select(d => Read(d, true))];

        TrainingText Read(QuoteGold document, bool isOwn) => new(annotator.Annotate(document.Text, "en"), document.Quotes, text, table) { IsOwn = isOwn };
    }
}
