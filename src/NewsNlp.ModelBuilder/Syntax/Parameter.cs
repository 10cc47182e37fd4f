using System.Runtime.Intrinsics;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>A table of weights, <see cref="Rows"/> by <see cref="Columns"/>, with its gradient and the moments of Adam (Kingma and Ba, 2015).</summary>
internal sealed class Parameter
{
    private const float FirstDecay = 0.9f, SecondDecay = 0.98f, Epsilon = 1e-6f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly bool[] _touched;
    private readonly List<int> _touchedRows = [];

    public Parameter(int rows, int columns, float range, Random random)
    {
        (Rows, Columns) = (rows, columns);
        Weights = new float[rows * columns];
        Gradient = new float[rows * columns];
        _first = new float[rows * columns];
        _second = new float[rows * columns];
        _touched = new bool[rows];
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] = ((random.NextSingle() * 2) - 1) * range;
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Weights { get; }

    public float[] Gradient { get; }

    public Span<float> Row(int row) => Weights.AsSpan(row * Columns, Columns);

    /// <summary>The gradient of a row, which takes part in the next <see cref="Update"/>.</summary>
    public Span<float> GradientRow(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            _touchedRows.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    /// <summary>Lets every row take part in the next <see cref="Update"/>.</summary>
    public void TouchAll()
    {
        if (_touchedRows.Count < Rows)
        {
            for (var row = 0; row < Rows; row++)
            {
                GradientRow(row);
            }
        }
    }

    /// <summary>One step of Adam on the rows that have a gradient; clears it.</summary>
    public void Update(float rate, int step)
    {
        var correctedRate = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, step)) / (1 - MathF.Pow(FirstDecay, step));
        foreach (var row in _touchedRows)
        {
            _touched[row] = false;
            ref var weights = ref Weights[row * Columns];
            ref var gradients = ref Gradient[row * Columns];
            ref var first = ref _first[row * Columns];
            ref var second = ref _second[row * Columns];
            for (nuint i = 0; i < (nuint)Columns; i += 16)
            {
                var gradient = Vector512.LoadUnsafe(ref gradients, i);
                var mean = Vector512.LoadUnsafe(ref first, i);
                mean += (1 - FirstDecay) * (gradient - mean);
                var square = Vector512.LoadUnsafe(ref second, i);
                square += (1 - SecondDecay) * ((gradient * gradient) - square);
                var step16 = correctedRate * mean / (Vector512.Sqrt(square) + Vector512.Create(Epsilon));
                mean.StoreUnsafe(ref first, i);
                square.StoreUnsafe(ref second, i);
                (Vector512.LoadUnsafe(ref weights, i) - step16).StoreUnsafe(ref weights, i);
                Vector512<float>.Zero.StoreUnsafe(ref gradients, i);
            }
        }

        _touchedRows.Clear();
    }
}
