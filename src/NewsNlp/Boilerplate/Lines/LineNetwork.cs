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

    // Made for the first page: with the rows of the network that looks at pages after this one.
    private LineTables? _tables;

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
        var tables = _tables ??= new LineTables(_rows, other?._rows);
        Span<int> rows = stackalloc int[2 * LineTables.Most];
        Span<int> counts = stackalloc int[4];
        for (var i = 0; i <= page.Count; i++)
        {
            // The rows of a line are on their way while those of the next one are told.
            if (i < page.Count)
            {
                ref readonly var line = ref page.Facts[i];
                var own = rows.Slice((i & 1) * LineTables.Most, LineTables.Most);
                var groups = LineGroups.Write(page, i, own);
                var words = LineFeatures.WriteWords(page.WordsOf(in line), in line, own[groups..]);
                (counts[(i & 1) * 2], counts[((i & 1) * 2) + 1]) = (groups, words);
                tables.Fetch(own[..groups], own.Slice(groups, words));
            }

            if (i > 0)
            {
                var own = rows.Slice((~i & 1) * LineTables.Most, LineTables.Most);
                int groups = counts[(~i & 1) * 2], words = counts[((~i & 1) * 2) + 1];
                Store(tables.Sum(own[..groups], own.Slice(groups, words), out var second), states, i - 1);
                second.CopyTo(states.Sums, (i - 1) * Width);
            }
        }

        LineLayers.Score(_dense, states, page.Count);
    }

    /// <summary>Scores with what the first look told.</summary>
    public void ScoreAgain(LinePage page, LineStates states)
    {
        ref var features = ref states.Features;
        for (var i = 0; i < page.Count; i++)
        {
            features.Clear();
            states.Stack.Write(page, i, ref features);
            Store(Sum(_rows, features.All, Vector256.Create<short>(states.Sums.AsSpan(i * Width, Width))), states, i);
        }

        LineLayers.Score(_dense, states, page.Count);
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
