namespace NewsNlp.Benchmarks;

/// <summary>
/// A tagger as one would first write it: strings for features, a dictionary of weights, plain loops. Frozen: it only stands for the speed of its
/// kind, and its weights are noise.
/// </summary>
internal sealed class NaiveTagger
{
    private const int Tags = 17;

    private readonly Dictionary<string, float[]> _weights = [];
    private readonly Random _random = new(1);

    public int Tag(string text, Token[] tokens)
    {
        var sum = 0;
        var previous = "";
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = tokens[i].In(text).ToString();
            var lower = form.ToLowerInvariant();
            string[] features =
            [
                "w=" + lower, "p=" + lower[..Math.Min(3, lower.Length)], "s=" + lower[^Math.Min(3, lower.Length)..], "c=" + char.IsUpper(form[0]),
                "w-1=" + previous, "w+1=" + (i + 1 < tokens.Length ? tokens[i + 1].In(text).ToString().ToLowerInvariant() : ""),
            ];
            sum += Best(features);
            previous = lower;
        }

        return sum;
    }

    private int Best(string[] features)
    {
        var scores = new float[Tags];
        foreach (var feature in features)
        {
            if (!_weights.TryGetValue(feature, out var row))
            {
                _weights[feature] = row = [.. Enumerable.Range(0, Tags).Select(_ => _random.NextSingle())];
            }

            for (var tag = 0; tag < Tags; tag++)
            {
                scores[tag] += row[tag];
            }
        }

        return Array.IndexOf(scores, scores.Max());
    }
}
