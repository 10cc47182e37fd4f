using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>
/// The recurrent part of the context layer: each unit keeps a share of what it held and takes the rest from the token, once left to right and once
/// right to left. The shares depend on the token alone (as in the quasi-recurrent network of Bradbury and others, 2017), so that only this loop is
/// serial.
/// </summary>
internal sealed class Recurrence
{
    private const int Units = SyntaxShape.RecurrentWidth, Gates = 4 * Units, Row = SyntaxShape.MixedWidth, First = SyntaxShape.Width;

    private float[] _gates = [];

    /// <summary>Gradient of the gates' sums, after <see cref="Backward"/>.</summary>
    public float[] GateGradients { get; private set; } = [];

    public Span<float> GateRow(int token) => _gates.AsSpan(token * Gates, Gates);

    public void Prepare(int count)
    {
        _gates = new float[count * Gates];
        GateGradients = new float[count * Gates];
    }

    /// <summary>Fills the last <c>2 * Units</c> numbers of each row of <paramref name="mixed"/>.</summary>
    public void Forward(float[] mixed, int count)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            for (var step = 0; step < count; step++)
            {
                var token = direction == 0 ? step : count - 1 - step;
                for (var unit = 0; unit < Units; unit++)
                {
                    var at = (token * Row) + First + (direction * Units) + unit;
                    var before = step == 0 ? 0 : mixed[at + (direction == 0 ? -Row : Row)];
                    var (value, share) = Gate(token, direction, unit);
                    mixed[at] = value + (share * (before - value));
                }
            }
        }
    }

    /// <summary>From the gradient of the mixed rows to that of the gates.</summary>
    public void Backward(float[] mixed, float[] mixedGradient, int count)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            for (var step = count - 1; step >= 0; step--)
            {
                var token = direction == 0 ? step : count - 1 - step;
                for (var unit = 0; unit < Units; unit++)
                {
                    var at = (token * Row) + First + (direction * Units) + unit;
                    var previous = at + (direction == 0 ? -Row : Row);
                    var before = step == 0 ? 0 : mixed[previous];
                    var (value, share) = Gate(token, direction, unit);
                    var gradient = mixedGradient[at];
                    if (step > 0)
                    {
                        mixedGradient[previous] += share * gradient;
                    }

                    var gate = (token * Gates) + (direction * 2 * Units) + unit;
                    GateGradients[gate] = (1 - share) * gradient;
                    GateGradients[gate + Units] = share is > 0 and < 1 ? 0.25f * (before - value) * gradient : 0;
                }
            }
        }
    }

    private (float Value, float Share) Gate(int token, int direction, int unit)
    {
        var at = (token * Gates) + (direction * 2 * Units) + unit;
        return (_gates[at], Math.Clamp(0.5f + (0.25f * _gates[at + Units]), 0, 1));
    }
}
