using System.Numerics;
using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>
/// Trains a linear-chain conditional random field by AdaGrad on one sentence at a time. Where the gold standard leaves several labels open, the sum over
/// all of them is raised (a field with hidden labels), so data sets that tell fewer kinds apart train the same weights.
/// </summary>
internal sealed class CrfTrainer
{
    private const int Lanes = NameLabel.Lanes;
    private const float Rate = 0.1f;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions = new float[Lanes * Lanes];
    private readonly float[] _transitionSquares = new float[Lanes * Lanes];
    private readonly float[] _transitionFactors = new float[Lanes * Lanes];
    private readonly float _decay;
    private readonly CrfLattice _free = new();
    private readonly CrfLattice _gold = new();
    private float[] _potentials = [];

    /// <summary>A trainer of <paramref name="features"/> features.</summary>
    /// <param name="features">Number of features.</param>
    /// <param name="decay">Pull of every weight towards zero at each use.</param>
    public CrfTrainer(int features, float decay)
    {
        _weights = new float[features * Lanes];
        _squares = new float[features * Lanes];
        _decay = decay;
    }

    public float[] Weights => _weights;

    public float[] Transitions => _transitions;

    /// <summary>One pass over the sentences in an order drawn from <paramref name="random"/>.</summary>
    public void Pass(IReadOnlyList<CrfSentence> sentences, Random random)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        random.Shuffle(order);
        var seen = 0;
        foreach (var index in order)
        {
            if (seen++ % 64 == 0)
            {
                RefreshTransitions();
            }

            Learn(sentences[index]);
        }
    }

    private void RefreshTransitions()
    {
        for (var i = 0; i < NameLabel.Count; i++)
        {
            for (var j = 0; j < NameLabel.Count; j++)
            {
                _transitionFactors[(i * Lanes) + j] = NameLabel.MayFollow(i, j) ? MathF.Exp(_transitions[(i * Lanes) + j]) : 0f;
            }
        }
    }

    private void Learn(CrfSentence sentence)
    {
        Score(sentence);
        _free.Run(_potentials, _transitionFactors, null, sentence.Length);
        _gold.Run(_potentials, _transitionFactors, sentence.Allowed, sentence.Length);
        Span<float> gradient = stackalloc float[Lanes];
        for (var t = 0; t < sentence.Length; t++)
        {
            var largest = 0f;
            for (var j = 0; j < Lanes; j++)
            {
                gradient[j] = sentence.Weight * (_free.Marginals[(t * Lanes) + j] - _gold.Marginals[(t * Lanes) + j]);
                largest = Math.Max(largest, Math.Abs(gradient[j]));
            }

            if (largest > 1e-3f)
            {
                for (var k = sentence.Starts[t]; k < sentence.Starts[t + 1]; k++)
                {
                    Step(_weights.AsSpan(sentence.Features[k] * Lanes, Lanes), _squares.AsSpan(sentence.Features[k] * Lanes, Lanes), gradient);
                }
            }
        }

        for (var k = 0; k < _transitions.Length; k++)
        {
            var g = sentence.Weight * (_free.Pairs[k] - _gold.Pairs[k]);
            if (g != 0)
            {
                _transitionSquares[k] += g * g;
                _transitions[k] -= Rate * g / (MathF.Sqrt(_transitionSquares[k]) + 1e-3f);
            }
        }
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        var decay = new Vector<float>(_decay);
        var rate = new Vector<float>(Rate);
        var floor = new Vector<float>(1e-3f);
        for (var j = 0; j < Lanes; j += Vector<float>.Count)
        {
            var w = new Vector<float>(weights[j..]);
            var g = new Vector<float>(gradient[j..]) + (decay * w);
            var s = new Vector<float>(squares[j..]) + (g * g);
            s.CopyTo(squares[j..]);
            (w - (rate * g / (Vector.SquareRoot(s) + floor))).CopyTo(weights[j..]);
        }
    }

    private void Score(CrfSentence sentence)
    {
        if (_potentials.Length < sentence.Length * Lanes)
        {
            _potentials = new float[sentence.Length * Lanes * 2];
        }

        Span<float> sum = stackalloc float[Lanes];
        for (var t = 0; t < sentence.Length; t++)
        {
            sum.Clear();
            for (var k = sentence.Starts[t]; k < sentence.Starts[t + 1]; k++)
            {
                Add(sum, _weights.AsSpan(sentence.Features[k] * Lanes, Lanes));
            }

            var top = float.MinValue;
            for (var j = 0; j < NameLabel.Count; j++)
            {
                top = Math.Max(top, sum[j]);
            }

            for (var j = 0; j < Lanes; j++)
            {
                _potentials[(t * Lanes) + j] = j < NameLabel.Count ? MathF.Exp(Math.Max(sum[j] - top, -30f)) : 0f;
            }
        }
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        for (var j = 0; j < Lanes; j += Vector<float>.Count)
        {
            (new Vector<float>(sum[j..]) + new Vector<float>(row[j..])).CopyTo(sum[j..]);
        }
    }
}
