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

    /// <summary>One step of Adam on the rows that have a gradient; clears it.</summary>
    public void Update(float rate, int step)
    {
        var correctedRate = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, step)) / (1 - MathF.Pow(FirstDecay, step));
        foreach (var row in _touchedRows)
        {
            _touched[row] = false;
            for (var i = row * Columns; i < (row + 1) * Columns; i++)
            {
                var gradient = Gradient[i];
                _first[i] += (1 - FirstDecay) * (gradient - _first[i]);
                _second[i] += (1 - SecondDecay) * ((gradient * gradient) - _second[i]);
                Weights[i] -= correctedRate * _first[i] / (MathF.Sqrt(_second[i]) + Epsilon);
                Gradient[i] = 0;
            }
        }

        _touchedRows.Clear();
    }
}
