using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Boilerplate;

/// <summary>
/// A small network over the lines of a page. Each line is the sum of its features' rows; gated averages carry what came before and what comes after;
/// one hidden layer gives a score a class.
/// </summary>
/// <remarks>The gates make the averages long memories that a line can reset (Bradbury et al., Quasi-Recurrent Neural Networks, 2017), at a cost linear in the lines.</remarks>
internal sealed class LineNetwork
{
    /// <summary>Width of every layer.</summary>
    public const int Width = 16;

    /// <summary>Scores a line; the first four are those of <see cref="LineClass"/>.</summary>
    public const int Outputs = 8;

    /// <summary>Inputs of the hidden layer: the line, what came before, what comes after, its two neighbours.</summary>
    public const int Inputs = 5;

    public const int Square = Width * Width;

    /// <summary>Floats behind the rows: bias, two gates with bias, hidden layer with bias, outputs with bias.</summary>
    public const int DenseLength = Width + (2 * (Square + Width)) + (Inputs * Square) + Width + (Width * Outputs) + Outputs;

    public const int GateForward = Width, GateBackward = GateForward + Square + Width, Hidden = GateBackward + Square + Width,
        HiddenBias = Hidden + (Inputs * Square), Output = HiddenBias + Width, OutputBias = Output + (Width * Outputs);

    private readonly sbyte[] _rows;
    private readonly float _scale;
    private readonly float[] _dense;

