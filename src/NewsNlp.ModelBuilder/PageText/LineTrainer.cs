using System.Runtime.Intrinsics;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains <see cref="LineNetwork"/>, one page a step: Adagrad for the rows, Adam for the dense part, and the mean of the last weights.</summary>
internal sealed class LineTrainer
{
    private const int W = LineNetwork.Width;
    private const int Features = LineFeatures.Count + LineStack.Count;

    /// <summary>Pages after which, towards the end, the weights are taken into the mean.</summary>
    private const int AverageEvery = 100;

    private const float RowRate = 0.05f, DenseRate = 0.002f, RowDecay = 1e-5f, DenseDecay = 0.01f;

    // Pages made of several articles teach to tell titles from headings, which their form alone must not do: what they leave out is more.
    private static readonly Dropping Real = new(0.4f, 0.3f, 0.2f, 0.1f), Made = new(0.6f, 0.5f, 0.3f, 0);

    private readonly float[] _rows = new float[Features * W];
    private readonly float[] _rowSquares = new float[Features * W];
    private readonly bool[] _live = new bool[Features];
    private readonly float[] _dense = new float[LineNetwork.DenseLength];
    private readonly LineGradients _gradients;
    private readonly float[] _first = new float[LineNetwork.DenseLength];
    private readonly float[] _second = new float[LineNetwork.DenseLength];
    private readonly float[] _average = new float[LineNetwork.DenseLength];
    private readonly float[] _rowAverage = new float[Features * W];
    private readonly Random _random;
    private int _steps;
    private int _averaged;

    private int[][] _kept = [];
    private int[] _keptCounts = [];
    private uint _chance = 0x9E3779B9;

