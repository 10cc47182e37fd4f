using System.Runtime.Intrinsics;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>The dense part of a <see cref="LineNetwork"/> over one page: what its lines give, and by back-propagation how each weight and line should change.</summary>
internal sealed class LineGradients
{
    private const int W = LineNetwork.Width, O = LineNetwork.Outputs;

    private readonly float[] _dense;
    private readonly float[] _gradient = new float[LineNetwork.DenseLength];

    // Lines, memories of what came before and comes after, their gates; and the slopes of the first three. A border of one line stands around each.
    private float[] _a = [], _hf = [], _hb = [], _gf = [], _gb = [];
    private float[] _da = [], _dhf = [], _dhb = [];

    public LineGradients(float[] dense) => _dense = dense;

    /// <summary>Slopes of the weights.</summary>
    public Span<float> Dense => _gradient;

    /// <summary>A line as the sum of its rows, after its squashing: to be filled before <see cref="Run"/>.</summary>
    public Span<float> Line(int line) => _a.AsSpan((line + 1) * W, W);

    /// <summary>Slopes of a line.</summary>
    public ReadOnlySpan<float> SlopesOf(int line) => _da.AsSpan((line + 1) * W, W);

    /// <summary>Clears the buffers for a page of that many lines.</summary>
    public void Start(int n)
    {
        var length = (n + 2) * W;
        if (_a.Length < length)
        {
            (_a, _hf, _hb, _gf, _gb) = (new float[length], new float[length], new float[length], new float[length], new float[length]);
            (_da, _dhf, _dhb) = (new float[length], new float[length], new float[length]);
        }

        foreach (var buffer in (float[][])[_a, _hf, _hb, _da, _dhf, _dhb])
        {
            Array.Clear(buffer, 0, length);
        }
    
        Array.Clear(_gradient);
    }

    /// <summary>Goes forward and back over the lines of a page; gives the loss and what the lines weigh.</summary>
    public (double Loss, double Weight) Run(PageExample page, int n)
    {
        Gate(_gf, _hf, LineNetwork.GateForward, n, forward: true);
        Gate(_gb, _hb, LineNetwork.GateBackward, n, forward: false);
        var result = Outputs(page, n);
        BackGate(_gf, _hf, _dhf, LineNetwork.GateForward, n, forward: true);
        BackGate(_gb, _hb, _dhb, LineNetwork.GateBackward, n, forward: false);
        return result;
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

            var weight = page.TargetWeights[i];
            loss += weight * LineMath.Softmax(o, (int)page.Targets[i]);
            total += weight;
            for (var c = 0; c < O; c++)
            {
                o[c] *= weight;
                _gradient[LineNetwork.OutputBias + c] += o[c];
            }

            var errors = Vector256.Create<float>(o);
            for (var k = 0; k < W; k++)
            {
                var row = LineNetwork.Output + (k * O);
                dz[k] = Vector256.Sum(errors * Vector256.Create(_dense, row));
                (Vector256.Create(_gradient, row) + (errors * z[k])).CopyTo(_gradient, row);

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
}