    public LineNetwork(sbyte[] rows, float scale, float[] dense)
    {
        _rows = rows;
        _scale = scale;
        _dense = dense;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_scale);
        writer.Write(MemoryMarshal.AsBytes(_rows.AsSpan()));
        foreach (var weight in _dense)
        {
            writer.Write(weight);
        }
    }

    /// <summary>Reads a network of that many features.</summary>
    public static LineNetwork Read(BinaryReader reader, int features)
    {
        var scale = reader.ReadSingle();
        var rows = new sbyte[features * Width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        var dense = new float[DenseLength];
        for (var i = 0; i < dense.Length; i++)
        {
            dense[i] = reader.ReadSingle();
        }

        return new LineNetwork(rows, scale, dense);
    }

    /// <summary>Writes <see cref="Outputs"/> scores a line of <paramref name="page"/>.</summary>
    public void Score(LinePage page, LineStates states)
    {
        states.Ensure(page.Count);
        var sum = new RowSum(_rows);
        for (var i = 0; i < page.Count; i++)
        {
            sum.Clear();
            LineFeatures.Write(page, i, ref sum);
            Store(sum.Sum, states, i);
        }

        Finish(states, page.Count);
    }

    /// <summary>The same, and the sums of the features' rows of <paramref name="other"/>, which <see cref="ScoreAgain"/> takes up: features are told once.</summary>
    public void Score(LinePage page, LineStates states, LineNetwork other)
    {
        states.Ensure(page.Count);
        var sum = new TwoRowSums(_rows, other._rows);
        for (var i = 0; i < page.Count; i++)
        {
            sum.Clear();
            LineFeatures.Write(page, i, ref sum);
            Store(sum.First, states, i);
            sum.Second.CopyTo(states.Sums, i * Width);
        }

        Finish(states, page.Count);
    }

    /// <summary>Scores with what the first look told.</summary>
    public void ScoreAgain(LinePage page, LineStates states)
    {
        var sum = new RowSum(_rows);
        for (var i = 0; i < page.Count; i++)
        {
            sum.Sum = Vector256.Create<short>(states.Sums.AsSpan(i * Width, Width));
            states.Stack.Write(page, i, ref sum);
            Store(sum.Sum, states, i);
        }

        Finish(states, page.Count);
    }

    private void Finish(LineStates states, int count)
    {
        Carry(states.Line, states.Before, count, GateForward, forward: true);
        Carry(states.Line, states.After, count, GateBackward, forward: false);
        for (var i = 0; i < count; i++)
        {
            ScoreLine(states, i);
        }
    }

    private void Store(Vector256<short> sum, LineStates states, int index)
    {
        var (low, high) = Load(_dense, 0);
        var scale = Vector256.Create(_scale);
        Softsign(low + (scale * Vector256.ConvertToSingle(Vector256.WidenLower(sum)))).CopyTo(states.Line, (index + 1) * Width);
        Softsign(high + (scale * Vector256.ConvertToSingle(Vector256.WidenUpper(sum)))).CopyTo(states.Line, ((index + 1) * Width) + 8);
    }

    private static (Vector256<float> Low, Vector256<float> High) Load(ReadOnlySpan<float> values, int at) =>
        (Vector256.Create(values.Slice(at, 8)), Vector256.Create(values.Slice(at + 8, 8)));

    private static Vector256<float> Softsign(Vector256<float> x) => x / (Vector256<float>.One + Vector256.Abs(x));

    private static void Multiply(ReadOnlySpan<float> matrix, ReadOnlySpan<float> input, ref Vector256<float> low, ref Vector256<float> high)
    {
        ref var first = ref MemoryMarshal.GetReference(matrix);
        for (var j = 0; j < Width; j++)
        {
            var factor = Vector256.Create(input[j]);
            low += factor * Vector256.LoadUnsafe(ref first, (nuint)(j * Width));
            high += factor * Vector256.LoadUnsafe(ref first, (nuint)((j * Width) + 8));
        }
    }

    private void Carry(float[] line, float[] memory, int count, int gate, bool forward)
    {
        var matrix = _dense.AsSpan(gate, Square);
        var bias = Load(_dense, gate + Square);
        var half = Vector256.Create(0.5f);
        Vector256<float> low = default, high = default;
        for (var step = 0; step < count; step++)
        {
            var at = ((forward ? step : count - 1 - step) + 1) * Width;
            var (openLow, openHigh) = bias;
            var own = line.AsSpan(at, Width);
            Multiply(matrix, own, ref openLow, ref openHigh);
            openLow = half + (half * Softsign(openLow));
            openHigh = half + (half * Softsign(openHigh));
            var (ownLow, ownHigh) = Load(own, 0);
            low = ownLow + (openLow * (low - ownLow));
            high = ownHigh + (openHigh * (high - ownHigh));
            low.CopyTo(memory, at);
            high.CopyTo(memory, at + 8);
        }
    }

    private void ScoreLine(LineStates states, int index)
    {
        var at = (index + 1) * Width;
        var (low, high) = Load(_dense, HiddenBias);
        Multiply(_dense.AsSpan(Hidden, Square), states.Line.AsSpan(at, Width), ref low, ref high);
        Multiply(_dense.AsSpan(Hidden + Square, Square), states.Before.AsSpan(at, Width), ref low, ref high);
        Multiply(_dense.AsSpan(Hidden + (2 * Square), Square), states.After.AsSpan(at, Width), ref low, ref high);
        Multiply(_dense.AsSpan(Hidden + (3 * Square), Square), states.Line.AsSpan(at - Width, Width), ref low, ref high);
        Multiply(_dense.AsSpan(Hidden + (4 * Square), Square), states.Line.AsSpan(at + Width, Width), ref low, ref high);
        Span<float> hidden = stackalloc float[Width];
        Softsign(low).CopyTo(hidden);
        Softsign(high).CopyTo(hidden[8..]);
        var scores = Vector256.Create<float>(_dense.AsSpan(OutputBias, Outputs));
        for (var j = 0; j < Width; j++)
        {
            scores += Vector256.Create(hidden[j]) * Vector256.Create<float>(_dense.AsSpan(Output + (j * Outputs), Outputs));
        }

        scores.CopyTo(states.Scores, index * Outputs);
    }

    private static Vector256<short> Row(sbyte[] rows, int feature)
    {
        var row = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(rows), (nuint)(feature * Width));
        return Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
    }

    /// <summary>Sums rows of small integers: exact, whatever the order. A line has far fewer than the 258 features that could overflow.</summary>
    private struct RowSum(sbyte[] rows) : IFeatureSink
    {
        public Vector256<short> Sum;

        public void Clear() => Sum = default;

        public void Add(int feature) => Sum += Row(rows, feature);
    }

    private struct TwoRowSums(sbyte[] first, sbyte[] second) : IFeatureSink
    {
        public Vector256<short> First;
        public Vector256<short> Second;

        public void Clear() => (First, Second) = (default, default);

        public void Add(int feature)
        {
            First += Row(first, feature);
            Second += Row(second, feature);
        }
    }
}