    public LineTrainer(int seed)
    {
        _random = new Random(seed);
        _chance += (uint)seed * 0x85EBCA6B;
        _gradients = new LineGradients(_dense);
        for (var i = 0; i < _dense.Length; i++)
        {
            _dense[i] = (float)((_random.NextDouble() - 0.5) * 0.5);
        }

        // Gates start half open, so that the averages reach a few lines.
        _dense.AsSpan(LineNetwork.GateForward + LineNetwork.Square, W).Fill(0.7f);
        _dense.AsSpan(LineNetwork.GateBackward + LineNetwork.Square, W).Fill(0.7f);
        _dense.AsSpan(0, W).Clear();
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = (float)((_random.NextDouble() - 0.5) * 0.02);
        }
    }

    public void Train(IReadOnlyList<PageExample> pages, int epochs)
    {
        FindLive(pages);
        var order = Enumerable.Range(0, pages.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = epoch < epochs * 0.6 ? 1f : 1f - (0.9f * ((epoch - (epochs * 0.6f)) / (epochs * 0.4f)));
            double loss = 0, weight = 0;
            foreach (var p in order)
            {
                var (l, w) = Step(pages[p], rate);
                loss += l;
                weight += w;
                if (epoch >= epochs * 0.6 && _steps % AverageEvery == 0)
                {
                    Average();
                }
            }

            if (epoch % 10 == 9)
            {
                Console.Error.WriteLine($"  epoch {epoch + 1} loss {loss / weight:F4}");
            }
        }
    }

    /// <summary>The network of the first <paramref name="features"/> features.</summary>
    public LineNetwork Build(int features)
    {
        var most = 0f;
        for (var f = 0; f < Features; f++)
        {
            var row = _rowAverage.AsSpan(f * W, W);
            if (!_live[f])
            {
                row.Clear();
            }

            foreach (var v in row)
            {
                most = Math.Max(most, Math.Abs(v));
            }
        }

        // Few weights are that large: clip at a fraction, so that the small ones keep their digits.
        var scale = most * 0.6f / 127;
        var rows = new sbyte[_rowAverage.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (sbyte)Math.Clamp(MathF.Round(_rowAverage[i] / scale), -127, 127);
        }

        return new LineNetwork(rows[..(features * W)], scale, [.. _average]);
    }

    /// <summary>Of the words' features, those alone are trained that stand on pages of three sites: others would teach the site.</summary>
    private void FindLive(IReadOnlyList<PageExample> pages)
    {
        var sites = new Dictionary<int, HashSet<string>>();
        foreach (var page in pages)
        {
            foreach (var f in page.Features.SelectMany(l => l).Where(f => f >= LineFeatures.Shapes && f < LineFeatures.Count).Distinct())
            {
                if (!sites.TryGetValue(f, out var set))
                {
                    sites[f] = set = [];
                }

                if (set.Count < 3 && page.Set != "made")
                {
                    set.Add(page.Site);
                }
            }
        }

        Array.Fill(_live, true, 0, LineFeatures.Shapes);
        Array.Fill(_live, true, LineFeatures.Count, LineStack.Count);
        foreach (var (f, set) in sites)
        {
            _live[f] = set.Count >= 3;
        }
    }

    private void Average()
    {
        _averaged++;
        for (var i = 0; i < _dense.Length; i++)
        {
            _average[i] += (_dense[i] - _average[i]) / _averaged;
        }

        for (var i = 0; i < _rows.Length; i++)
        {
            _rowAverage[i] += (_rows[i] - _rowAverage[i]) / _averaged;
        }
    }

    private (double Loss, double Weight) Step(PageExample page, float rate)
    {
        var n = page.Features.Length;
        if (n == 0)
        {
            return default;
        }

        _gradients.Start(n);
        if (_kept.Length < n)
        {
            Array.Resize(ref _kept, n);
            Array.Resize(ref _keptCounts, n);
        }

        ForwardRows(page, n);
        var result = _gradients.Run(page, n);
        UpdateRows(n, rate, 1 / (float)Math.Max(1, result.Weight));
        UpdateDense(rate, 1 / (float)Math.Max(1, result.Weight));
        return result;
    }

    // Marsaglia's xorshift: told for each feature of each line, it must cost little.
    private bool Chance(float odds)
    {
        _chance ^= _chance << 13;
        _chance ^= _chance >> 17;
        _chance ^= _chance << 5;
        return _chance < odds * uint.MaxValue;
    }

    private void ForwardRows(PageExample page, int n)
    {
        Span<float> sum = stackalloc float[W];
        // Articles of one topic share their words: a page without the features of sharing teaches to tell titles by their form.
        var drop = page.Set == "made" ? Made : Real;
        var noSharing = Chance(drop.Sharing);
        for (var i = 0; i < n; i++)
        {
            var features = page.Features[i];
            // A line without its words, or without some of them, must be told by its shape and place.
            var dropAll = Chance(drop.Line);
            var kept = _kept[i] = _kept[i] is { } old && old.Length >= features.Length ? old : new int[features.Length];
            var count = 0;
            _dense.AsSpan(0, W).CopyTo(sum);
            foreach (var f in features)
            {
                if (_live[f] && !(noSharing && LineFeatures.IsSharing(f)) && (f >= LineFeatures.Count || (f < LineFeatures.Shapes ? !Chance(drop.Shape) : !dropAll && !Chance(drop.Word))))
                {
                    kept[count++] = f;
                    LineMath.Axpy(1, _rows.AsSpan(f * W, W), sum);
                }
            }

            _keptCounts[i] = count;

            var a = _gradients.Line(i);
            for (var k = 0; k < W; k++)
            {
                a[k] = sum[k] / (1 + Math.Abs(sum[k]));
            }
        }
    }

    private void UpdateRows(int n, float rate, float scale)
    {
        Span<float> d = stackalloc float[W];
        // Pages weigh alike whatever their length, but a long one has more to say: the square root lies between.
        scale *= MathF.Sqrt(n) * 0.3f;
        for (var i = 0; i < n; i++)
        {
            var line = _gradients.Line(i);
            var slopes = _gradients.SlopesOf(i);
            for (var k = 0; k < W; k++)
            {
                var slope = 1 - Math.Abs(line[k]);
                d[k] = slopes[k] * slope * slope * scale;
                _gradients.Dense[k] += d[k] / scale;
            }

            foreach (var f in _kept[i].AsSpan(0, _keptCounts[i]))
            {
                LineMath.Adagrad(d, _rows.AsSpan(f * W, W), _rowSquares.AsSpan(f * W, W), RowRate * rate, RowDecay);
            }
        }
    }

    private void UpdateDense(float rate, float scale)
    {
        _steps++;
        var correct1 = 1 - MathF.Pow(0.9f, _steps);
        var correct2 = 1 - MathF.Pow(0.999f, _steps);
        // DenseLength is a multiple of eight.
        for (var i = 0; i < _dense.Length; i += 8)
        {
            var g = Vector256.Create<float>(_gradients.Dense[i..]) * scale;
            var first = (0.9f * Vector256.Create(_first, i)) + (0.1f * g);
            var second = (0.999f * Vector256.Create(_second, i)) + (0.001f * g * g);
            var dense = Vector256.Create(_dense, i);
            first.CopyTo(_first, i);
            second.CopyTo(_second, i);
            (dense - (DenseRate * rate * ((first / correct1 / (Vector256.Sqrt(second / correct2) + Vector256.Create(1e-8f))) + (DenseDecay * dense)))).CopyTo(_dense, i);
        }
    }

    /// <summary>Shares of features that are left out of a line in training: words, all words of the line, shapes; and of pages without what lines share.</summary>
    private readonly record struct Dropping(float Word, float Line, float Shape, float Sharing);
}
