namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Logistic regression over hashed features by AdaGrad, in a fixed order drawn from a fixed seed.</summary>
internal sealed class LogisticTrainer(int bits)
{
    private readonly float[] _weights = new float[1 << bits];
    private readonly float[] _squares = new float[1 << bits];
    private readonly int _shift = 32 - bits;

    public ReadOnlySpan<float> Weights => _weights;

    public void Train(IReadOnlyList<(uint[] Features, bool Right)> examples, int epochs, float rate, float decay)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(17);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Step(examples[i].Features, examples[i].Right, rate, decay);
            }
        }
    }

    public float Score(ReadOnlySpan<uint> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += _weights[feature >> _shift];
        }

        return sum;
    }

    private void Step(uint[] features, bool right, float rate, float decay)
    {
        var probability = 1 / (1 + MathF.Exp(-Score(features)));
        var error = (right ? 1 : 0) - probability;
        foreach (var feature in features)
        {
            var slot = feature >> _shift;
            var gradient = error - (decay * _weights[slot]);
            _squares[slot] += gradient * gradient;
            _weights[slot] += rate * gradient / MathF.Sqrt(_squares[slot] + 1e-6f);
        }
    }
}
