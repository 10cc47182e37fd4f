namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>Adjectives and people of countries, written for this project and joined to the tables by the country's name.</summary>
internal sealed class DemonymTable
{
    private readonly Dictionary<EntityId, List<string>> _byPlace = [];
    private readonly Dictionary<EntityId, string[]> _people = [];
    private readonly Dictionary<string, EntityId> _byPeople = new(StringComparer.Ordinal);

    public DemonymTable(IReadOnlyCollection<FactRow> rows)
    {
        var places = PlacesByName(rows);
        using var stream = typeof(DemonymTable).Assembly.GetManifestResourceStream("demonyms.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(": ") is not [var place, var words] || !places.TryGetValue(place, out var id))
            {
                continue;
            }

            var parts = words.Split("; ");
            var adjectives = parts[0].Split(", ");
            var people = parts.Length > 1 ? parts[1].Split(", ") : [];
            _byPlace[id] = [.. adjectives.Concat(people).Distinct()];
            foreach (var name in people.Concat(adjectives))
            {
                _byPeople.TryAdd(name, id);
            }

            _people[id] = people;
        }
    }

    /// <summary>Plurals for the people of a country.</summary>
    public IEnumerable<string> PeopleOf(EntityId country) => _people.GetValueOrDefault(country) ?? [];

    public int Count => _byPlace.Count;

    /// <summary>Words for the people and things of a place.</summary>
    public IEnumerable<string> Of(EntityId place) => _byPlace.GetValueOrDefault(place) ?? [];

    /// <summary>The country whose people a name is, or none.</summary>
    public EntityId CountryOf(string people) =>
        _byPeople.GetValueOrDefault(people.EndsWith(" people", StringComparison.Ordinal) ? people[..^7] : people);

    private static Dictionary<string, EntityId> PlacesByName(IReadOnlyCollection<FactRow> rows)
    {
        var places = new Dictionary<string, EntityId>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Type is "GPE" or "LOC" && r.Popularity >= 40).OrderByDescending(Rank).ThenBy(r => r.Id.Number))
        {
            places.TryAdd(row.Label, row.Id);
        }

        foreach (var row in rows.Where(r => r.Descriptor == "country").OrderBy(r => r.Id.Number))
        {
            foreach (var alias in row.Aliases)
            {
                places.TryAdd(alias, row.Id);
            }
        }

        return places;
    }

    private static double Rank(FactRow row) => row.Descriptor switch
    {
        "country" or "place; sovereign state" or "place; constituent country" => 1000,
        "territory" => 900,
        _ => row.Popularity,
    };
}
