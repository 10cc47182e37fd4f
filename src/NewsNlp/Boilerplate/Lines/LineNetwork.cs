using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

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
    public void Score(LinePage page, LineStates states) => Score(page, states, null);

    /// <summary>The same, and the sums of the features' rows of <paramref name="other"/>, which <see cref="ScoreAgain"/> takes up: features are told once.</summary>
    public void Score(LinePage page, LineStates states, LineNetwork? other)
    {
        states.Ensure(page.Count);
        for (var i = 0; i <= page.Count; i++)
        {
            // The rows of a line are on their way while the features of the next one are told.
            if (i < page.Count)
            {
                ref var next = ref states.Features[i & 1];
                next.Clear();
                LineFeatures.Write(page, i, ref next);
                Fetch(_rows, next.All);
                Fetch(other?._rows ?? [], next.All);
            }

            if (i > 0)
            {
                var features = states.Features[~i & 1].All;
                Store(Sum(_rows, features, default), states, i - 1);
                if (other is not null)
                {
                    Sum(other._rows, features, default).CopyTo(states.Sums, (i - 1) * Width);
                }
            }
        }

        LineLayers.Score(_dense, states, page.Count);
    }

    /// <summary>Scores with what the first look told.</summary>
    public void ScoreAgain(LinePage page, LineStates states)
    {
        ref var features = ref states.Features[0];
        for (var i = 0; i < page.Count; i++)
        {
            features.Clear();
            states.Stack.Write(page, i, ref features);
            Store(Sum(_rows, features.All, Vector256.Create<short>(states.Sums.AsSpan(i * Width, Width))), states, i);
        }

        LineLayers.Score(_dense, states, page.Count);
    }

    private static void Fetch(sbyte[] rows, ReadOnlySpan<int> features)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var feature in Prefetch.IsSupported && rows.Length > 0 ? features : default)
        {
            Prefetch.Row(ref Unsafe.Add(ref first, feature * Width));
        }
    }

    private void Store(Vector256<short> sum, LineStates states, int index)
    {
        Vector256<float> low = Vector256.Create<float>(_dense.AsSpan(0, Width / 2)), high = Vector256.Create<float>(_dense.AsSpan(Width / 2, Width / 2));
        var scale = Vector256.Create(_scale);
        LineLayers.Softsign(low + (scale * Vector256.ConvertToSingle(Vector256.WidenLower(sum)))).CopyTo(states.Line, (index + 1) * Width);
        LineLayers.Softsign(high + (scale * Vector256.ConvertToSingle(Vector256.WidenUpper(sum)))).CopyTo(states.Line, ((index + 1) * Width) + 8);
    }

    /// <summary>Adds the rows of features to a sum of small integers: exact, whatever the order. A line has far fewer than the 258 features that could overflow.</summary>
    private static Vector256<short> Sum(sbyte[] rows, ReadOnlySpan<int> features, Vector256<short> sum)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var feature in features)
        {
            sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref first, (nuint)(feature * Width)).ToVector256Unsafe());
        }

        return sum;
    }
}
