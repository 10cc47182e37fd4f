using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>One sentence's way through the embedding and the two context layers, forwards and backwards.</summary>
internal sealed class SentenceEncoder(SyntaxNetwork network, Random random)
{
    private const int Width = SyntaxShape.Width;
    private const int FirstPad = SyntaxShape.FirstReach;
    private const float InputDropout = 0.1f, Dropout = 0.25f;

    private readonly record struct Rows(int Word, int Prefix, int ShortSuffix, int Suffix, int Shape);

    private readonly Recurrence _recurrence = new();
    private Rows[] _rows = [];
    private float[] _input = [], _middle = [], _mixed = [], _inputGradient = [], _middleGradient = [];
    private float[] _inputMask = [], _middleMask = [], _outputMask = [];
    private bool _training;

    public int Count { get; private set; }

    /// <summary>The vectors of the tokens.</summary>
    public float[] Output { get; private set; } = [];

    /// <summary>The gradient of <see cref="Output"/>, to be filled before <see cref="Backward"/>.</summary>
    public float[] OutputGradient { get; private set; } = [];

    public Span<float> Vector(int token) => Output.AsSpan(token * Width, Width);

    public Span<float> VectorGradient(int token) => OutputGradient.AsSpan(token * Width, Width);

    public void Forward(WordFeatures[] words, Func<uint, bool>? forget)
    {
        Count = words.Length;
        _training = forget is not null;
        _rows = [.. words.Select(w => new Rows(forget is not null && forget(w.Hash) ? 0 : network.WordRow(w.Hash), w.Prefix, w.ShortSuffix, w.Suffix, w.Shape))];
        _input = new float[(Count + (2 * FirstPad)) * Width];
        _middle = new float[Count * Width];
        Output = new float[Count * Width];
        for (var i = 0; i < Count; i++)
        {
            var row = _input.AsSpan((i + FirstPad) * Width, Width);
            Numeric.Add(row, network.Words.Row(_rows[i].Word));
            Numeric.Add(row, network.Prefixes.Row(_rows[i].Prefix));
            Numeric.Add(row, network.ShortSuffixes.Row(_rows[i].ShortSuffix));
            Numeric.Add(row, network.Suffixes.Row(_rows[i].Suffix));
            Numeric.Add(row, network.Shapes.Row(_rows[i].Shape));
        }

        _inputMask = Drop(_input, InputDropout);
        for (var i = 0; i < Count; i++)
        {
            var row = _middle.AsSpan(i * Width, Width);
            network.First.Forward(_input.AsSpan(i * Width, network.First.Inputs), row);
            Rectify(row);
        }

        _middleMask = Drop(_middle, Dropout);
        _recurrence.Prepare(Count);
        _mixed = new float[Count * SyntaxShape.MixedWidth];
        for (var i = 0; i < Count; i++)
        {
            var row = _middle.AsSpan(i * Width, Width);
            row.CopyTo(MixedRow(_mixed, i));
            network.Gates.Forward(row, _recurrence.GateRow(i));
        }

        _recurrence.Forward(_mixed, Count);
        for (var i = 0; i < Count; i++)
        {
            network.Second.Forward(MixedRow(_mixed, i), Vector(i));
            Rectify(Vector(i));
        }

        _outputMask = Drop(Output, Dropout);
        OutputGradient = new float[Output.Length];
    }

    public void Backward()
    {
        _inputGradient = new float[_input.Length];
        Gate(OutputGradient, Output, _outputMask);
        var mixedGradient = new float[_mixed.Length];
        for (var i = 0; i < Count; i++)
        {
            network.Second.Backward(MixedRow(_mixed, i), VectorGradient(i), MixedRow(mixedGradient, i));
        }

        _recurrence.Backward(_mixed, mixedGradient, Count);
        _middleGradient = new float[_middle.Length];
        for (var i = 0; i < Count; i++)
        {
            var gradient = _middleGradient.AsSpan(i * Width, Width);
            MixedRow(mixedGradient, i)[..Width].CopyTo(gradient);
            network.Gates.Backward(
                _middle.AsSpan(i * Width, Width), _recurrence.GateGradients.AsSpan(i * network.Gates.Outputs, network.Gates.Outputs), gradient);
        }

        Gate(_middleGradient, _middle, _middleMask);
        for (var i = 0; i < Count; i++)
        {
            network.First.Backward(
                _input.AsSpan(i * Width, network.First.Inputs),
                _middleGradient.AsSpan(i * Width, Width),
                _inputGradient.AsSpan(i * Width, network.First.Inputs));
        }

        for (var i = 0; i < Count; i++)
        {
            var gradient = _inputGradient.AsSpan((i + FirstPad) * Width, Width);
            for (var k = 0; k < Width; k++)
            {
                gradient[k] *= _inputMask[((i + FirstPad) * Width) + k];
            }

            Numeric.Add(network.Words.GradientRow(_rows[i].Word), gradient);
            Numeric.Add(network.Prefixes.GradientRow(_rows[i].Prefix), gradient);
            Numeric.Add(network.ShortSuffixes.GradientRow(_rows[i].ShortSuffix), gradient);
            Numeric.Add(network.Suffixes.GradientRow(_rows[i].Suffix), gradient);
            Numeric.Add(network.Shapes.GradientRow(_rows[i].Shape), gradient);
        }
    }

    private static Span<float> MixedRow(float[] rows, int token) => rows.AsSpan(token * SyntaxShape.MixedWidth, SyntaxShape.MixedWidth);

    private static void Rectify(Span<float> row)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] = MathF.Max(0, row[k]);
        }
    }

    private static void Gate(float[] gradient, float[] values, float[] mask)
    {
        for (var k = 0; k < gradient.Length; k++)
        {
            gradient[k] = values[k] > 0 ? gradient[k] * mask[k] : 0;
        }
    }

    private float[] Drop(float[] values, float rate)
    {
        var mask = new float[values.Length];
        for (var k = 0; k < values.Length; k++)
        {
            mask[k] = !_training ? 1 : random.NextSingle() < rate ? 0 : 1 / (1 - rate);
            values[k] *= mask[k];
        }

        return mask;
    }
}
