using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Tagging;

/// <summary>
/// A dense layer in fixed-point arithmetic: 16-bit inputs, weights and outputs, 32-bit sums. Whole numbers give the same result with and without
/// vector instructions, on every machine.
/// </summary>
internal sealed class DenseLayer
{
    private const int Block = 16, RowsAtOnce = 4, WideRowsAtOnce = 8;

    private readonly short[] _weights;
    private readonly int[] _bias;
    private readonly int _shift;
    private readonly short _least;

    /// <summary>Makes a layer.</summary>
    /// <param name="inputs">Number of inputs, even.</param>
    /// <param name="outputs">Number of outputs, a multiple of 16.</param>
    /// <param name="weights">Weights, all outputs of the first input first.</param>
    /// <param name="bias">What each sum starts from.</param>
    /// <param name="shift">Bits that each sum is shifted down by.</param>
    /// <param name="rectify">Whether outputs below zero become zero.</param>
    public DenseLayer(int inputs, int outputs, ReadOnlySpan<short> weights, int[] bias, int shift, bool rectify)
    {
        (Inputs, Outputs, _bias, _shift) = (inputs, outputs, bias, shift);
        _least = rectify ? (short)0 : short.MinValue;
        _weights = new short[inputs * outputs];

        // Two inputs of one output stand side by side, as the multiply-and-add instruction wants them, sixteen outputs in a row.
        var at = 0;
        for (var block = 0; block < outputs; block += Block)
        {
            for (var input = 0; input < inputs; input += 2)
            {
                for (var output = block; output < block + Block; output++)
                {
                    _weights[at++] = weights[(input * outputs) + output];
                    _weights[at++] = weights[((input + 1) * outputs) + output];
                }
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>
    /// Computes <paramref name="rows"/> rows; row i reads its inputs from <c>input[i * stride]</c> on and writes to <c>output[i * outputStride]</c>.
    /// </summary>
    public void Apply(ReadOnlySpan<short> input, int stride, int rows, Span<short> output, int outputStride)
    {
        if (rows == 0)
        {
            return;
        }

        // The only bounds check: the loops below run without.
        _ = input[((rows - 1) * stride) + Inputs - 1];
        _ = output[((rows - 1) * outputStride) + Outputs - 1];
        ref var source = ref MemoryMarshal.GetReference(input);
        ref var target = ref MemoryMarshal.GetReference(output);
        for (var block = 0; block < Outputs; block += Block)
        {
            ref var weights = ref _weights[block * Inputs];
            var row = 0;
            if (Avx512BW.IsSupported)
            {
                for (; row + WideRowsAtOnce <= rows; row += WideRowsAtOnce)
                {
                    EightRows(ref Unsafe.Add(ref source, row * stride), stride, ref weights, block, ref Unsafe.Add(ref target, (row * outputStride) + block), outputStride);
                }
            }

            if (Avx2.IsSupported)
            {
                for (; row + RowsAtOnce <= rows; row += RowsAtOnce)
                {
                    FourRows(ref Unsafe.Add(ref source, row * stride), stride, ref weights, block, ref Unsafe.Add(ref target, (row * outputStride) + block), outputStride);
                }

                for (; row < rows; row++)
                {
                    OneRow(ref Unsafe.Add(ref source, row * stride), ref weights, block, ref Unsafe.Add(ref target, (row * outputStride) + block));
                }
            }

            for (; row < rows; row++)
            {
                OneRowPlain(ref Unsafe.Add(ref source, row * stride), ref weights, block, ref Unsafe.Add(ref target, (row * outputStride) + block));
            }
        }
    }

    private void EightRows(ref short source, int stride, ref short weights, int block, ref short target, int outputStride)
    {
        var bias = Vector512.LoadUnsafe(ref _bias[block]);
        Vector512<int> sum0 = bias, sum1 = bias, sum2 = bias, sum3 = bias, sum4 = bias, sum5 = bias, sum6 = bias, sum7 = bias;
        ref var source4 = ref Unsafe.Add(ref source, 4 * stride);
        nint stride2 = 2 * stride, stride3 = 3 * stride;
        for (nint i = 0; i < Inputs; i += 2)
        {
            var factors = Vector512.LoadUnsafe(ref weights);
            weights = ref Unsafe.Add(ref weights, 32);
            sum0 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source, i), factors);
            sum1 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source, i + stride), factors);
            sum2 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source, i + stride2), factors);
            sum3 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source, i + stride3), factors);
            sum4 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source4, i), factors);
            sum5 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source4, i + stride), factors);
            sum6 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source4, i + stride2), factors);
            sum7 += Avx512BW.MultiplyAddAdjacent(WidePair(ref source4, i + stride3), factors);
        }

        Store(sum0, ref target);
        Store(sum1, ref Unsafe.Add(ref target, outputStride));
        Store(sum2, ref Unsafe.Add(ref target, 2 * outputStride));
        Store(sum3, ref Unsafe.Add(ref target, 3 * outputStride));
        Store(sum4, ref Unsafe.Add(ref target, 4 * outputStride));
        Store(sum5, ref Unsafe.Add(ref target, 5 * outputStride));
        Store(sum6, ref Unsafe.Add(ref target, 6 * outputStride));
        Store(sum7, ref Unsafe.Add(ref target, 7 * outputStride));
    }

    private void FourRows(ref short source, int stride, ref short weights, int block, ref short target, int outputStride)
    {
        var low = Vector256.LoadUnsafe(ref _bias[block]);
        var high = Vector256.LoadUnsafe(ref _bias[block + 8]);
        Vector256<int> low0 = low, low1 = low, low2 = low, low3 = low, high0 = high, high1 = high, high2 = high, high3 = high;
        ref var source1 = ref Unsafe.Add(ref source, stride);
        ref var source2 = ref Unsafe.Add(ref source, 2 * stride);
        ref var source3 = ref Unsafe.Add(ref source, 3 * stride);
        for (nint i = 0; i < Inputs; i += 2)
        {
            var first = Vector256.LoadUnsafe(ref weights);
            var second = Vector256.LoadUnsafe(ref weights, 16);
            weights = ref Unsafe.Add(ref weights, 32);
            var pair0 = Pair(ref source, i);
            low0 += Avx2.MultiplyAddAdjacent(pair0, first);
            high0 += Avx2.MultiplyAddAdjacent(pair0, second);
            var pair1 = Pair(ref source1, i);
            low1 += Avx2.MultiplyAddAdjacent(pair1, first);
            high1 += Avx2.MultiplyAddAdjacent(pair1, second);
            var pair2 = Pair(ref source2, i);
            low2 += Avx2.MultiplyAddAdjacent(pair2, first);
            high2 += Avx2.MultiplyAddAdjacent(pair2, second);
            var pair3 = Pair(ref source3, i);
            low3 += Avx2.MultiplyAddAdjacent(pair3, first);
            high3 += Avx2.MultiplyAddAdjacent(pair3, second);
        }

        Store(low0, high0, ref target);
        Store(low1, high1, ref Unsafe.Add(ref target, outputStride));
        Store(low2, high2, ref Unsafe.Add(ref target, 2 * outputStride));
        Store(low3, high3, ref Unsafe.Add(ref target, 3 * outputStride));
    }

    private void OneRow(ref short source, ref short weights, int block, ref short target)
    {
        var low = Vector256.LoadUnsafe(ref _bias[block]);
        var high = Vector256.LoadUnsafe(ref _bias[block + 8]);
        for (nint i = 0; i < Inputs; i += 2)
        {
            var pair = Pair(ref source, i);
            low += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref weights));
            high += Avx2.MultiplyAddAdjacent(pair, Vector256.LoadUnsafe(ref weights, 16));
            weights = ref Unsafe.Add(ref weights, 32);
        }

        Store(low, high, ref target);
    }

    private void OneRowPlain(ref short source, ref short weights, int block, ref short target)
    {
        Span<int> sums = stackalloc int[Block];
        _bias.AsSpan(block, Block).CopyTo(sums);
        for (nint i = 0; i < Inputs; i += 2)
        {
            int left = Unsafe.Add(ref source, i), right = Unsafe.Add(ref source, i + 1);
            for (var k = 0; k < Block; k++)
            {
                sums[k] += (left * Unsafe.Add(ref weights, 2 * k)) + (right * Unsafe.Add(ref weights, (2 * k) + 1));
            }

            weights = ref Unsafe.Add(ref weights, 32);
        }

        for (var k = 0; k < Block; k++)
        {
            Unsafe.Add(ref target, k) = (short)Math.Clamp(sums[k] >> _shift, _least, short.MaxValue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(ref short source, nint at) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref source, at)))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> WidePair(ref short source, nint at) =>
        Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref source, at)))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector512<int> sums, ref short target)
    {
        var narrow = Avx512F.ConvertToVector256Int16WithSaturation(Vector512.ShiftRightArithmetic(sums, _shift));
        Vector256.Max(narrow, Vector256.Create(_least)).StoreUnsafe(ref target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> low, Vector256<int> high, ref short target)
    {
        // Packing works on halves; the permutation puts the sixteen numbers back in order.
        var packed = Avx2.PackSignedSaturate(Vector256.ShiftRightArithmetic(low, _shift), Vector256.ShiftRightArithmetic(high, _shift));
        var ordered = Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsInt16();
        Vector256.Max(ordered, Vector256.Create(_least)).StoreUnsafe(ref target);
    }
}
