using System.Buffers;
using System.Text.Json;
using NewsNlp.Tokenization;

namespace NewsNlp.ModelBuilder.Tokenization;

/// <summary>Trains <c>sentences.bin</c> on the training part of UD English EWT: places that the rules leave open, with whether a gold sentence ends there.</summary>
internal static class SentenceModelTrainer
{
    private const int Epochs = 30;
    private const float Rate = 0.15f;
    private const float Decay = 2e-5f;

    /// <summary>Weights are kept in sixteenths.</summary>
    private const float Scale = 16;

    /// <summary>A boundary must be this sure: news has fewer boundaries without a stop than the web text that the model learns from.</summary>
    private const float Margin = 0.4f;

    private static readonly string[] CasingSources = ["extraction/naeb", "extraction/scrapinghub", "extraction/wcxb"];

    public static void Run(BuildContext context)
    {
        var documents = File.ReadLines(context.Data("text", "ewt-train.jsonl")).Select(Read).ToArray();
        var casing = Casing.Build(documents.Select(d => d.Text).Concat(CasingSources.SelectMany(s => Bodies(context.Data(s, "gold.jsonl")))));
        var examples = new List<(int[] Slots, bool IsEnd)>();
        foreach (var document in documents) Collect(document, casing, examples);
        var (weights, bias) = Train(examples);
        var model = Quantised(weights, bias, casing);
        using (var file = File.Create(Path.Combine(context.OutputFolder, "sentences.bin"))) model.Save(file);
        Console.WriteLine($"{documents.Length} documents, {examples.Count} open places, {examples.Count(e => e.IsEnd)} boundaries");
    }

    private static Document Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var ends = json.RootElement.GetProperty("sents").EnumerateArray().Select(s => s[0].GetInt32() + s[1].GetInt32());
        return new Document(json.RootElement.GetProperty("text").GetString()!, ends.ToHashSet());
    }

    private static IEnumerable<string> Bodies(string path)
    {
        if (!File.Exists(path)) yield break;
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var name in new[] { "body", "articleBody", "text" })
            {
                if (json.RootElement.TryGetProperty(name, out var body) && body.ValueKind == JsonValueKind.String) yield return body.GetString()!;
            }
        }
    }

    private static void Collect(Document document, byte[] casing, List<(int[] Slots, bool IsEnd)> examples)
    {
        var writer = new ArrayBufferWriter<Token>();
        new NewsTokenizer().Tokenize(document.Text, writer);
        var tokens = writer.WrittenSpan;
        var untrained = new SentenceModel([], casing, 0);
        var rules = new BoundaryRules(document.Text, tokens, new AbbreviationTable(AbbreviationList.Default), untrained);
        var features = new BoundaryFeatures(document.Text, tokens, untrained);
        var start = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            var isEnd = document.Ends.Contains(tokens[i - 1].End);
            if (rules.MayEnd(i) && rules.Judge(start, i) == Verdict.Open)
            {
                var slots = new int[BoundaryFeatures.Count];
                features.Fill(start, i, rules, slots);
                examples.Add((slots, isEnd));
            }

            if (isEnd) start = i;
        }
    }

    /// <summary>Logistic regression by gradient steps with decay, averaged over the last half of the passes; the order is shuffled with a fixed seed.</summary>
    private static (float[] Weights, float Bias) Train(List<(int[] Slots, bool IsEnd)> examples)
    {
        var weights = new float[SentenceModel.Slots];
        var sums = new double[SentenceModel.Slots];
        float bias = 0;
        double biasSum = 0;
        var averaged = 0;
        var random = new Random(20);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (0.2f * epoch));
            foreach (var index in order)
            {
                var (slots, isEnd) = examples[index];
                var sum = bias;
                foreach (var slot in slots) sum += weights[slot];
                var step = rate * ((isEnd ? 1 : 0) - (1 / (1 + MathF.Exp(-sum))));
                bias += step * 0.1f;
                foreach (var slot in slots) weights[slot] += step - (rate * Decay * weights[slot] * 50);
            }

            if (epoch < Epochs / 2) continue;
            averaged++;
            biasSum += bias;
            for (var i = 0; i < weights.Length; i++) sums[i] += weights[i];
        }

        return (Array.ConvertAll(sums, s => (float)(s / averaged)), (float)(biasSum / averaged));
    }

    private static SentenceModel Quantised(float[] weights, float bias, byte[] casing) => new(
        Array.ConvertAll(weights, w => (sbyte)Math.Clamp(MathF.Round(w * Scale), -127, 127)),
        casing,
        (int)MathF.Round((bias - Margin) * Scale));

    private sealed record Document(string Text, HashSet<int> Ends);
}
