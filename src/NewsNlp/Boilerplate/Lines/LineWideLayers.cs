using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Boilerplate;

/// <summary><see cref="LineLayers"/> for processors whose vectors hold a whole line: the same sums in the same order.</summary>
internal static class LineWideLayers
{
    private const int Together = LineLayers.Together, Width = LineNetwork.Width, Outputs = LineNetwork.Outputs;

    public static void Score(float[] dense, LineStates states, int count)
    {
        for (var i = 0; i < count; i += Together)
        {
            OpenGates(dense.AsSpan(LineNetwork.GateForward), states.Line.AsSpan((i + 1) * Width), states.Before.AsSpan((i + 1) * Width));
            OpenGates(dense.AsSpan(LineNetwork.GateBackward), states.Line.AsSpan((i + 1) * Width), states.After.AsSpan((i + 1) * Width));
        }

        Carry(states.Line, states.Before, count, forward: true);
        Carry(states.Line, states.After, count, forward: false);
        for (var i = 0; i < count; i += Together)
        {
            ScoreLines(dense, states, i);
        }
    }

    private static Vector512<float> Softsign(Vector512<float> x) => x / (Vector512<float>.One + Vector512.Abs(x));

    // How far each of four lines lets the memory through.
    private static void OpenGates(ReadOnlySpan<float> gate, ReadOnlySpan<float> lines, Span<float> open)
    {
        var middle = Vector512.Create(0.5f);
        var sums = new FourSums(Vector512.Create(gate.Slice(LineNetwork.Square, Width)));
        Multiply(gate, lines, ref sums);
        (middle + (middle * Softsign(sums.First))).CopyTo(open);
        (middle + (middle * Softsign(sums.Second))).CopyTo(open[Width..]);
        (middle + (middle * Softsign(sums.Third))).CopyTo(open[(2 * Width)..]);
        (middle + (middle * Softsign(sums.Fourth))).CopyTo(open[(3 * Width)..]);
    }

    // Takes the gates in memory, and leaves what they let through.
    private static void Carry(float[] line, float[] memory, int count, bool forward)
    {
        Vector512<float> carried = default;
        for (var step = 0; step < count; step++)
        {
            var at = ((forward ? step : count - 1 - step) + 1) * Width;
            var own = Vector512.Create<float>(line.AsSpan(at, Width));
            var gate = memory.AsSpan(at, Width);
            carried = own + (Vector512.Create<float>(gate) * (carried - own));
            carried.CopyTo(gate);
        }
    }

    private static void ScoreLines(float[] dense, LineStates states, int index)
    {
        var at = (index + 1) * Width;
        Span<float> hidden = stackalloc float[Together * Width];
        var weights = dense.AsSpan(LineNetwork.Hidden);
        var sums = new FourSums(Vector512.Create<float>(dense.AsSpan(LineNetwork.HiddenBias, Width)));
        Multiply(weights, states.Line.AsSpan(at), ref sums);
        Multiply(weights[LineNetwork.Square..], states.Before.AsSpan(at), ref sums);
        Multiply(weights[(2 * LineNetwork.Square)..], states.After.AsSpan(at), ref sums);
        Multiply(weights[(3 * LineNetwork.Square)..], states.Line.AsSpan(at - Width), ref sums);
        Multiply(weights[(4 * LineNetwork.Square)..], states.Line.AsSpan(at + Width), ref sums);
        Softsign(sums.First).CopyTo(hidden);
        Softsign(sums.Second).CopyTo(hidden[Width..]);
        Softsign(sums.Third).CopyTo(hidden[(2 * Width)..]);
        Softsign(sums.Fourth).CopyTo(hidden[(3 * Width)..]);
        LineLayers.WriteScores(dense, hidden, states.Scores.AsSpan(index * Outputs, Together * Outputs));
    }

    // Adds a matrix times each of four lines.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(ReadOnlySpan<float> matrix, ReadOnlySpan<float> lines, ref FourSums sums)
    {
        // The last loads of the loop, checked once for all of it.
        _ = matrix[(Width * Width) - 1];
        _ = lines[(Together * Width) - 1];
        ref float weights = ref MemoryMarshal.GetReference(matrix), line = ref MemoryMarshal.GetReference(lines);
        Vector512<float> first = sums.First, second = sums.Second, third = sums.Third, fourth = sums.Fourth;
        for (var j = 0; j < Width; j++)
        {
            var row = Vector512.LoadUnsafe(ref weights, (nuint)(j * Width));
            first += Vector512.Create(Unsafe.Add(ref line, j)) * row;
            second += Vector512.Create(Unsafe.Add(ref line, Width + j)) * row;
            third += Vector512.Create(Unsafe.Add(ref line, (2 * Width) + j)) * row;
            fourth += Vector512.Create(Unsafe.Add(ref line, (3 * Width) + j)) * row;
        }

        (sums.First, sums.Second, sums.Third, sums.Fourth) = (first, second, third, fourth);
    }

    /// <summary>Sums of each of four lines.</summary>
    private struct FourSums(Vector512<float> start)
    {
        public Vector512<float> First = start, Second = start, Third = start, Fourth = start;
    }
}
