using NewsNlp.Tagging;

namespace NewsNlp.Tests.Tagging;

public class DenseLayerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(13)]
    [InlineData(31)]
    public void Vector_instructions_give_the_same_numbers_as_plain_arithmetic(int rows)
    {
        const int Inputs = 40, Outputs = 48, Stride = 16, OutputStride = 64, Shift = 9;
        var random = new Random(rows);
        short[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-4000, 4000))];
        var weights = Numbers(Inputs * Outputs);
        int[] bias = [.. Enumerable.Range(0, Outputs).Select(_ => random.Next(-100_000, 100_000))];
        var input = Numbers((rows * Stride) + Inputs);
        foreach (var rectify in new[] { false, true })
        {
            var output = new short[rows * OutputStride];
            new DenseLayer(Inputs, Outputs, weights, bias, Shift, rectify).Apply(input, Stride, rows, output, OutputStride);
            for (var row = 0; row < rows; row++)
            {
                for (var at = 0; at < Outputs; at++)
                {
                    var sum = bias[at] + Enumerable.Range(0, Inputs).Sum(i => input[(row * Stride) + i] * weights[(i * Outputs) + at]);
                    Assert.Equal((short)Math.Clamp(sum >> Shift, rectify ? 0 : short.MinValue, short.MaxValue), output[(row * OutputStride) + at]);
                }
            }
        }
    }

    [Fact]
    public void A_recurrent_unit_that_keeps_nothing_repeats_its_input_and_one_that_keeps_all_stays_at_zero()
    {
        const int Units = SyntaxShape.RecurrentWidth, Count = 5, Stride = 2 * Units;
        var gates = new short[Count * 4 * Units];
        for (var i = 0; i < gates.Length; i++)
        {
            // Values in the first and third quarter, shares in the others: nothing kept left to right, all kept right to left.
            var quarter = i % (4 * Units) / Units;
            gates[i] = quarter is 0 or 2 ? (short)(100 + i) : quarter == 1 ? short.MinValue : short.MaxValue;
        }

        var output = new short[Count * Stride];
        Recurrence.Run(gates, Count, output, Stride);
        for (var token = 0; token < Count; token++)
        {
            Assert.Equal(gates[(token * 4 * Units) + 3], output[(token * Stride) + 3]);
            Assert.InRange(output[(token * Stride) + Units + 3], (short)0, (short)8);
        }
    }
}
