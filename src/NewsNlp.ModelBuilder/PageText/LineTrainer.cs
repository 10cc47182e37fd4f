using System.Runtime.Intrinsics;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Trains <see cref="LineNetwork"/>: back-propagation by hand, one page a step; Adagrad for the rows, Adam for the dense part.</summary>
internal sealed class LineTrainer
{
    private const int W = LineNetwork.Width, O = LineNetwork.Outputs;
    private const int Features = LineFeatures.Count + LineStack.Count;
    private const float RowRate = 0.05f, DenseRate = 0.002f, RowDecay = 1e-5f, DenseDecay = 0.01f;

    // Pages made of several articles teach to tell titles from headings, which their form alone must not do: what they leave out is more.
    private static readonly Dropping Real = new(0.4f, 0.3f, 0.2f, 0.1f), Made = new(0.6f, 0.5f, 0.3f, 0);

    private readonly float[] _rows = new float[Features * W];
    private readonly float[] _rowSquares = new float[Features * W];
    private readonly bool[] _live = new bool[Features];
    private readonly float[] _dense = new float[LineNetwork.DenseLength];
    private readonly float[] _gradient = new float[LineNetwork.DenseLength];
    private readonly float[] _first = new float[LineNetwork.DenseLength];
    private readonly float[] _second = new float[LineNetwork.DenseLength];
    private readonly float[] _average = new float[LineNetwork.DenseLength];
    private readonly float[] _rowAverage = new float[Features * W];
    private readonly Random _random;
    private int _steps;
    private int _averaged;

    private float[] _a = [], _hf = [], _hb = [], _gf = [], _gb = [], _z = [], _o = [], _da = [], _dhf = [], _dhb = [];
    private int[][] _kept = [];

    public LineTrainer(int seed)
    {
        _random = new Random(seed);
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
            }

            if (epoch >= epochs * 0.7)
            {
                Average();
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

        Ensure(n);
        ForwardRows(page, n);
        Gate(_gf, _hf, LineNetwork.GateForward, n, forward: true);
        Gate(_gb, _hb, LineNetwork.GateBackward, n, forward: false);
        Array.Clear(_gradient);
        var result = Outputs(page, n);
        BackGate(_gf, _hf, _dhf, LineNetwork.GateForward, n, forward: true);
        BackGate(_gb, _hb, _dhb, LineNetwork.GateBackward, n, forward: false);
        UpdateRows(n, rate, 1 / (float)Math.Max(1, result.Weight));
        UpdateDense(rate, 1 / (float)Math.Max(1, result.Weight));
        return result;
    }

