using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Trains the choice between event, product, work and other: log-linear, by AdaGrad.</summary>
internal sealed class NameKindTrainer
{
    private const float Rate = 0.15f, Decay = 1e-3f;
    private const int Passes = 10;
    private readonly float[] _weights = new float[NameKindModel.Buckets * NameKindModel.Kinds.Length];
    private readonly float[] _squares = new float[NameKindModel.Buckets * NameKindModel.Kinds.Length];

    /// <summary>One name with its kind.</summary>
    /// <param name="Features">Its features.</param>
    /// <param name="Kind">Number of its kind.</param>
    /// <param name="Weight">How much it counts.</param>
    public sealed record Example(uint[] Features, int Kind, float Weight);

    /// <summary>The rounded weights of a model that was trained on <paramref name="examples"/>.</summary>
    public static sbyte[] Fit(IReadOnlyList<Example> examples)
    {
        var trainer = new NameKindTrainer();
        var totals = Enumerable.Range(0, NameKindModel.Kinds.Length).Select(k => examples.Where(e => e.Kind == k).Sum(e => e.Weight)).ToArray();
        var random = new Random(1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                // Rare kinds count more: products are ten times as frequent in the sources as works.
                trainer.Learn(examples[i] with { Weight = examples[i].Weight * totals.Average() / totals[examples[i].Kind] });
            }
        }

        return Array.ConvertAll(trainer._weights, w => (sbyte)Math.Clamp(MathF.Round(w / NameKindModel.Unit), -127f, 127f));
    }

    private void Learn(Example example)
    {
        Span<float> scores = stackalloc float[NameKindModel.Kinds.Length];
        foreach (var feature in example.Features)
        {
            for (var kind = 0; kind < scores.Length; kind++)
            {
                scores[kind] += _weights[NameKindModel.IndexOf(feature) + kind];
            }
        }

        var total = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(Math.Clamp(score, -30f, 30f));
            total += score;
        }

        for (var kind = 0; kind < scores.Length; kind++)
        {
            var gradient = example.Weight * ((scores[kind] / total) - (kind == example.Kind ? 1f : 0f));
            foreach (var feature in example.Features)
            {
                var index = NameKindModel.IndexOf(feature) + kind;
                var g = gradient + (Decay * example.Weight * _weights[index]);
                _squares[index] += g * g;
                _weights[index] -= Rate * g / (MathF.Sqrt(_squares[index]) + 1e-3f);
            }
        }
    }
}
