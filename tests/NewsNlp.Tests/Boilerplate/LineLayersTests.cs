using NewsNlp.Boilerplate;

namespace NewsNlp.Tests.Boilerplate;

public class LineLayersTests
{
    private const int Width = LineNetwork.Width, Outputs = LineNetwork.Outputs;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(31)]
    public void Four_lines_together_score_as_each_line_alone_to_the_last_bit(int count)
    {
        var random = new Random(count);
        var dense = Numbers(random, LineNetwork.DenseLength);
        var states = new LineStates();

        // A longer page before leaves its lines in the buffers.
        states.Ensure(40);
        Numbers(random, 41 * Width).CopyTo(states.Line, Width);
        LineLayers.Score(dense, states, 40);
        states.Ensure(count);
        Numbers(random, count * Width).CopyTo(states.Line, Width);
        LineLayers.Score(dense, states, count);

        var expected = OneByOne(dense, states.Line, count);
        Assert.Equal(expected, states.Scores[..(count * Outputs)]);

        // Processors with shorter vectors take the other way.
        LineLayers.ScoreByHalves(dense, states, count);
        Assert.Equal(expected, states.Scores[..(count * Outputs)]);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];

    private static float[] OneByOne(float[] dense, float[] line, int count)
    {
        var before = Memory(dense, line, Enumerable.Range(1, count), LineNetwork.GateForward);
        var after = Memory(dense, line, Enumerable.Range(1, count).Reverse(), LineNetwork.GateBackward);
        var scores = new List<float>();
        for (var i = 1; i <= count; i++)
        {
            var hidden = dense[LineNetwork.HiddenBias..(LineNetwork.HiddenBias + Width)];
            float[][] inputs = [RowOf(line, i), before[i], after[i], RowOf(line, i - 1), RowOf(line, i + 1)];
            for (var input = 0; input < inputs.Length; input++)
            {
                Multiply(dense.AsSpan(LineNetwork.Hidden + (input * LineNetwork.Square)), inputs[input], hidden);
            }

            var own = dense[LineNetwork.OutputBias..(LineNetwork.OutputBias + Outputs)];
            Multiply(dense.AsSpan(LineNetwork.Output), [.. hidden.Select(Softsign)], own);
            scores.AddRange(own);
        }

        return [.. scores];
    }

    private static Dictionary<int, float[]> Memory(float[] dense, float[] line, IEnumerable<int> order, int gate)
    {
        var memory = new Dictionary<int, float[]>();
        var last = new float[Width];
        foreach (var i in order)
        {
            var own = RowOf(line, i);
            var open = dense[(gate + LineNetwork.Square)..(gate + LineNetwork.Square + Width)];
            Multiply(dense.AsSpan(gate), own, open);
            last = [.. Enumerable.Range(0, Width).Select(k => own[k] + ((0.5f + (0.5f * Softsign(open[k]))) * (last[k] - own[k])))];
            memory[i] = last;
        }

        return memory;
    }

    private static float[] RowOf(float[] lines, int index) => lines[(index * Width)..((index + 1) * Width)];

    private static float Softsign(float x) => x / (1 + MathF.Abs(x));

    private static void Multiply(ReadOnlySpan<float> matrix, float[] input, float[] sums)
    {
        for (var j = 0; j < input.Length; j++)
        {
            for (var k = 0; k < sums.Length; k++)
            {
                sums[k] += input[j] * matrix[(j * sums.Length) + k];
            }
        }
    }
}