    private void Ensure(int n)
    {
        var length = (n + 2) * W;
        if (_a.Length < length)
        {
            (_a, _hf, _hb, _gf, _gb, _z, _o, _da, _dhf, _dhb) = (new float[length], new float[length], new float[length], new float[length], new float[length],
                new float[length], new float[length], new float[length], new float[length], new float[length]);
            _kept = new int[n][];
        }

        foreach (var buffer in (float[][])[_a, _hf, _hb, _da, _dhf, _dhb])
        {
            Array.Clear(buffer, 0, length);
        }
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

            var a = _a.AsSpan((i + 1) * W, W);
            for (var k = 0; k < W; k++)
            {
                a[k] = sum[k] / (1 + Math.Abs(sum[k]));
            }
        }
    }

    private void Gate(float[] gates, float[] memory, int offset, int n, bool forward)
    {
        Span<float> open = stackalloc float[W];
        for (var step = 0; step < n; step++)
        {
            var i = forward ? step : n - 1 - step;
            var at = (i + 1) * W;
            var before = forward ? at - W : at + W;
            _dense.AsSpan(offset + LineNetwork.Square, W).CopyTo(open);
            LineMath.Multiply(_dense.AsSpan(offset, LineNetwork.Square), _a.AsSpan(at, W), open);
            for (var k = 0; k < W; k++)
            {
                var s = open[k] / (1 + Math.Abs(open[k]));
                gates[at + k] = s;
                var g = 0.5f + (0.5f * s);
                memory[at + k] = _a[at + k] + (g * (memory[before + k] - _a[at + k]));
            }
        }
    }

    private (double Loss, double Weight) Outputs(PageExample page, int n)
    {
        double loss = 0, total = 0;
        Span<float> z = stackalloc float[W], dz = stackalloc float[W], o = stackalloc float[O];
        for (var i = 0; i < n; i++)
        {
            var at = (i + 1) * W;
            _dense.AsSpan(LineNetwork.HiddenBias, W).CopyTo(z);
            for (var part = 0; part < LineNetwork.Inputs; part++)
            {
                LineMath.Multiply(_dense.AsSpan(LineNetwork.Hidden + (part * LineNetwork.Square), LineNetwork.Square), Input(part, at), z);
            }

            _dense.AsSpan(LineNetwork.OutputBias, O).CopyTo(o);
            for (var k = 0; k < W; k++)
            {
                z[k] /= 1 + Math.Abs(z[k]);
                LineMath.Axpy8(z[k], _dense.AsSpan(LineNetwork.Output + (k * O), O), o);
            }

            var weight = page.Weights[i];
            loss += weight * LineMath.Softmax(o, (int)page.Classes[i]);
            total += weight;
            dz.Clear();
            for (var c = 0; c < O; c++)
            {
                o[c] *= weight;
                _gradient[LineNetwork.OutputBias + c] += o[c];
            }

            for (var k = 0; k < W; k++)
            {
                var row = LineNetwork.Output + (k * O);
                for (var c = 0; c < O; c++)
                {
                    dz[k] += o[c] * _dense[row + c];
                    _gradient[row + c] += o[c] * z[k];
                }

                var slope = 1 - Math.Abs(z[k]);
                dz[k] *= slope * slope;
                _gradient[LineNetwork.HiddenBias + k] += dz[k];
            }

            for (var part = 0; part < LineNetwork.Inputs; part++)
            {
                Back(LineNetwork.Hidden + (part * LineNetwork.Square), Input(part, at), dz, Target(part, at));
            }
        }

        return (loss, total);
    }

    private ReadOnlySpan<float> Input(int part, int at) => part switch
    {
        0 => _a.AsSpan(at, W),
        1 => _hf.AsSpan(at, W),
        2 => _hb.AsSpan(at, W),
        3 => _a.AsSpan(at - W, W),
        _ => _a.AsSpan(at + W, W),
    };

    private Span<float> Target(int part, int at) => part switch
    {
        0 => _da.AsSpan(at, W),
        1 => _dhf.AsSpan(at, W),
        2 => _dhb.AsSpan(at, W),
        3 => _da.AsSpan(at - W, W),
        _ => _da.AsSpan(at + W, W),
    };

    private void BackGate(float[] gates, float[] memory, float[] dMemory, int offset, int n, bool forward)
    {
        Span<float> carry = stackalloc float[W], open = stackalloc float[W];
        carry.Clear();
        for (var step = n - 1; step >= 0; step--)
        {
            var i = forward ? step : n - 1 - step;
            var at = (i + 1) * W;
            var before = forward ? at - W : at + W;
            for (var k = 0; k < W; k++)
            {
                var d = dMemory[at + k] + carry[k];
                var s = gates[at + k];
                var g = 0.5f + (0.5f * s);
                var slope = 1 - Math.Abs(s);
                open[k] = d * (memory[before + k] - _a[at + k]) * 0.5f * slope * slope;
                _da[at + k] += d * (1 - g);
                carry[k] = d * g;
                _gradient[offset + LineNetwork.Square + k] += open[k];
            }

            Back(offset, _a.AsSpan(at, W), open, _da.AsSpan(at, W));
        }
    }

    private void UpdateRows(int n, float rate, float scale)
    {
        Span<float> d = stackalloc float[W];
        // Pages weigh alike whatever their length, but a long one has more to say: the square root lies between.
        scale *= MathF.Sqrt(n) * 0.3f;
        for (var i = 0; i < n; i++)
        {
            var at = (i + 1) * W;
            for (var k = 0; k < W; k++)
            {
                var slope = 1 - Math.Abs(_a[at + k]);
                d[k] = _da[at + k] * slope * slope * scale;
                _gradient[k] += d[k] / scale;
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
            var g = _gradient[i] * scale;
            _first[i] = (0.9f * _first[i]) + (0.1f * g);
            _second[i] = (0.999f * _second[i]) + (0.001f * g * g);
            _dense[i] -= DenseRate * rate * ((_first[i] / correct1 / (MathF.Sqrt(_second[i] / correct2) + 1e-8f)) + (DenseDecay * _dense[i]));
        }
    }

    private void Back(int matrix, ReadOnlySpan<float> input, ReadOnlySpan<float> d, Span<float> dInput)
    {
        var (low, high) = (Vector256.Create<float>(d), Vector256.Create<float>(d[8..]));
        ref var weights = ref _dense[matrix];
        ref var gradient = ref _gradient[matrix];
        for (var j = 0; j < W; j++)
        {
            var (i0, i1) = ((nuint)(j * W), (nuint)((j * W) + 8));
            dInput[j] += Vector256.Sum((Vector256.LoadUnsafe(ref weights, i0) * low) + (Vector256.LoadUnsafe(ref weights, i1) * high));
            var x = Vector256.Create(input[j]);
            (Vector256.LoadUnsafe(ref gradient, i0) + (x * low)).StoreUnsafe(ref gradient, i0);
            (Vector256.LoadUnsafe(ref gradient, i1) + (x * high)).StoreUnsafe(ref gradient, i1);
        }
    }

    /// <summary>Shares of features that are left out of a line in training: words, all words of the line, shapes; and of pages without what lines share.</summary>
    private readonly record struct Dropping(float Word, float Line, float Shape, float Sharing);
}
