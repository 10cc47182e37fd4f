using System.Diagnostics;
using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>
/// Cross-validation on wikigold: every fifth document is left out and read by a model of all other training data and of the other four parts, as shipped
/// models are trained. One score over all five parts.
/// </summary>
internal static class NameFolds
{
    private const int Folds = 5;

    /// <summary>Runs the five folds and writes their scores and the score of all.</summary>
    public static void Run(BuildContext context)
    {
        var clock = Stopwatch.StartNew();
        using var stream = File.OpenRead(Path.Combine(context.OutputFolder, NamesCommand.GazetteerFile));
        var gazetteer = NameGazetteer.Read(stream);
        var news = new NewsText();
        var data = new NameData(context, news.Annotate);
        var stock = new NameStock(context.Data("kb", "facts.tsv"));
        var columns = ColumnReader.Read(context.Data("ner", NameSource.Wikigold.File));
        var rest = NameSource.All.Where(s => s != NameSource.Wikigold).SelectMany(s => data.Load(s, stock, _ => true)).ToList();
        var all = new NameScore();
        for (var fold = 0; fold < Folds; fold++)
        {
            var documents = rest.Concat(data.Load(NameSource.Wikigold, stock, i => i % Folds != fold)).ToList();
            var finder = new NameFinder(new NameTraining(gazetteer).Fit(documents).ToModel(), gazetteer, EntityLexicon.Load());
            var left = columns.Where((_, i) => i % Folds == fold).ToList();
            var score = NameScore.Of(left, d => NameScore.Names(news.Annotate(d.Text), finder).Select(AsPlace));
            all.Add(score);
            Console.WriteLine($"wikigold, part {fold + 1}: {score}, {clock.Elapsed.TotalSeconds:F0} s");
        }

        Console.WriteLine($"wikigold, {Folds} parts: {all}");
    }

    /// <summary>wikigold's LOC holds facilities: airports, bridges, streets.</summary>
    private static (TextSpan Span, EntityType Type) AsPlace((TextSpan Span, EntityType Type) name) =>
        name.Type == EntityType.Facility ? (name.Span, EntityType.Location) : name;
}
