using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>
/// A small network over the lines of a page. Each line is the sum of its features' rows; gated averages carry what came before and what comes after;
/// one hidden layer gives a score a class.
/// </summary>
/// <remarks>The gates make the averages long memories that a line can reset (Bradbury et al., Quasi-Recurrent Neural Networks, 2017), at a cost linear in the lines.</remarks>
internal sealed class LineModel
{
    /// <summary>Width of every layer.</summary>
    public const int Width = 16;

    /// <summary>Scores a line; the first four are those of <see cref="LineClass"/>.</summary>
    public const int Outputs = 8;

    /// <summary>Inputs of the hidden layer: the line, what came before, what comes after, its two neighbours.</summary>
    public const int Inputs = 5;

    public const int Square = Width * Width;

    /// <summary>Floats behind the rows: bias, two gates with bias, hidden layer with bias, outputs with bias, weights of the title ranker.</summary>
    public const int DenseLength = NetworkLength + TitleRanker.Count;

    public const int NetworkLength = Width + (2 * (Square + Width)) + (Inputs * Square) + Width + (Width * Outputs) + Outputs;

    public const int GateForward = Width, GateBackward = GateForward + Square + Width, Hidden = GateBackward + Square + Width,
        HiddenBias = Hidden + (Inputs * Square), Output = HiddenBias + Width, OutputBias = Output + (Width * Outputs);

    private const uint Magic = 0x314D4C4E;

    private static readonly Lazy<LineModel> Embedded = new(() => Load("pagetext.model"));

    private readonly sbyte[] _rows;
    private readonly float _scale;
    private readonly float[] _dense;

    public LineModel(sbyte[] rows, float scale, float[] dense)
    {
        _rows = rows;
        _scale = scale;
        _dense = dense;
    }

    /// <summary>Weights of <see cref="TitleRanker"/>.</summary>
    public ReadOnlySpan<float> TitleWeights => _dense.AsSpan(NetworkLength);

    public static LineModel Default => Embedded.Value;

    public static void Save(Stream stream, ReadOnlySpan<sbyte> rows, float scale, ReadOnlySpan<float> dense)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteSingleLittleEndian(head[4..], scale);
        stream.Write(head);
        stream.Write(MemoryMarshal.AsBytes(rows));
        Span<byte> value = stackalloc byte[4];
        foreach (var weight in dense)
        {
            BinaryPrimitives.WriteSingleLittleEndian(value, weight);
            stream.Write(value);
        }
    }

    public static LineModel Read(Stream stream)
    {
        var bytes = new byte[8 + (LineFeatures.Count * Width) + (DenseLength * 4)];
        stream.ReadExactly(bytes);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new InvalidDataException("This is no model of page lines.");
        }

        var rows = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(8, LineFeatures.Count * Width)).ToArray();
        var dense = new float[DenseLength];
        var rest = bytes.AsSpan(8 + rows.Length);
        for (var i = 0; i < dense.Length; i++)
        {
            dense[i] = BinaryPrimitives.ReadSingleLittleEndian(rest[(i * 4)..]);
        }

        return new LineModel(rows, BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(4)), dense);
    }

    /// <summary>Writes <see cref="Outputs"/> scores a line of <paramref name="page"/>.</summary>
    public void Score(LinePage page, LineStates states)
    {
        var count = page.Count;
        states.Ensure(count);
        var line = states.Line;
        var sum = new RowSum(_rows);
        var bias = Load(_dense, 0);
        var scale = Vector256.Create(_scale);
        for (var i = 0; i < count; i++)
        {
            sum.Clear();
            LineFeatures.Write(page, i, ref sum);
            sum.Store(bias, scale, line, (i + 1) * Width);
        }

        Carry(line, states.Before, count, GateForward, forward: true);
        Carry(line, states.After, count, GateBackward, forward: false);
        for (var i = 0; i < count; i++)
        {
            ScoreLine(states, i);
        }
    }

    private static LineModel Load(string resource)
    {
        using var stream = EmbeddedResource.Open(resource);
        return Read(stream);
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

    /// <summary>Sums rows of small integers: exact, whatever the order. A line has far fewer than the 258 features that could overflow.</summary>
    private struct RowSum(sbyte[] rows) : IFeatureSink
    {
        private Vector256<short> _sum;

        public void Clear() => _sum = default;

        public void Add(int feature)
        {
            ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
            var row = Vector128.LoadUnsafe(ref first, (nuint)(feature * Width));
            _sum += Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
        }

        public readonly void Store((Vector256<float> Low, Vector256<float> High) bias, Vector256<float> scale, float[] line, int at)
        {
            var low = Vector256.ConvertToSingle(Vector256.WidenLower(_sum));
            var high = Vector256.ConvertToSingle(Vector256.WidenUpper(_sum));
            Softsign(bias.Low + (scale * low)).CopyTo(line, at);
            Softsign(bias.High + (scale * high)).CopyTo(line, at + 8);
        }
    }
}
