using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>A linear-chain conditional random field over the units around a cue, trained by AdaGrad; four labels, so that one vector holds a row of weights.</summary>
internal sealed class ContentTrainer(QuoteTrainerSettings settings)
{
    private const int N = QuoteModel.Labels;
    private const int Longest = 256;
    private const int ContentShift = 32 - QuoteModel.ContentBits, StepShift = 32 - QuoteModel.StepBits;

    /// <summary>Gradients that are smaller in every part change nothing.</summary>
    private const float Negligible = 1e-4f;

    private readonly Vector128<float>[] _content = new Vector128<float>[1 << QuoteModel.ContentBits];
    private readonly Vector128<float>[] _contentSquares = new Vector128<float>[1 << QuoteModel.ContentBits];
    private readonly Vector128<float>[] _step = new Vector128<float>[(1 << QuoteModel.StepBits) * N];
    private readonly Vector128<float>[] _stepSquares = new Vector128<float>[(1 << QuoteModel.StepBits) * N];
    private readonly Vector128<float>[] _contentSum = new Vector128<float>[1 << QuoteModel.ContentBits];
    private readonly Vector128<float>[] _stepSum = new Vector128<float>[(1 << QuoteModel.StepBits) * N];

    /// <summary>Of each unit and pair of labels, the likelihood of the step into it, up to a factor.</summary>
    private readonly Vector128<float>[] _likelihoods = new Vector128<float>[Longest * N];
    private readonly Vector128<float>[] _forward = new Vector128<float>[Longest];
    private readonly Vector128<float>[] _backward = new Vector128<float>[Longest];
    private readonly uint[] _kept = new uint[2 * Longest * ContentFeatures.Most];
    private readonly (int First, int Middle, int End)[] _rows = new (int, int, int)[Longest];
    private uint _random = 23;

    public ReadOnlySpan<float> Content => MemoryMarshal.Cast<Vector128<float>, float>(_content);

    public ReadOnlySpan<float> Step => MemoryMarshal.Cast<Vector128<float>, float>(_step);

    public void Train(IReadOnlyList<ContentExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).Where(i => examples[i].Labels.Length < Longest).SelectMany(i => Enumerable.Repeat(i, examples[i].Copies)).ToArray();
        var random = new Random(23);
        for (var epoch = 0; epoch < settings.ContentEpochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Learn(examples[i]);
            }

