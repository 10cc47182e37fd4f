using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Exact-span scores of names, counted as the outside scorer counts: person, organisation and place; facilities and the rest are left out.</summary>
internal sealed class NameScore
{
    private static readonly Dictionary<string, string> GoldTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = "person",
        ["per"] = "person",
        ["organization"] = "organization",
        ["org"] = "organization",
        ["corporation"] = "organization",
        ["gpe"] = "place",
        ["loc"] = "place",
        ["location"] = "place",
    };

    private readonly SortedDictionary<string, (int Right, int Wrong, int Missed)> _counts = new(StringComparer.Ordinal)
    {
        ["person"] = default,
        ["organization"] = default,
        ["place"] = default,
    };

    /// <summary>F1 over the three types.</summary>
    public double F1 => F1Of((_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Wrong), _counts.Values.Sum(c => c.Missed)));

    /// <summary>F1 of each type.</summary>
    public IEnumerable<(string Type, double F1)> ByType => _counts.Select(c => (c.Key, F1Of(c.Value)));

    /// <summary>Scores what <paramref name="predict"/> finds in each document.</summary>
    public static NameScore Of(IReadOnlyList<ColumnReader.ColumnDocument> documents, Func<ColumnReader.ColumnDocument, IEnumerable<(TextSpan Span, EntityType Type)>> predict)
    {
        var score = new NameScore();
        foreach (var document in documents)
        {
            var gold = document.Spans.Where(s => GoldTypes.ContainsKey(s.Tag)).Select(s => (s.Span, Type: GoldTypes[s.Tag])).ToHashSet();
            foreach (var found in predict(document).Select(p => (Span: Snap(document, p.Span), Type: NameOf(p.Type))).Where(p => p.Type is not null).Distinct())
            {
                var (right, wrong, missed) = score._counts[found.Type!];
                score._counts[found.Type!] = gold.Remove((found.Span, found.Type!)) ? (right + 1, wrong, missed) : (right, wrong + 1, missed);
            }

            foreach (var (_, type) in gold)
            {
                var (right, wrong, missed) = score._counts[type];
                score._counts[type] = (right, wrong, missed + 1);
            }
        }

        return score;
    }

    /// <summary>The names that a finder reads in an annotated text.</summary>
    public static IEnumerable<(TextSpan Span, EntityType Type)> Names(AnnotatedText text, NameFinder finder)
    {
        var names = new List<NameMention>();
        finder.Find(text, names);
        return names.Select(n => (n.SpanIn(text), n.Type));
    }

    /// <summary>Adds the counts of another score.</summary>
    public void Add(NameScore other)
    {
        foreach (var (type, (right, wrong, missed)) in other._counts)
        {
            var own = _counts[type];
            _counts[type] = (own.Right + right, own.Wrong + wrong, own.Missed + missed);
        }
    }

    /// <inheritdoc />
    public override string ToString() => $"F1 {F1:F4} " + string.Join(' ', ByType.Select(t => $"{t.Type} {t.F1:F3}"));

    private static string? NameOf(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Gpe or EntityType.Location => "place",
        _ => null,
    };

    /// <summary>The data set's own words that a span touches, from the first's start to the last's end.</summary>
    private static TextSpan Snap(ColumnReader.ColumnDocument document, TextSpan span)
    {
        int low = 0, high = document.Words.Count - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = document.Words[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        var last = low;
        while (last + 1 < document.Words.Count && document.Words[last + 1].Start < span.End)
        {
            last++;
        }

        return document.Words[low].Union(document.Words[last]);
    }

    private static double F1Of((int Right, int Wrong, int Missed) c) => 2.0 * c.Right / Math.Max(1, (2 * c.Right) + c.Wrong + c.Missed);
}
