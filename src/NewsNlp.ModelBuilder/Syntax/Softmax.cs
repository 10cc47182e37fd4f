namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>Choice among classes and the gradient of its cross entropy.</summary>
internal static class Softmax
{
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    /// <summary>Writes the gradient of the scores when <paramref name="right"/> is the right class.</summary>
    public static void Gradient(ReadOnlySpan<float> scores, int right, Span<float> gradient)
    {
        var highest = scores[Best(scores)];
        float sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += gradient[i] = MathF.Exp(scores[i] - highest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            gradient[i] = (gradient[i] / sum) - (i == right ? 1 : 0);
        }
    }
}
