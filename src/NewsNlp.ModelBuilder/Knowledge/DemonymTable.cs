using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>Adjectives and people of places: the package's own list, joined to the tables by the place's name.</summary>
internal sealed class DemonymTable
{
    private readonly Dictionary<EntityId, List<string>> _byPlace = [];
    private readonly Dictionary<EntityId, string[]> _people = [];
    private readonly HashSet<string> _plurals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityId> _byPeople = new(StringComparer.Ordinal);

    public DemonymTable(IReadOnlyCollection<FactRow> rows)
    {
        var places = PlacesByName(rows);
        using var reader = new StreamReader(EmbeddedResource.Open("demonyms.txt"));
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || line[0] == '#' || Array.Find(line[..colon].Split('|'), places.ContainsKey) is not { } place)
            {
                continue;
            }

            var lists = line[(colon + 1)..].Split(';').Select(Words).ToArray();
            Add(places[place], lists[0], lists.ElementAtOrDefault(2) ?? []);
        }
    }

    private void Add(EntityId place, string[] adjectives, string[] peoples)
    {
        _plurals.UnionWith(peoples.Except(adjectives));
        // Nouns for one person are left out: most of them are first names and surnames as well (Finn, Pole, Scot).
        _byPlace[place] = [.. adjectives.Concat(peoples).Distinct()];
        _people[place] = peoples;
        foreach (var name in peoples.Concat(adjectives))
        {
            _byPeople.TryAdd(name, place);
        }
    }

    private static string[] Words(string list) =>
        [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' '))];

    /// <summary>Plurals for the people of a country.</summary>
    public IEnumerable<string> PeopleOf(EntityId country) => _people.GetValueOrDefault(country) ?? [];

    public int Count => _byPlace.Count;

    /// <summary>Words for the people and things of a place.</summary>
    public IEnumerable<string> Of(EntityId place) => _byPlace.GetValueOrDefault(place) ?? [];

    /// <summary>The country whose people a name is, or none.</summary>
    public EntityId CountryOf(string people) =>
        _byPeople.GetValueOrDefault(people.EndsWith(" people", StringComparison.Ordinal) ? people[..^7] : people);

    /// <summary>Whether a row of persons or things is a people by its name: <c>French people</c>, <c>Germans</c>.</summary>
    public bool IsPeople(FactRow row) =>
        row.Type is "PER" or "MISC" && row.Descriptor is "person" or "thing"
        && (_plurals.Contains(row.Label) || (row.Label.EndsWith(" people", StringComparison.Ordinal) && !CountryOf(row.Label).IsNone));

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
