namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>
/// Finds aliases of places that are others' names: those of well-known places of other countries (<c>Dubai</c> among those of Karachi), and those of
/// today's countries among the names of states of the past (<c>England</c> among those of the Kingdom of England).
/// </summary>
internal sealed class PlaceLabels
{
    /// <summary>Popularity from which a place's label is nobody else's alias.</summary>
    private const float LeastKnown = 0.7f;

    private static readonly string[] Past = ["kingdom", "historical country", "colony", "republic", "former "];

    private readonly ILookup<string, FactRow> _byLabel;
    private readonly HashSet<string> _countries;

    public PlaceLabels(IReadOnlyCollection<FactRow> rows)
    {
        _byLabel = rows.Where(r => IsPlace(r) && FactCleaning.PopularityOf(r) >= LeastKnown).ToLookup(r => r.Label, StringComparer.Ordinal);
        _countries = rows.Where(r => r.Descriptor is "country" or "territory").Select(r => r.Label).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The row without such aliases.</summary>
    public FactRow WithoutOthersLabels(FactRow row) =>
        IsOfThePast(row) ? row with { Aliases = Array.FindAll(row.Aliases, a => !_countries.Contains(a)) }
            : !IsPlace(row) || !Array.Exists(row.Aliases, a => IsAnothers(row, a)) ? row
            : row with { Aliases = Array.FindAll(row.Aliases, a => !IsAnothers(row, a)) };

    private bool IsAnothers(FactRow row, string alias) => _byLabel[alias].Any(other => other.Id != row.Id && other.Country != row.Country && row.Country != other.Id && other.Country != row.Id);

    private static bool IsOfThePast(FactRow row) =>
        row.Type == "GPE" && row.Descriptor.StartsWith("place; ", StringComparison.Ordinal) && Array.Exists(Past, p => row.Descriptor.Contains(p, StringComparison.Ordinal));

    private static bool IsPlace(FactRow row) => row.Type == "GPE" && !row.Country.IsNone;
}
