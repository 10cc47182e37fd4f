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

    public LineTrainer(int seed)
    {
        _random = new Random(seed);
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
        _kept = _kept.Length < n ? new int[n][] : _kept;
        ForwardRows(page, n);
        var result = _gradients.Run(page, n);
        UpdateRows(n, rate, 1 / (float)Math.Max(1, result.Weight));
        UpdateDense(rate, 1 / (float)Math.Max(1, result.Weight));
        return result;
    }

    private void ForwardRows(PageExample page, int n)
    {
        Span<float> sum = stackalloc float[W];
        // Articles of one topic share their words: a page without the features of sharing teaches to tell titles by their form.
        var drop = page.Set == "made" ? Made : Real;
        var noSharing = _random.NextSingle() < drop.Sharing;
        for (var i = 0; i < n; i++)
        {
            var features = page.Features[i];
            // A line without its words, or without some of them, must be told by its shape and place.
            var dropAll = _random.NextSingle() < drop.Line;
            _kept[i] = Array.FindAll(features, f => _live[f] && !(noSharing && LineFeatures.IsSharing(f)) && (f >= LineFeatures.Count || (f < LineFeatures.Shapes ? _random.NextSingle() > drop.Shape : !dropAll && _random.NextSingle() > drop.Word)));
            _dense.AsSpan(0, W).CopyTo(sum);
            foreach (var f in _kept[i])
            {
                LineMath.Axpy(1, _rows.AsSpan(f * W, W), sum);
            }

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

            foreach (var f in _kept[i])
            {
                var row = f * W;
                for (var k = 0; k < W; k++)
                {
                    var g = d[k] + (RowDecay * _rows[row + k]);
                    var square = _rowSquares[row + k] += g * g;
                    _rows[row + k] -= RowRate * rate * g / (MathF.Sqrt(square) + 0.02f);
                }
            }
        }
    }

    private void UpdateDense(float rate, float scale)
    {
        _steps++;
        var correct1 = 1 - MathF.Pow(0.9f, _steps);
        var correct2 = 1 - MathF.Pow(0.999f, _steps);
        for (var i = 0; i < _dense.Length; i++)
        {
            var g = _gradients.Dense[i] * scale;
            _first[i] = (0.9f * _first[i]) + (0.1f * g);
            _second[i] = (0.999f * _second[i]) + (0.001f * g * g);
            _dense[i] -= DenseRate * rate * ((_first[i] / correct1 / (MathF.Sqrt(_second[i] / correct2) + 1e-8f)) + (DenseDecay * _dense[i]));
        }
    }

    /// <summary>Shares of features that are left out of a line in training: words, all words of the line, shapes; and of pages without what lines share.</summary>
    private readonly record struct Dropping(float Word, float Line, float Shape, float Sharing);
}
