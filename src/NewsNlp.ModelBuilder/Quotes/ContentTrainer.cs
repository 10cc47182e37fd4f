using NewsNlp.Quotes.Learned;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>A linear-chain conditional random field over the units around a cue, trained by AdaGrad.</summary>
internal sealed class ContentTrainer
{
    private const int N = QuoteModel.Labels;
    private const int Longest = 256;
    private const int ContentShift = 32 - QuoteModel.ContentBits, StepShift = 32 - QuoteModel.StepBits;

    private readonly float[] _content = new float[(1 << QuoteModel.ContentBits) * N];
    private readonly float[] _contentSquares = new float[(1 << QuoteModel.ContentBits) * N];
    private readonly float[] _step = new float[(1 << QuoteModel.StepBits) * N * N];
    private readonly float[] _stepSquares = new float[(1 << QuoteModel.StepBits) * N * N];
    private readonly float[] _contentSum = new float[(1 << QuoteModel.ContentBits) * N];
    private readonly float[] _stepSum = new float[(1 << QuoteModel.StepBits) * N * N];
    private readonly float[] _emissions = new float[Longest * N];
    private readonly float[] _transitions = new float[Longest * N * N];
    private readonly float[] _forward = new float[Longest * N];
    private readonly float[] _backward = new float[Longest * N];

    public ReadOnlySpan<float> Content => _content;

    public ReadOnlySpan<float> Step => _step;

    public void Train(IReadOnlyList<ContentExample> examples, int epochs, float rate, float decay, float dropout, int averageFrom)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(23);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                if (examples[i].Labels.Length < Longest)
                {
                    Learn(WithoutSome(examples[i], dropout, random), rate, decay);
                }
            }

            if (epoch >= averageFrom)
            {
                AddTo(_contentSum, _content);
                AddTo(_stepSum, _step);
            }
        }

        Divide(_contentSum, _content, epochs - averageFrom);
        Divide(_stepSum, _step, epochs - averageFrom);
    }

    private static void AddTo(float[] sum, float[] weights)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += weights[i];
        }
    }

    private static void Divide(float[] sum, float[] weights, int count)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            weights[i] = sum[i] / count;
        }
    }

    private static ContentExample WithoutSome(ContentExample example, float dropout, Random random)
    {
        return example with { Units = Kept(example.Units), Steps = Kept(example.Steps) };

        uint[][] Kept(uint[][] rows) => [.. rows.Select(row => row.Where(_ => random.NextSingle() >= dropout).ToArray())];
    }

    private void Learn(ContentExample example, float rate, float decay)
    {
        var count = example.Labels.Length;
        Score(example);
        var total = ForwardBackward(count);
        Span<float> gradient = stackalloc float[N * N];
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < N; label++)
            {
                var probability = MathF.Exp(_forward[(i * N) + label] + _backward[(i * N) + label] - total);
                gradient[label] = (example.Labels[i] == label ? 1 : 0) - probability;
            }

            Update(_content, _contentSquares, example.Units[i], ContentShift, gradient[..N], rate, decay);
            if (i == 0)
            {
                continue;
            }

            for (var from = 0; from < N; from++)
            {
                for (var to = 0; to < N; to++)
                {
                    var score = _forward[((i - 1) * N) + from] + _transitions[(((i * N) + from) * N) + to] + _emissions[(i * N) + to]
                        + _backward[(i * N) + to] - total;
                    var right = example.Labels[i - 1] == from && example.Labels[i] == to ? 1 : 0;
                    gradient[(from * N) + to] = right - MathF.Exp(score);
                }
            }

            Update(_step, _stepSquares, example.Steps[i], StepShift, gradient, rate, decay);
        }
    }

    private static void Update(
        float[] weights, float[] squares, uint[] features, int shift, ReadOnlySpan<float> gradient, float rate, float decay)
    {
        foreach (var feature in features)
        {
            var at = (int)(feature >> shift) * gradient.Length;
            for (var k = 0; k < gradient.Length; k++)
            {
                if (MathF.Abs(gradient[k]) < 1e-4f)
                {
                    continue;
                }

                var step = gradient[k] - (decay * weights[at + k]);
                squares[at + k] += step * step;
                weights[at + k] += rate * step / MathF.Sqrt(squares[at + k] + 1e-6f);
            }
        }
    }

    private void Score(ContentExample example)
    {
        for (var i = 0; i < example.Labels.Length; i++)
        {
            var emission = _emissions.AsSpan(i * N, N);
            emission.Clear();
            Add(_content, example.Units[i], ContentShift, emission);
            for (var label = 0; label < N; label++)
            {
                emission[label] += i == example.Cue && label != (int)ContentLabel.Cue ? -1e4f : 0;
            }

            var transition = _transitions.AsSpan(i * N * N, N * N);
            transition.Clear();
            Add(_step, example.Steps[i], StepShift, transition);
        }
    }

    private static void Add(float[] weights, uint[] features, int shift, Span<float> sums)
    {
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature >> shift) * sums.Length, sums.Length);
            for (var k = 0; k < row.Length; k++)
            {
                sums[k] += row[k];
            }
        }
    }

    private float ForwardBackward(int count)
    {
        _emissions.AsSpan(0, N).CopyTo(_forward);
        Span<float> terms = stackalloc float[N];
        for (var i = 1; i < count; i++)
        {
            for (var to = 0; to < N; to++)
            {
                for (var from = 0; from < N; from++)
                {
                    terms[from] = _forward[((i - 1) * N) + from] + _transitions[(((i * N) + from) * N) + to];
                }

                _forward[(i * N) + to] = LogSum(terms) + _emissions[(i * N) + to];
            }
        }

        _backward.AsSpan((count - 1) * N, N).Clear();
        for (var i = count - 2; i >= 0; i--)
        {
            for (var from = 0; from < N; from++)
            {
                for (var to = 0; to < N; to++)
                {
                    terms[to] = _transitions[((((i + 1) * N) + from) * N) + to] + _emissions[((i + 1) * N) + to] + _backward[((i + 1) * N) + to];
                }

                _backward[(i * N) + from] = LogSum(terms);
            }
        }

        return LogSum(_forward.AsSpan((count - 1) * N, N));
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        var most = terms[0];
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        var sum = 0f;
        foreach (var term in terms)
        {
            sum += MathF.Exp(term - most);
        }

        return most + MathF.Log(sum);
    }
}
