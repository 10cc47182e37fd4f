namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>Finds aliases of places that are the names of well-known places of other countries: <c>Dubai</c> among those of Karachi.</summary>
internal sealed class PlaceLabels
{
    /// <summary>Popularity from which a place's label is nobody else's alias.</summary>
    private const float LeastKnown = 0.7f;

    private readonly ILookup<string, FactRow> _byLabel;

    public PlaceLabels(IEnumerable<FactRow> rows) =>
        _byLabel = rows.Where(r => IsPlace(r) && FactCleaning.PopularityOf(r) >= LeastKnown).ToLookup(r => r.Label, StringComparer.Ordinal);

    /// <summary>The row without such aliases.</summary>
    public FactRow WithoutOthersLabels(FactRow row) =>
        !IsPlace(row) || !Array.Exists(row.Aliases, a => IsAnothers(row, a)) ? row
            : row with { Aliases = Array.FindAll(row.Aliases, a => !IsAnothers(row, a)) };

    private bool IsAnothers(FactRow row, string alias) => _byLabel[alias].Any(other => other.Id != row.Id && other.Country != row.Country && row.Country != other.Id && other.Country != row.Id);

    private static bool IsPlace(FactRow row) => row.Type == "GPE" && !row.Country.IsNone;
}