            if (epoch >= settings.ContentAverageFrom)
            {
                AddTo(_contentSum, _content);
                AddTo(_stepSum, _step);
            }
        }

        Divide(_contentSum, _content, settings.ContentEpochs - settings.ContentAverageFrom);
        Divide(_stepSum, _step, settings.ContentEpochs - settings.ContentAverageFrom);
    }

    private static void AddTo(Vector128<float>[] sum, Vector128<float>[] weights)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += weights[i];
        }
    }

    private static void Divide(Vector128<float>[] sum, Vector128<float>[] weights, int count)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            weights[i] = sum[i] / count;
        }
    }

    /// <summary>Leaves a share of the features out at random.</summary>
    private void Choose(ContentExample example)
    {
        var limit = (uint)(settings.ContentDropout * uint.MaxValue);
        var at = 0;
        for (var i = 0; i < example.Labels.Length; i++)
        {
            var first = at;
            at = Choose(example.Units[i], limit, at);
            var middle = at;
            at = Choose(example.Steps[i], limit, at);
            _rows[i] = (first, middle, at);
        }
    }

    private int Choose(uint[] features, uint limit, int at)
    {
        foreach (var feature in features)
        {
            _random ^= _random << 13;
            _random ^= _random >> 17;
            _random ^= _random << 5;
            _kept[at] = feature;
            at += _random >= limit ? 1 : 0;
        }

        return at;
    }

    private ReadOnlySpan<uint> UnitOf(int i) => _kept.AsSpan(_rows[i].First, _rows[i].Middle - _rows[i].First);

    private ReadOnlySpan<uint> StepOf(int i) => _kept.AsSpan(_rows[i].Middle, _rows[i].End - _rows[i].Middle);

    private void Learn(ContentExample example)
    {
        var count = example.Labels.Length;
        Choose(example);
        Score(example);
        if (!ForwardBackward(count))
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var chance = _forward[i] * _backward[i];
            chance /= Vector128.Sum(chance);
            Update(_content, _contentSquares, UnitOf(i), ContentShift, 0, 1, Right(example.Labels[i]) - chance);
            if (i == 0)
            {
                continue;
            }

            var sum = 0f;
            var rows = _likelihoods.AsSpan(i * N, N);
            for (var from = 0; from < N; from++)
            {
                rows[from] *= _backward[i] * _forward[i - 1][from];
                sum += Vector128.Sum(rows[from]);
            }

            for (var from = 0; from < N; from++)
            {
                var right = example.Labels[i - 1] == from ? Right(example.Labels[i]) : Vector128<float>.Zero;
                Update(_step, _stepSquares, StepOf(i), StepShift, from, N, right - (rows[from] / sum));
            }
        }
    }

    private static Vector128<float> Right(byte label) => Vector128<float>.Zero.WithElement(label, 1);

    private void Update(Vector128<float>[] weights, Vector128<float>[] squares, ReadOnlySpan<uint> features, int shift, int place, int width, Vector128<float> gradient)
    {
        var large = Vector128.GreaterThan(Vector128.Abs(gradient), Vector128.Create(Negligible));
        if (large == Vector128<float>.Zero)
        {
            return;
        }

        gradient &= large;
        foreach (var feature in features)
        {
            var at = ((int)(feature >> shift) * width) + place;
            var step = gradient - (settings.ContentDecay * weights[at] & large);
            squares[at] += step * step;
            weights[at] += settings.ContentRate * step / Vector128.Sqrt(squares[at] + Vector128.Create(1e-6f));
        }
    }

    private void Score(ContentExample example)
    {
        var barred = Vector128.Create(-1e4f).WithElement((int)ContentLabel.Cue, 0);
        for (var i = 0; i < example.Labels.Length; i++)
        {
            var emission = i == example.Cue ? barred : Vector128<float>.Zero;
            foreach (var feature in UnitOf(i))
            {
                emission += _content[feature >> ContentShift];
            }

            var (a, b, c, d) = (emission, emission, emission, emission);
            foreach (var feature in StepOf(i))
            {
                var at = (int)(feature >> StepShift) * N;
                a += _step[at];
                b += _step[at + 1];
                c += _step[at + 2];
                d += _step[at + 3];
            }

            var most = Vector128.Max(Vector128.Max(a, b), Vector128.Max(c, d));
            var top = Vector128.Create(MathF.Max(MathF.Max(most[0], most[1]), MathF.Max(most[2], most[3])));
            var row = _likelihoods.AsSpan(i * N, N);
            (row[0], row[1], row[2], row[3]) = (Vector128.Exp(a - top), Vector128.Exp(b - top), Vector128.Exp(c - top), Vector128.Exp(d - top));
        }
    }

    /// <summary>Sums the likelihoods of all labellings from both ends; false when they are too small to be told apart.</summary>
    private bool ForwardBackward(int count)
    {
        _forward[0] = _likelihoods[0] / Vector128.Sum(_likelihoods[0]);
        for (var i = 1; i < count; i++)
        {
            var last = _forward[i - 1];
            var row = _likelihoods.AsSpan(i * N, N);
            var next = (row[0] * last[0]) + (row[1] * last[1]) + (row[2] * last[2]) + (row[3] * last[3]);
            var sum = Vector128.Sum(next);
            if (!(sum > 1e-30f))
            {
                return false;
            }

            _forward[i] = next / sum;
        }

        _backward[count - 1] = Vector128<float>.One;
        for (var i = count - 2; i >= 0; i--)
        {
            var next = _backward[i + 1];
            var row = _likelihoods.AsSpan((i + 1) * N, N);
            var own = Vector128.Create(Vector128.Dot(row[0], next), Vector128.Dot(row[1], next), Vector128.Dot(row[2], next), Vector128.Dot(row[3], next));
            var sum = Vector128.Sum(own);
            if (!(sum > 1e-30f))
            {
                return false;
            }

            _backward[i] = own / sum;
        }

        return true;
    }
}
