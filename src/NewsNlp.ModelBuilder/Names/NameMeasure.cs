using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Exact-span scores of a tagger over data that may not train: person, organisation and place, as the outside scorer counts.</summary>
internal static class NameMeasure
{
    private static readonly Dictionary<string, string?> Gold = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "PER", ["per"] = "PER", ["organization"] = "ORG", ["org"] = "ORG", ["corporation"] = "ORG",
        ["gpe"] = "LOC", ["loc"] = "LOC", ["location"] = "LOC", ["place"] = "LOC",
    };

    public static void Report(BuildContext context, NameTagger tagger, NameScanner scanner)
    {
        foreach (var file in (string[])["worldwide-newswire/dev.txt", "uner-ewt/dev.txt", "wikigold/dev.txt"])
        {
            var documents = ColumnReader.Read(context.Data("ner", file));
            Console.WriteLine($"{file}: {Score(documents, d => Predict(ColumnReader.WithOwnWords(d), tagger, scanner))}");
        }
    }

    public static string Score(IReadOnlyList<ColumnReader.ColumnDocument> documents, Func<ColumnReader.ColumnDocument, IEnumerable<(TextSpan, string)>> predict)
    {
        var counts = new Dictionary<string, int[]> { ["PER"] = new int[3], ["ORG"] = new int[3], ["LOC"] = new int[3] };
        foreach (var document in documents)
        {
            var gold = document.Spans.Where(s => Gold.ContainsKey(s.Tag)).Select(s => (s.Span, Type: Gold[s.Tag]!)).ToHashSet();
            foreach (var found in predict(document).ToHashSet())
            {
                counts[found.Item2][gold.Remove(found) ? 0 : 1]++;
            }

            foreach (var missed in gold)
            {
                counts[missed.Type][2]++;
            }
        }

        return $"F1 {F1(counts.Values.Sum(c => c[0]), counts.Values.Sum(c => c[1]), counts.Values.Sum(c => c[2])):F4} P {(float)counts.Values.Sum(c => c[0]) / counts.Values.Sum(c => c[0] + c[1]):F3} R {(float)counts.Values.Sum(c => c[0]) / counts.Values.Sum(c => c[0] + c[2]):F3} "
            + string.Join(' ', counts.Select(c => $"{c.Key} {F1(c.Value[0], c.Value[1], c.Value[2]):F3}"));
    }

    private static double F1(int right, int wrong, int missed) => 2.0 * right / Math.Max(1, (2 * right) + wrong + missed);

    private static IEnumerable<(TextSpan, string)> Predict(AnnotatedText text, NameTagger tagger, NameScanner scanner)
    {
        var tokens = FeatureTable.Scan(text, scanner);
        foreach (var sentence in text.Sentences)
        {
            var labels = new byte[sentence.TokenCount];
            var scores = new short[sentence.TokenCount * NameLabel.Lanes];
            tagger.Score(tokens.AsSpan(sentence.FirstToken, sentence.TokenCount), scores);
            tagger.Decide(scores, labels);
            for (var i = 0; i < labels.Length; i++)
            {
                if (NameLabel.IsBegin(labels[i]))
                {
                    var end = i + 1;
                    while (end < labels.Length && NameLabel.IsInside(labels[end]))
                    {
                        end++;
                    }

                    var type = NameLabel.Types[NameLabel.TypeOf(labels[i])] switch
                    {
                        EntityType.Person => "PER",
                        EntityType.Organization => "ORG",
                        EntityType.Gpe or EntityType.Location => "LOC",
                        _ => null,
                    };
                    if (type is not null)
                    {
                        yield return (TextSpan.FromBounds(text.Tokens[sentence.FirstToken + i].Start, text.Tokens[sentence.FirstToken + end - 1].End), type);
                    }
                }
            }
        }
    }
}
