using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Tagging;

/// <summary>
/// The recurrent units in fixed-point arithmetic: each keeps a share of what it held and takes the rest from the token, once left to right and once
/// right to left. The shares were computed beforehand for all tokens, so that this loop is three instructions a token.
/// </summary>
internal static class Recurrence
{
    private const int Units = SyntaxShape.RecurrentWidth, Gates = 4 * Units;

    /// <summary>A gate's sum of this much, or of minus this much, keeps all or nothing.</summary>
    private const short Saturation = 2 << FixedPoint.ActivationBits;

    /// <summary>Bound on values, so that the difference of two fits 16 bits.</summary>
    private const short Largest = short.MaxValue / 2;

    /// <summary>Shares have 15 fraction bits: this much a bit of the gate's sum, around one half.</summary>
    private const int ShareShift = 15 - FixedPoint.ActivationBits - 2;

    /// <summary>
    /// Reads the gates of <paramref name="count"/> tokens (for each direction values, then shares) and writes the units of a token to
    /// <paramref name="output"/> at <c>token * stride</c>, left to right first.
    /// </summary>
    public static void Run(ReadOnlySpan<short> gates, int count, Span<short> output, int stride)
    {
        if (count == 0)
        {
            return;
        }

        _ = gates[(count * Gates) - 1];
        _ = output[((count - 1) * stride) + (2 * Units) - 1];
        ref var source = ref MemoryMarshal.GetReference(gates);
        ref var target = ref MemoryMarshal.GetReference(output);
        for (var unit = 0; unit < Units; unit += 16)
        {
            Vector256<short> forward = default, backward = default;
            for (var i = 0; i < count; i++)
            {
                var left = (nuint)((i * Gates) + unit);
                forward = Step(forward, Vector256.LoadUnsafe(ref source, left), Vector256.LoadUnsafe(ref source, left + Units));
                forward.StoreUnsafe(ref target, (nuint)((i * stride) + unit));
                var j = count - 1 - i;
                var right = (nuint)((j * Gates) + (2 * Units) + unit);
                backward = Step(backward, Vector256.LoadUnsafe(ref source, right), Vector256.LoadUnsafe(ref source, right + Units));
                backward.StoreUnsafe(ref target, (nuint)((j * stride) + Units + unit));
            }
        }
    }

    private static Vector256<short> Step(Vector256<short> before, Vector256<short> value, Vector256<short> gate)
    {
        var bounded = Vector256.Max(Vector256.Min(value, Vector256.Create(Largest)), Vector256.Create((short)-Largest));
        var sum = Vector256.Max(Vector256.Min(gate, Vector256.Create((short)(Saturation - 1))), Vector256.Create((short)-Saturation));
        var share = Vector256.ShiftLeft(sum, ShareShift) + Vector256.Create((short)(1 << 14));
        return bounded + RoundedProduct(share, before - bounded);
    }

    /// <summary>The product of a share with 15 fraction bits and a number, rounded.</summary>
    private static Vector256<short> RoundedProduct(Vector256<short> share, Vector256<short> number)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHighRoundScale(share, number);
        }

        var (shareLow, shareHigh) = Vector256.Widen(share);
        var (low, high) = Vector256.Widen(number);
        var half = Vector256.Create(1 << 14);
        return Vector256.Narrow(
            Vector256.ShiftRightArithmetic((shareLow * low) + half, 15), Vector256.ShiftRightArithmetic((shareHigh * high) + half, 15));
    }
}
