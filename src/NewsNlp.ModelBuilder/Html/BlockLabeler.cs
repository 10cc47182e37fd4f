using NewsNlp.ModelBuilder.Scoring;

namespace NewsNlp.ModelBuilder.Html;

/// <summary>Finds the blocks of a page that its gold text holds, by runs of four words.</summary>
internal static class BlockLabeler
{
    private const int Run = 4;
    private const float Doubtful = 0.3f;

    public static PageSample Label(ExtractionPage gold, TextBlock[] blocks)
    {
        var words = blocks.Select(b => Shingles.Words(b.Text.ToString())).ToArray();
        var (labels, weights) = gold.Body is { } body ? ByBody(body, words) : BySegments(gold, blocks);
        for (var i = 0; i < blocks.Length; i++)
        {
            weights[i] *= Math.Clamp(MathF.Sqrt(words[i].Count + 1) / 4, 0.3f, 3f);
        }

        return new PageSample(gold, blocks, labels, weights);
    }

    private static (float[] Labels, float[] Weights) BySegments(ExtractionPage gold, TextBlock[] blocks)
    {
        var labels = new float[blocks.Length];
        var weights = new float[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var text = blocks[i].Text.ToString();
            var good = gold.With.Any(w => text.Contains(Squeeze(w), StringComparison.Ordinal));
            var bad = gold.Without.Any(w => text.Contains(Squeeze(w), StringComparison.Ordinal));
            labels[i] = good ? 1 : 0;
            weights[i] = good != bad ? 1 : 0;
        }

        return (labels, weights);
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (float[] Labels, float[] Weights) ByBody(string body, List<string>[] words)
    {
        var gold = Shingles.Words(body);
        var joined = " " + string.Join(' ', gold) + " ";
        var runs = new Dictionary<string, int>();
        foreach (var run in Runs(gold))
        {
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        var labels = new float[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            labels[i] = words[i].Count >= Run && Runs(words[i]).Average(r => runs.ContainsKey(r) ? 1f : 0f) >= 0.5f ? 1 : 0;
        }

        AddShort(words, labels, joined);
        var weights = Enumerable.Repeat(1f, words.Length).ToArray();
        DropRepeats(words, labels, weights, runs);
        var found = words.Where((_, i) => labels[i] > 0).Sum(w => w.Count);
        if (found < 0.7 * gold.Count)
        {
            Array.Fill(weights, Doubtful);
        }

        return (labels, weights);
    }

    /// <summary>A block of less than four words counts when the gold text holds it right behind or before a neighbour that counts.</summary>
    private static void AddShort(List<string>[] words, float[] labels, string joined)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var from = pass == 0 ? 0 : words.Length - 1;
            var step = pass == 0 ? 1 : -1;
            for (var i = from; i >= 0 && i < words.Length; i += step)
            {
                var other = i - step;
                if (words[i].Count is 0 or >= Run || labels[i] > 0 || other < 0 || other >= words.Length || labels[other] == 0)
                {
                    continue;
                }

                var pair = pass == 0 ? words[other].TakeLast(Run).Concat(words[i]) : words[i].Concat(words[other].Take(Run));
                labels[i] = joined.Contains(" " + string.Join(' ', pair) + " ", StringComparison.Ordinal) ? 1 : 0;
            }
        }
    }

    /// <summary>Of blocks with the same words only as many count as the gold text has, those amid other blocks that count.</summary>
    private static void DropRepeats(List<string>[] words, float[] labels, float[] weights, Dictionary<string, int> runs)
    {
        var groups = Enumerable.Range(0, words.Length).Where(i => labels[i] > 0 && words[i].Count >= Run).GroupBy(i => string.Join(' ', words[i]));
        foreach (var group in groups.Where(g => g.Count() > 1))
        {
            var allowed = Math.Max(1, Runs(words[group.First()]).Min(r => runs.GetValueOrDefault(r)));
            foreach (var i in group.OrderByDescending(i => Around(words, labels, i)).ThenBy(i => i).Skip(allowed))
            {
                labels[i] = 0;
                weights[i] = Doubtful;
            }
        }
    }

    private static float Around(List<string>[] words, float[] labels, int at)
    {
        float kept = 0, all = 1;
        for (var i = Math.Max(0, at - 4); i < Math.Min(words.Length, at + 5); i++)
        {
            all += words[i].Count;
            kept += labels[i] * words[i].Count;
        }

        return kept / all;
    }

    private static IEnumerable<string> Runs(List<string> words)
    {
        for (var i = 0; i + Run <= words.Count; i++)
        {
            yield return string.Join(' ', words.GetRange(i, Run));
        }
    }
}
