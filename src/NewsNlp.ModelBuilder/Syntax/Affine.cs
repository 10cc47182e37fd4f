using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>A dense layer: outputs = bias + inputs times weights. The last row of the weights is the bias. Outputs are a multiple of 16.</summary>
internal sealed class Affine(int inputs, int outputs, Random random)
{
    private const int Block = 64, Lane = 16;

    public Parameter Weights { get; } = Create(inputs, outputs, random);

    public int Inputs => inputs;

    public int Outputs => outputs;

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Weights.Row(inputs).CopyTo(output);
        var at = 0;
        for (; at + Block <= outputs; at += Block)
        {
            ForwardBlock(input, at, output.Slice(at, Block));
        }

        for (; at < outputs; at += Lane)
        {
            for (var i = 0; i < inputs; i++)
            {
                Numeric.AddScaled(output.Slice(at, Lane), Weights.Row(i).Slice(at, Lane), input[i]);
            }
        }
    }

    /// <summary>Adds to the gradients of the weights and of the input.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        Weights.TouchAll();
        Numeric.Add(Weights.Gradient.AsSpan(inputs * outputs, outputs), outputGradient);
        var at = 0;
        for (; at + Block <= outputs; at += Block)
        {
            var block = outputGradient.Slice(at, Block);
            if (block.ContainsAnyExcept(0f))
            {
                BackwardBlock(input, at, block, inputGradient);
            }
        }

        for (; at < outputs; at += Lane)
        {
            var lane = outputGradient.Slice(at, Lane);
            for (var i = 0; i < inputs; i++)
            {
                inputGradient[i] += Numeric.Dot(Weights.Row(i).Slice(at, Lane), lane);
                Numeric.AddScaled(Weights.Gradient.AsSpan((i * outputs) + at, Lane), lane, input[i]);
            }
        }
    }

    private static Parameter Create(int inputs, int outputs, Random random)
    {
        var parameter = new Parameter(inputs + 1, outputs, MathF.Sqrt(6f / (inputs + outputs)), random);
        parameter.Row(inputs).Clear();
        return parameter;
    }

    private void ForwardBlock(ReadOnlySpan<float> input, int block, Span<float> output)
    {
        ref var target = ref MemoryMarshal.GetReference(output);
        ref var weights = ref Weights.Weights[block];
        var sum0 = Vector512.LoadUnsafe(ref target);
        var sum1 = Vector512.LoadUnsafe(ref target, 16);
        var sum2 = Vector512.LoadUnsafe(ref target, 32);
        var sum3 = Vector512.LoadUnsafe(ref target, 48);
        foreach (var value in input[..inputs])
        {
            if (value != 0)
            {
                var factor = Vector512.Create(value);
                sum0 = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights), sum0);
                sum1 = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, 16), sum1);
                sum2 = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, 32), sum2);
                sum3 = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref weights, 48), sum3);
            }

            weights = ref Unsafe.Add(ref weights, outputs);
        }

        sum0.StoreUnsafe(ref target);
        sum1.StoreUnsafe(ref target, 16);
        sum2.StoreUnsafe(ref target, 32);
        sum3.StoreUnsafe(ref target, 48);
    }

    private void BackwardBlock(ReadOnlySpan<float> input, int block, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        ref var source = ref MemoryMarshal.GetReference(outputGradient);
        ref var weights = ref Weights.Weights[block];
        ref var gradient = ref Weights.Gradient[block];
        var g0 = Vector512.LoadUnsafe(ref source);
        var g1 = Vector512.LoadUnsafe(ref source, 16);
        var g2 = Vector512.LoadUnsafe(ref source, 32);
        var g3 = Vector512.LoadUnsafe(ref source, 48);
        for (var i = 0; i < inputs; i++)
        {
            inputGradient[i] += Vector512.Sum(
                (g0 * Vector512.LoadUnsafe(ref weights)) + (g1 * Vector512.LoadUnsafe(ref weights, 16))
                + (g2 * Vector512.LoadUnsafe(ref weights, 32)) + (g3 * Vector512.LoadUnsafe(ref weights, 48)));
            if (input[i] != 0)
            {
                var factor = Vector512.Create(input[i]);
                Vector512.FusedMultiplyAdd(factor, g0, Vector512.LoadUnsafe(ref gradient)).StoreUnsafe(ref gradient);
                Vector512.FusedMultiplyAdd(factor, g1, Vector512.LoadUnsafe(ref gradient, 16)).StoreUnsafe(ref gradient, 16);
                Vector512.FusedMultiplyAdd(factor, g2, Vector512.LoadUnsafe(ref gradient, 32)).StoreUnsafe(ref gradient, 32);
                Vector512.FusedMultiplyAdd(factor, g3, Vector512.LoadUnsafe(ref gradient, 48)).StoreUnsafe(ref gradient, 48);
            }

            weights = ref Unsafe.Add(ref weights, outputs);
            gradient = ref Unsafe.Add(ref gradient, outputs);
        }
    }
}
