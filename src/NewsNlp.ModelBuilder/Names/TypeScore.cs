namespace NewsNlp.ModelBuilder.Names;

/// <summary>Exact spans with exact types of names, each type by itself.</summary>
internal sealed class TypeScore
{
    private readonly SortedDictionary<EntityType, (int Right, int Found, int Gold)> _counts = [];

    /// <summary>F1 of each type that occurs, with the number of gold names.</summary>
    public IEnumerable<(EntityType Type, double F1, int Gold)> ByType => _counts.Select(c => (c.Key, F1Of(c.Value), c.Value.Gold));

    /// <summary>F1 of events, products, works and the rest seen as one type.</summary>
    public double ThingsF1 { get; private set; }

    private (int Right, int Found, int Gold) _things;

    /// <summary>Adds the names of one document.</summary>
    public void Add(IReadOnlyCollection<(TextSpan Span, EntityType Type)> gold, IReadOnlyCollection<(TextSpan Span, EntityType Type)> found)
    {
        foreach (var type in gold.Concat(found).Select(n => n.Type).Distinct())
        {
            var (right, all, expected) = _counts.GetValueOrDefault(type);
            _counts[type] = (
                right + found.Count(n => n.Type == type && gold.Contains(n)), all + found.Count(n => n.Type == type), expected + gold.Count(n => n.Type == type));
        }

        var (goldThings, foundThings) = (Things(gold), Things(found));
        _things = (_things.Right + goldThings.Intersect(foundThings).Count(), _things.Found + foundThings.Count, _things.Gold + goldThings.Count);
        ThingsF1 = F1Of(_things);
    }

    private static HashSet<TextSpan> Things(IEnumerable<(TextSpan Span, EntityType Type)> names) =>
        names.Where(n => n.Type is EntityType.Event or EntityType.Product or EntityType.Work or EntityType.Other).Select(n => n.Span).ToHashSet();

    private static double F1Of((int Right, int Found, int Gold) c) => 2.0 * c.Right / Math.Max(1, c.Found + c.Gold);
}
