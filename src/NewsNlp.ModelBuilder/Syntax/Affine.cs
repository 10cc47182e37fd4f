namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>A dense layer: outputs = bias + inputs times weights. The last row of the weights is the bias.</summary>
internal sealed class Affine(int inputs, int outputs, Random random)
{
    public Parameter Weights { get; } = Create(inputs, outputs, random);

    public int Inputs => inputs;

    public int Outputs => outputs;

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Weights.Row(inputs).CopyTo(output);
        for (var i = 0; i < inputs; i++)
        {
            if (input[i] != 0)
            {
                Numeric.AddScaled(output, Weights.Row(i), input[i]);
            }
        }
    }

    /// <summary>Adds to the gradients of the weights and of the input.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        Numeric.Add(Weights.GradientRow(inputs), outputGradient);
        for (var i = 0; i < inputs; i++)
        {
            inputGradient[i] += Numeric.Dot(Weights.Row(i), outputGradient);
            if (input[i] != 0)
            {
                Numeric.AddScaled(Weights.GradientRow(i), outputGradient, input[i]);
            }
        }
    }

    private static Parameter Create(int inputs, int outputs, Random random)
    {
        var parameter = new Parameter(inputs + 1, outputs, MathF.Sqrt(6f / (inputs + outputs)), random);
        parameter.Row(inputs).Clear();
        return parameter;
    }
}
