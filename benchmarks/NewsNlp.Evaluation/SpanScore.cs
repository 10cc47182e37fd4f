namespace NewsNlp.Evaluation;

/// <summary>Counts spans that are right to the character, over many texts.</summary>
internal sealed class SpanScore
{
    public int Right { get; private set; }

    public int Found { get; private set; }

    public int Gold { get; private set; }

    /// <summary>Harmonic mean of precision and recall, 0 when nothing was found and nothing was there.</summary>
    public double F1 => Found + Gold == 0 ? 0 : 2.0 * Right / (Found + Gold);

    public void Add(IEnumerable<(int Start, int Length)> gold, IEnumerable<(int Start, int Length)> found)
    {
        var right = gold.ToHashSet();
        var ours = found.ToHashSet();
        Gold += right.Count;
        Found += ours.Count;
        ours.IntersectWith(right);
        Right += ours.Count;
    }
}
