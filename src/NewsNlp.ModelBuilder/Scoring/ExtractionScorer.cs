using System.Text.RegularExpressions;

namespace NewsNlp.ModelBuilder.Scoring;

/// <summary>
/// Scores extracted articles: the body by shingles of four words (the protocol of the scrapinghub article extraction benchmark), paragraphs and
/// titles by exact match after folding, authors by sets of names, dates by day, segments by whether the text holds them.
/// </summary>
internal sealed partial class ExtractionScorer
{
    private readonly List<double> _precision = [], _recall = [], _paragraph = [];
    private readonly Dictionary<string, (int Right, int Total)> _counts = [];
    private int _authorHits, _authorExtra, _authorMissed;
    private int _segmentHits, _segmentExtra, _segmentMissed;

    /// <summary>F1 of each page's body, with its id.</summary>
    public List<(string Id, double F1, double Precision, double Recall)> Pages { get; } = [];

    public void Add(ExtractionPage gold, Article? article)
    {
        var body = article?.Text.Replace("\n\n", "\n", StringComparison.Ordinal) ?? "";
        if (gold.Body is not null)
        {
            AddBody(gold, body);
        }
        else if (gold.With.Count > 0)
        {
            AddSegments(gold, body);
        }

        if (gold.Title is not null)
        {
            Count("title exact", Shingles.Fold(gold.Title) == Shingles.Fold(article?.Title));
        }

        if (gold.Authors.Count > 0)
        {
            var right = Names(gold.Authors);
            var found = Names(article?.Bylines.Where(b => b.Role == BylineRole.Author).Select(b => b.Name) ?? []);
            _authorHits += right.Intersect(found).Count();
            _authorExtra += found.Except(right).Count();
            _authorMissed += right.Except(found).Count();
            Count("authors all right", right.SetEquals(found));
        }

        if (gold.Date is not null)
        {
            Count(gold.TrustDate ? "date" : "date doubtful", DayOf(article?.Published) == gold.Date[..Math.Min(10, gold.Date.Length)]);
        }
    }

    public IEnumerable<Figure> Figures(string data)
    {
        if (_precision.Count > 0)
        {
            double p = Mean(_precision), r = Mean(_recall);
            yield return new Figure(data, "body F1", p + r == 0 ? 0 : 2 * p * r / (p + r));
            yield return new Figure(data, "body precision", p);
            yield return new Figure(data, "body recall", r);
            yield return new Figure(data, "body pages under .5", Pages.Count(x => x.F1 < 0.5));
        }

        if (_paragraph.Count > 0)
        {
            yield return new Figure(data, "paragraph F1", _paragraph.Average());
        }

        if (_segmentHits + _segmentMissed > 0)
        {
            yield return new Figure(data, "segments F1", F1(_segmentHits, _segmentExtra, _segmentMissed));
        }

        if (_authorHits + _authorMissed > 0)
        {
            yield return new Figure(data, "authors F1", F1(_authorHits, _authorExtra, _authorMissed));
        }

        foreach (var (name, (right, total)) in _counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            yield return new Figure(data, name, (double)right / total);
        }
    }

    private static double Mean(List<double> values) => values.Where(v => !double.IsNaN(v)).DefaultIfEmpty(0).Average();

    private static double F1(int hits, int extra, int missed) => 2.0 * hits / Math.Max(1, (2 * hits) + extra + missed);

    private void AddBody(ExtractionPage gold, string body)
    {
        var (hits, extra, missed) = Shingles.Compare(Shingles.Of(gold.Body!), Shingles.Of(body));
        var precision = hits + extra == 0 ? double.NaN : extra == 0 && missed == 0 ? 1 : (double)hits / (hits + extra);
        var recall = hits + missed == 0 ? double.NaN : extra == 0 && missed == 0 ? 1 : (double)hits / (hits + missed);
        double p = double.IsNaN(precision) ? 0 : precision, r = double.IsNaN(recall) ? 0 : recall;
        Pages.Add((gold.Id, p + r == 0 ? 0 : 2 * p * r / (p + r), p, r));
        _precision.Add(precision);
        _recall.Add(recall);
        if (gold.Paragraphs is { } paragraphs)
        {
            var (same, more, less) = Shingles.Compare(Shingles.Bag(paragraphs.Select(Shingles.Fold)), Shingles.Bag(body.Split('\n').Select(Shingles.Fold)));
            _paragraph.Add(2.0 * same / Math.Max(1, (2 * same) + more + less));
        }
    }

    private void AddSegments(ExtractionPage gold, string body)
    {
        var text = Space().Replace(body, " ");
        var hits = gold.With.Count(w => text.Contains(Space().Replace(w, " ").Trim(), StringComparison.Ordinal));
        _segmentHits += hits;
        _segmentMissed += gold.With.Count - hits;
        _segmentExtra += gold.Without.Count(w => text.Contains(Space().Replace(w, " ").Trim(), StringComparison.Ordinal));
    }

    private void Count(string name, bool right)
    {
        var (hits, total) = _counts.GetValueOrDefault(name);
        _counts[name] = (hits + (right ? 1 : 0), total + 1);
    }

    private static HashSet<string> Names(IEnumerable<string> authors) =>
        [.. authors.SelectMany(a => Separator().Split(a)).Select(a => Shingles.Fold(By().Replace(a, ""))).Where(a => a.Length > 0)];

    private static string? DayOf(string? date) => date is not null && Day().Match(date) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\s*[;,]\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(by|von|par|di|por)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();
}
