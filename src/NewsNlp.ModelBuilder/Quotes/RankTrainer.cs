using NewsNlp.ModelBuilder.Html;
using NewsNlp.Quotes.Learned;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Trains what judges readings as a whole: weights of words, and trees over numbers of which the sum of those weights is one.</summary>
internal sealed class RankTrainer(QuoteTrainerSettings settings, IReadOnlyList<RankExample> examples, int gold, Action<string> log)
{
    /// <summary>Weights of words of all examples.</summary>
    public LogisticTrainer Words { get; } = new(QuoteModel.RankBits);

    public ReadingJudge Judge { get; private set; } = null!;

    /// <summary>Threshold of the best F over readings that no part learned from, the best of each cue.</summary>
    public float Floor { get; private set; }

    public void Train()
    {
        // The trees must see sums of weights as they will be: of texts that the weights did not learn from.
        TrainWords(Words, _ => true);
        foreach (var part in (int[])[0, 1])
        {
            var words = new LogisticTrainer(QuoteModel.RankBits);
            TrainWords(words, e => e.Text % 2 != part);
            foreach (var example in examples.Where(e => e.Text % 2 == part))
            {
                example.Row[RankRow.Words] = words.Score(example.Features);
            }
        }

        var scores = new float[examples.Count];
        foreach (var part in (int[])[0, 1])
        {
            var judge = TrainJudge(e => e.Text / 2 % 2 != part);
            for (var i = 0; i < scores.Length; i++)
            {
                if (examples[i].Text / 2 % 2 == part)
                {
                    judge.Score(examples[i].Row, scores.AsSpan(i, 1));
                }
            }
        }

        FindFloor(scores);
        if (!settings.OnlyFolds)
        {
            Judge = TrainJudge(_ => true);
        }
    }

    private void TrainWords(LogisticTrainer words, Func<RankExample, bool> learn) =>
        words.Train(
            [.. examples.Where(learn).Select(e => (e.Features, e.Quality > 0))], settings.RankEpochs, settings.RankRate, settings.RankDecay);

    private ReadingJudge TrainJudge(Func<RankExample, bool> learn)
    {
        var part = examples.Where(learn).ToArray();
        var columns = Enumerable.Range(0, RankRow.Width).Select(f => part.Select(e => e.Row[f]).ToArray()).ToArray();
        return new ReadingJudge(TrainTrees(columns, [.. part.Select(e => e.Quality > 0 ? 1f : 0f)]), TrainTrees(columns, [.. part.Select(e => e.Quality >= 1 ? 1f : 0f)]));
    }

    private TreeEnsemble TrainTrees(float[][] columns, float[] labels)
    {
        var weights = new float[labels.Length];
        Array.Fill(weights, 1);
        return TreeTrainer.Train(columns, labels, weights, settings.Trees);
    }

    private void FindFloor(float[] scores)
    {
        var best = (F: 0.0, Floor: 0f, Exact: 0.0);
        int right = 0, exact = 0, taken = 0;
        var chosen = scores.Select((score, i) => (Score: score, Example: examples[i])).GroupBy(r => r.Example.Cue).Select(g => g.MaxBy(r => r.Score));
        foreach (var (score, example) in chosen.OrderByDescending(r => r.Score))
        {
            taken++;
            right += example.Quality > 0 ? 1 : 0;
            exact += example.Quality >= 1 ? 1 : 0;
            var f = 2.0 * right / (taken + gold);
            best = f > best.F ? (f, score, 2.0 * exact / (taken + gold)) : best;
        }

        log($"ranking: cross-fitted F {best.F:F4}, exact {best.Exact:F4} at {best.Floor:F2}");
        Floor = best.Floor;
    }
}
