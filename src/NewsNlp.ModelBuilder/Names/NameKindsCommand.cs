using NewsNlp.Entities;
using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Trains what tells events, products and works apart, on our corpus, tweets of WNUT, and names of the facts file without their surroundings.</summary>
internal static class NameKindsCommand
{
    public const string File = "english-name-kinds.model";

    /// <summary>Every how many names of the facts file one is taken, and how much it counts.</summary>
    private const int Every = 4;
    private const float CorpusWeight = 1f, TweetWeight = 0.5f, FactWeight = 0.05f;

    /// <summary>Trains the model and measures it on the held-out pieces, given the names.</summary>
    public static void Train(BuildContext context)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(context.OutputFolder, NamesCommand.GazetteerFile));
        var gazetteer = NameGazetteer.Read(stream);
        var lexicon = EntityLexicon.Load();
        var news = new NewsText();
        var examples = new List<NameKindTrainer.Example>();
        List<(AnnotatedText, int, int, ushort, EntityType)> heldOut = [];
        foreach (var piece in CorpusReader.ReadFolder(Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus")))
        {
            var names = piece.Annotations.Where(a => a.Kind == CorpusKind.Name).Select(a => (a.Span, a.Type));
            Add(news.Annotate(piece.Text), names, piece.HeldOut ? 0 : CorpusWeight);
        }

        foreach (var tweet in ColumnReader.Read(context.Data("ner", "wnut17", "train.txt")))
        {
            var names = tweet.Spans.Select(s => (s.Span, s.Tag switch { "product" => EntityType.Product, "creative-work" => EntityType.Work, _ => EntityType.Person }));
            Add(news.Annotate(tweet.Text), names, TweetWeight);
        }

        foreach (var line in System.IO.File.ReadLines(context.Data("kb", "facts.tsv")).Skip(1).Where((_, i) => i % Every == 0))
        {
            var f = line.Split('\t');
            if (KindOf(f[2], f[7]) is { } kind && char.IsUpper(f[1][0]))
            {
                Add(news.Annotate(f[1]), [(new TextSpan(0, f[1].Length), kind)], FactWeight);
            }
        }

        var weights = NameKindTrainer.Fit(examples);
        System.IO.File.WriteAllBytes(Path.Combine(context.OutputFolder, File), Array.ConvertAll(weights, w => (byte)w));
        Report(examples.Count, heldOut, NameKindModel.Create(weights), lexicon);

        void Add(AnnotatedText text, IEnumerable<(TextSpan Span, EntityType Type)> names, float weight)
        {
            Span<uint> features = stackalloc uint[NameKindFeatures.Most];
            foreach (var (span, type) in names.Where(n => NameKindModel.Kinds.IndexOf(n.Type) >= 0))
            {
                var (first, end) = (text.TokenAt(span.Start), text.TokenAt(span.End - 1) + 1);
                var categories = gazetteer.CategoriesOf(NameKey.PhraseOf(text, first, end));
                if (weight == 0)
                {
                    heldOut.Add((text, first, end, categories, type));
                    continue;
                }

                var count = NameKindFeatures.Extract(text, first, end, categories, lexicon, features);
                examples.Add(new NameKindTrainer.Example(features[..count].ToArray(), NameKindModel.Kinds.IndexOf(type), weight));
            }
        }
    }

    private static void Report(int trained, List<(AnnotatedText Text, int First, int End, ushort Categories, EntityType Type)> heldOut, NameKindModel model, EntityLexicon lexicon)
    {
        var kinds = heldOut.GroupBy(n => n.Type).OrderBy(g => g.Key)
            .Select(g => $"{g.Key} {g.Count(n => model.KindOf(n.Text, n.First, n.End, n.Categories, lexicon) == g.Key)} of {g.Count()}");
        Console.WriteLine($"{trained} names; held out, names given: {string.Join(", ", kinds)}");
    }

    /// <summary>What the facts file's words say: null where they say too little.</summary>
    private static EntityType? KindOf(string type, string descriptor)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (descriptor.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return type switch
        {
            "EVENT" => EntityType.Event,
            "MISC" when Says("award", "prize", "treaty", "act of", "legislation", "constitution", "currency") => EntityType.Other,
            "MISC" when Says("film", "radio program", "book", "novel", "song", "album", "television") => EntityType.Work,
            "MISC" when Says("product", "ship", "frigate", "destroyer", "submarine", "aircraft", "software", "browser", "rifle", "application", "vehicle", "operating system") => EntityType.Product,
            _ => null,
        };
    }
}
