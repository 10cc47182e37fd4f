using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>The command <c>syntax</c>: trains tagger, parser and lemmatiser on UD English EWT.</summary>
internal static class TrainSyntax
{
    private const int Epochs = 14;

    public static void Run(BuildContext context)
    {
        var train = TreebankSentence.Read(context.Data("text", "ewt-train.conllu"));
        var dev = TreebankSentence.Read(context.Data("text", "ewt-dev.conllu"));
        var epochs = context.Arguments.Count > 0 ? int.Parse(context.Arguments[0], CultureInfo.InvariantCulture) : Epochs;
        var clock = Stopwatch.StartNew();
        var unlabelled = UnlabelledText.Read(context);
        var trainer = new SyntaxTrainer(train, unlabelled);
        Console.WriteLine($"{unlabelled.Sum(s => s.Length)} tokens of plain text, vectors after {clock.Elapsed.TotalSeconds:F0} s");
        Console.WriteLine($"{train.Count} sentences, {trainer.Network.WordHashes.Count} words, {trainer.TagSet.Pairs.Count} tags, "
            + $"{trainer.Network.Parameters.Sum(p => p.Weights.Length)} weights");
        trainer.Train(train, epochs, epoch => Console.WriteLine($"epoch {epoch + 1} {clock.Elapsed.TotalSeconds:F0} s {Score(dev, trainer.Predict)}"));
        Console.WriteLine($"on a part of the training data {Score(train[..1000], trainer.Predict)}");
        var path = Path.Combine(context.OutputFolder, SyntaxModel.ResourceName);
        using (var stream = File.Create(path))
        {
            new SyntaxModelWriter(stream).Write(trainer.Network, trainer.TagSet);
        }

        ScoreFile(path, dev);
        TrainLemmas(context, train, dev);
    }

    private static void TrainLemmas(BuildContext context, List<TreebankSentence> train, List<TreebankSentence> dev)
    {
        using var table = new MemoryStream();
        new LemmaTable(train).Write(table);
        File.WriteAllBytes(Path.Combine(context.OutputFolder, Lemmatizer.ResourceName), table.ToArray());
        table.Position = 0;
        var lemmatizer = Lemmatizer.Read(table);
        int words = 0, right = 0;
        foreach (var sentence in dev)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                words++;
                var lemma = lemmatizer.Lemma(sentence.Forms[i], new TokenSyntax(0, sentence.Tags[i], default, sentence.Details[i]));
                right += lemma == sentence.Lemmas[i] || sentence.Lemmas[i] == "_" ? 1 : 0;
            }
        }

        Console.WriteLine($"lemmas with gold tags {100.0 * right / words:F2}, {table.Length} bytes");
    }

    /// <summary>Scores the written model through the library, with its speed.</summary>
    public static void ScoreFile(string path, List<TreebankSentence> sentences)
    {
        using var stream = File.OpenRead(path);
        var clock = Stopwatch.StartNew();
        var annotator = new SyntaxAnnotator(SyntaxModel.Read(stream));
        Console.WriteLine($"loaded {stream.Length} bytes in {clock.Elapsed.TotalMilliseconds:F0} ms");
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var spans = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            spans.Add(new Sentence(default, tokens.Count, sentence.Count));
            foreach (var form in sentence.Forms)
            {
                tokens.Add(new Token(text.Length, form.Length, TokenKind.Word, TokenFlags.None));
                text.Append(form).Append(' ');
            }
        }

        var characters = text.ToString();
        Token[] tokenArray = [.. tokens];
        Sentence[] spanArray = [.. spans];
        var syntax = new TokenSyntax[tokenArray.Length];
        var fastest = double.MaxValue;
        for (var run = 0; run < 12; run++)
        {
            clock.Restart();
            annotator.Annotate(characters, tokenArray, spanArray, syntax);
            fastest = Math.Min(fastest, clock.Elapsed.TotalSeconds);
        }

        var at = 0;
        Console.WriteLine(Score(sentences, sentence =>
        {
            var found = syntax.AsSpan(at, sentence.Count).ToArray();
            var start = at;
            at += sentence.Count;
            return [.. found.Select(f => f with { Head = f.Head < 0 ? sentence.Count : f.Head - start })];
        }) + $", {tokenArray.Length / fastest / 1000:F0} thousand tokens/s");
    }

    private static string Score(List<TreebankSentence> sentences, Func<TreebankSentence, TokenSyntax[]> predict)
    {
        int words = 0, tags = 0, details = 0, heads = 0, relations = 0;
        foreach (var sentence in sentences)
        {
            var found = predict(sentence);
            for (var i = 0; i < sentence.Count; i++)
            {
                words++;
                tags += found[i].Tag == sentence.Tags[i] ? 1 : 0;
                details += found[i].Detail == sentence.Details[i] ? 1 : 0;
                var head = found[i].Head == sentence.Heads[i];
                heads += head ? 1 : 0;
                relations += head && found[i].Relation == sentence.Relations[i] ? 1 : 0;
            }
        }

        return $"UPOS {100.0 * tags / words:F2} XPOS {100.0 * details / words:F2} UAS {100.0 * heads / words:F2} LAS {100.0 * relations / words:F2}";
    }
}
