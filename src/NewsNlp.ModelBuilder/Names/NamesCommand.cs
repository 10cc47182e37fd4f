using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>The commands that make the gazetteer and train the recogniser.</summary>
internal static partial class NamesCommand
{
    public const string GazetteerFile = "english-names.gazetteer";
    public const string ModelFile = "english-names.model";

    /// <summary>Compiles the gazetteer.</summary>
    public static void BuildGazetteer(BuildContext context)
    {
        var (keys, values) = new GazetteerBuilder(Words).Build(context.Data("kb", "facts.tsv"), CommonWords(context));
        using var stream = File.Create(Path.Combine(context.OutputFolder, GazetteerFile));
        NameGazetteer.Write(stream, keys, values);
        Console.WriteLine($"{keys.Length} phrases, {stream.Length} bytes");
    }

    /// <summary>Trains the recogniser and, with <c>--tune FILE</c>, measures it there.</summary>
    public static void Train(BuildContext context)
    {
        var clock = Stopwatch.StartNew();
        using var gazetteerStream = File.OpenRead(Path.Combine(context.OutputFolder, GazetteerFile));
        var scanner = new NameScanner(NameGazetteer.Read(gazetteerStream));
        var data = new NameData(context, null);
        var documents = NameSource.All.SelectMany(data.Load).ToList();
        var table = new FeatureTable();
        var sentences = table.Build(documents, scanner);
        Console.WriteLine($"{documents.Count} documents, {sentences.Sum(s => (long)s.Length)} tokens, {table.Keys.Count} features, {clock.Elapsed.TotalSeconds:F0} s");
        var trainer = new CrfTrainer(table.Keys.Count, 1e-5f);
        var random = new Random(1);
        for (var pass = 0; pass < 10; pass++)
        {
            trainer.Pass(sentences, random);
        }

        var (keys, rows, transitions, unit) = CrfCompressor.Compress(table.Keys, trainer, 150_000);
        using var stream = File.Create(Path.Combine(context.OutputFolder, ModelFile));
        NameModel.Write(stream, keys, rows, transitions, unit);
        Console.WriteLine($"{keys.Length} rows, {stream.Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        NameMeasure.Report(context, new NameTagger(NameModel.Create(keys, rows, transitions, unit)), scanner);
    }

    private static HashSet<string> CommonWords(BuildContext context)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(context.Data("quotes", "polnear.train.jsonl")))
        {
            foreach (var match in LowerWord().EnumerateMatches(line))
            {
                var word = line.Substring(match.Index, match.Length);
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts.Where(c => c.Value >= 8).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static List<string> Words(string name) => Piece().Matches(name).Select(m => m.Value).ToList();

    [GeneratedRegex(@"(?<![\w'])[a-z]{2,}(?![\w'])")]
    private static partial Regex LowerWord();

    [GeneratedRegex(@"[\w.]+|'s\b|’s\b|[^\w\s]")]
    private static partial Regex Piece();
}
