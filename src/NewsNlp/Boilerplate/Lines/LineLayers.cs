using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Boilerplate;

/// <summary>The dense part of a <see cref="LineNetwork"/>: gated memories of what came before and comes after, the hidden layer and the scores.</summary>
/// <remarks>
/// Four lines are worked on at once: each row of a matrix is fetched once for the four, and their sums do not wait for one another. Within a line everything is added in the same order
/// as one line alone would be, so the scores are the same to the last bit.
/// </remarks>
internal static class LineLayers
{
    /// <summary>Lines that are worked on at once: the buffers of a page have room for as many.</summary>
    public const int Together = 4;

    private const int Width = LineNetwork.Width, Outputs = LineNetwork.Outputs, Half = Width / 2;

    /// <summary>Writes <see cref="LineStates.Scores"/> from <see cref="LineStates.Line"/>.</summary>
    public static void Score(float[] dense, LineStates states, int count)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            LineWideLayers.Score(dense, states, count);
            return;
        }

        ScoreByHalves(dense, states, count);
    }

    /// <summary>The same on any processor.</summary>
    public static void ScoreByHalves(float[] dense, LineStates states, int count)
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

    public static Vector256<float> Softsign(Vector256<float> x) => x / (Vector256<float>.One + Vector256.Abs(x));

    // How far each of four lines lets the memory through.
    private static void OpenGates(ReadOnlySpan<float> gate, ReadOnlySpan<float> lines, Span<float> open)
    {
        var middle = Vector256.Create(0.5f);
        for (var half = 0; half < Width; half += Half)
        {
            var sums = new FourSums(Vector256.Create(gate.Slice(LineNetwork.Square + half, Half)));
            Multiply(gate[half..], Width, lines, ref sums);
            (middle + (middle * Softsign(sums.First))).CopyTo(open[half..]);
            (middle + (middle * Softsign(sums.Second))).CopyTo(open[(Width + half)..]);
            (middle + (middle * Softsign(sums.Third))).CopyTo(open[((2 * Width) + half)..]);
            (middle + (middle * Softsign(sums.Fourth))).CopyTo(open[((3 * Width) + half)..]);
        }
    }

    // Takes the gates in memory, and leaves what they let through.
    private static void Carry(float[] line, float[] memory, int count, bool forward)
    {
        Vector256<float> low = default, high = default;
        for (var step = 0; step < count; step++)
        {
            var at = ((forward ? step : count - 1 - step) + 1) * Width;
            Span<float> own = line.AsSpan(at, Width), gate = memory.AsSpan(at, Width);
            Vector256<float> ownLow = Vector256.Create<float>(own), ownHigh = Vector256.Create<float>(own[Half..]);
            low = ownLow + (Vector256.Create<float>(gate) * (low - ownLow));
            high = ownHigh + (Vector256.Create<float>(gate[Half..]) * (high - ownHigh));
            low.CopyTo(gate);
            high.CopyTo(gate[Half..]);
        }
    }

    private static void ScoreLines(float[] dense, LineStates states, int index)
    {
        var at = (index + 1) * Width;
        Span<float> hidden = stackalloc float[Together * Width];
        for (var half = 0; half < Width; half += Half)
        {
            var weights = dense.AsSpan(LineNetwork.Hidden + half);
            var sums = new FourSums(Vector256.Create<float>(dense.AsSpan(LineNetwork.HiddenBias + half, Half)));
            Multiply(weights, Width, states.Line.AsSpan(at), ref sums);
            Multiply(weights[LineNetwork.Square..], Width, states.Before.AsSpan(at), ref sums);
            Multiply(weights[(2 * LineNetwork.Square)..], Width, states.After.AsSpan(at), ref sums);
            Multiply(weights[(3 * LineNetwork.Square)..], Width, states.Line.AsSpan(at - Width), ref sums);
            Multiply(weights[(4 * LineNetwork.Square)..], Width, states.Line.AsSpan(at + Width), ref sums);
            Softsign(sums.First).CopyTo(hidden[half..]);
            Softsign(sums.Second).CopyTo(hidden[(Width + half)..]);
            Softsign(sums.Third).CopyTo(hidden[((2 * Width) + half)..]);
            Softsign(sums.Fourth).CopyTo(hidden[((3 * Width) + half)..]);
        }

        WriteScores(dense, hidden, states.Scores.AsSpan(index * Outputs, Together * Outputs));
    }

    /// <summary>Writes the scores of four lines from what their hidden layers hold.</summary>
    public static void WriteScores(float[] dense, ReadOnlySpan<float> hidden, Span<float> target)
    {
        var scores = new FourSums(Vector256.Create<float>(dense.AsSpan(LineNetwork.OutputBias, Outputs)));
        Multiply(dense.AsSpan(LineNetwork.Output), Outputs, hidden, ref scores);
        scores.First.CopyTo(target);
        scores.Second.CopyTo(target[Outputs..]);
        scores.Third.CopyTo(target[(2 * Outputs)..]);
        scores.Fourth.CopyTo(target[(3 * Outputs)..]);
    }

    // Adds eight columns of a matrix of that row length, times each of four lines.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(ReadOnlySpan<float> matrix, int rowLength, ReadOnlySpan<float> lines, ref FourSums sums)
    {
        // The last loads of the loop, checked once for all of it.
        _ = matrix[((Width - 1) * rowLength) + Half - 1];
        _ = lines[(Together * Width) - 1];
        ref float weights = ref MemoryMarshal.GetReference(matrix), line = ref MemoryMarshal.GetReference(lines);
        for (var j = 0; j < Width; j++)
        {
            var row = Vector256.LoadUnsafe(ref weights, (nuint)(j * rowLength));
            sums.First += Vector256.Create(Unsafe.Add(ref line, j)) * row;
            sums.Second += Vector256.Create(Unsafe.Add(ref line, Width + j)) * row;
            sums.Third += Vector256.Create(Unsafe.Add(ref line, (2 * Width) + j)) * row;
            sums.Fourth += Vector256.Create(Unsafe.Add(ref line, (3 * Width) + j)) * row;
        }
    }

    /// <summary>Eight sums for each of four lines.</summary>
    private struct FourSums(Vector256<float> start)
    {
        public Vector256<float> First = start, Second = start, Third = start, Fourth = start;
    }
}
