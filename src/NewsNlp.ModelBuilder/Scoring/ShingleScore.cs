namespace NewsNlp.ModelBuilder.Scoring;

/// <summary>The article-extraction benchmark's measure of a body: shingles of four words, counted a page, precision and recall averaged over pages.</summary>
internal sealed class ShingleScore
{
    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];

    public double Precision => _precision.DefaultIfEmpty(0).Average();

    public double Recall => _recall.DefaultIfEmpty(0).Average();

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds a page; gives its own F1.</summary>
    public double Add(string gold, string? predicted)
    {
        var (hits, extra, missed) = Shingles.Compare(Shingles.Of(gold), Shingles.Of(predicted ?? ""));
        if (hits + extra > 0)
        {
            _precision.Add((double)hits / (hits + extra));
        }

        if (hits + missed > 0)
        {
            _recall.Add((double)hits / (hits + missed));
        }

        return hits + extra + missed == 0 ? 1 : 2.0 * hits / ((2 * hits) + extra + missed);
    }
}
