using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsNlp.Entities;
using NewsNlp.ModelBuilder.Corpus;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>The commands that make the gazetteer and train the recogniser.</summary>
internal static partial class NamesCommand
{
    public const string GazetteerFile = "english-names.gazetteer";
    public const string CoreferenceFile = "english-coreference.model";
    public const string ModelFile = "english-names.model";

    /// <summary>Compiles the gazetteer.</summary>
    public static void BuildGazetteer(BuildContext context)
    {
        var (keys, values) = new GazetteerBuilder(new NewsText().Words).Build(context.Data("kb", "facts.tsv"), EntityLexicon.PeopleWords(), EntityLexicon.Countries(), CommonWords(context));
        using var stream = File.Create(Path.Combine(context.OutputFolder, GazetteerFile));
        NameGazetteer.Write(stream, keys, values);
        Console.WriteLine($"{keys.Length} phrases, {stream.Length} bytes");
    }

    /// <summary>Trains the recogniser and measures it on data that may not train.</summary>
    public static void Train(BuildContext context)
    {
        var clock = Stopwatch.StartNew();
        using var gazetteerStream = File.OpenRead(Path.Combine(context.OutputFolder, GazetteerFile));
        var gazetteer = NameGazetteer.Read(gazetteerStream);
        var news = new NewsText();
        var data = new NameData(context, news.Annotate);
        var stock = new NameStock(context.Data("kb", "facts.tsv"));
        var documents = NameSource.All.SelectMany(s => data.Load(s, stock, _ => true)).ToList();
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(d => (long)d.Allowed.Length)} tokens, {clock.Elapsed.TotalSeconds:F0} s");
        var trained = new NameTraining(gazetteer).Fit(documents);
        using var stream = File.Create(Path.Combine(context.OutputFolder, ModelFile));
        trained.Write(stream);
        Console.WriteLine($"{trained.Keys.Length} rows, {stream.Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
        var finder = new NameFinder(trained.ToModel(), gazetteer, EntityLexicon.Load());
        foreach (var set in (string[])["worldwide-newswire/dev.txt", "uner-ewt/dev.txt"])
        {
            Console.WriteLine($"{set}: {NameScore.Of(ColumnReader.Read(context.Data("ner", set)), d => NameScore.Names(news.Annotate(d.Text), finder))}");
        }
    }

    /// <summary>Trains the ranker of pronouns and nominal mentions on our corpus.</summary>
    public static void TrainCoreference(BuildContext context)
    {
        var news = new NewsText();
        var lexicon = EntityLexicon.Load();
        var folder = Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus");
        var pieces = CorpusReader.ReadFolder(folder).Select(p => new CoreferencePiece(p, news.Annotate(p.Text), lexicon)).ToList();
        var trainer = new CoreferenceTrainer();
        trainer.Fit(pieces.Where(p => !p.Piece.HeldOut).ToArray(), lexicon);
        File.WriteAllBytes(Path.Combine(context.OutputFolder, CoreferenceFile), Array.ConvertAll(trainer.Rounded(), w => (byte)w));
        ReportLinks(pieces, trainer.ToModel(), lexicon);
    }

    private static void ReportLinks(List<CoreferencePiece> pieces, CoreferenceModel model, EntityLexicon lexicon)
    {
        using var names = EmbeddedResource.Open(ModelFile);
        using var gazetteer = EmbeddedResource.Open(GazetteerFile);
        var finder = new NameFinder(NameModel.Read(names), NameGazetteer.Read(gazetteer), EntityLexicon.Load());
        var mentions = new EntityMentions(lexicon, new RankingChooser(model));
        foreach (var heldOut in new[] { false, true })
        {
            LinkMeasure gold = new(), real = new();
            foreach (var piece in pieces.Where(p => p.Piece.HeldOut == heldOut))
            {
                gold.Add(piece.Piece, mentions.Resolve(piece.Text, piece.Names));
                var found = new List<NameMention>();
                finder.Find(piece.Text, found);
                real.Add(piece.Piece, mentions.Resolve(piece.Text, found));
            }

            Console.WriteLine($"{(heldOut ? "held out" : "train")}: gold names {gold.F1():F4} {gold.Detail} found names {real.F1():F4} {real.Detail}");
        }
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

    [GeneratedRegex(@"(?<![\w'])[a-z]{2,}(?![\w'])")]
    private static partial Regex LowerWord();
}
