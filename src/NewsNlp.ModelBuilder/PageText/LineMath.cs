using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>The loops that training a <see cref="LineNetwork"/> spends its time in: rows of 16, outputs of 8.</summary>
internal static class LineMath
{
    private const int W = LineNetwork.Width, O = LineNetwork.Outputs;

    /// <summary>Turns four scores into the gradient of their cross entropy; gives the loss.</summary>
    public static double Softmax(Span<float> o, int gold)
    {
        var most = float.MinValue;
        for (var c = 0; c < 4; c++)
        {
            most = Math.Max(most, o[c]);
        }

        var sum = 0f;
        for (var c = 0; c < O; c++)
        {
            o[c] = c < 4 ? MathF.Exp(o[c] - most) : 0;
            sum += o[c];
        }

        for (var c = 0; c < O; c++)
        {
            o[c] /= sum;
        }

        var loss = -Math.Log(Math.Max(1e-9, o[gold]));
        o[gold] -= 1;
        return loss;
    }

    /// <summary>Adds the product of a square matrix and <paramref name="input"/> to <paramref name="output"/>.</summary>
    public static void Multiply(ReadOnlySpan<float> matrix, ReadOnlySpan<float> input, Span<float> output)
    {
        ref var first = ref MemoryMarshal.GetReference(matrix);
        var (low, high) = (Vector256.Create<float>(output), Vector256.Create<float>(output[8..]));
        for (var j = 0; j < W; j++)
        {
            var x = Vector256.Create(input[j]);
            low += x * Vector256.LoadUnsafe(ref first, (nuint)(j * W));
            high += x * Vector256.LoadUnsafe(ref first, (nuint)((j * W) + 8));
        }

        low.CopyTo(output);
        high.CopyTo(output[8..]);
    }

    public static void Axpy(float factor, ReadOnlySpan<float> x, Span<float> y)
    {
        var f = Vector256.Create(factor);
        (Vector256.Create<float>(y) + (f * Vector256.Create<float>(x))).CopyTo(y);
        (Vector256.Create<float>(y[8..]) + (f * Vector256.Create<float>(x[8..]))).CopyTo(y[8..]);
    }

    /// <summary>A step of Adagrad down the slopes <paramref name="d"/> of one row.</summary>
    public static void Adagrad(ReadOnlySpan<float> d, Span<float> row, Span<float> squares, float rate, float decay)
    {
        ref float slope = ref MemoryMarshal.GetReference(d), weight = ref MemoryMarshal.GetReference(row), square = ref MemoryMarshal.GetReference(squares);
        for (nuint k = 0; k < W; k += 8)
        {
            var w = Vector256.LoadUnsafe(ref weight, k);
            var g = Vector256.LoadUnsafe(ref slope, k) + (decay * w);
            var sum = Vector256.LoadUnsafe(ref square, k) + (g * g);
            sum.StoreUnsafe(ref square, k);
            (w - (rate * g / (Vector256.Sqrt(sum) + Vector256.Create(0.02f)))).StoreUnsafe(ref weight, k);
        }
    }

    public static void Axpy8(float factor, ReadOnlySpan<float> x, Span<float> y) => (Vector256.Create<float>(y) + (Vector256.Create(factor) * Vector256.Create<float>(x))).CopyTo(y);
}
