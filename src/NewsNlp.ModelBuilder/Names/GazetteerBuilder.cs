using System.Globalization;
using NewsNlp.Entities;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Makes the gazetteer of the facts file: names by kind, and words by how usual they are in persons' names.</summary>
internal sealed class GazetteerBuilder(Func<string, IReadOnlyList<string>> words)
{
    /// <summary>Longest name in words.</summary>
    private const int LongestName = 6;

    /// <summary>Popularity from which a place or body counts as much written about.</summary>
    private const float Known = 40;

    private static readonly string[] FacilityWords =
    [
        "airport", "stadium", "bridge", "building", "railway", "station", "prison", "hospital", "museum", "palace", "road", "dam", "power plant", "venue", "mosque", "church", "temple",
    ];

    private readonly Dictionary<uint, int> _categories = [];
    private readonly Dictionary<uint, int> _first = [];
    private readonly Dictionary<uint, int> _last = [];

    /// <summary>Reads the facts and returns sorted keys with their values.</summary>
    public (uint[] Keys, ushort[] Values) Build(string factsFile, IEnumerable<string> demonyms, IEnumerable<string> countries, IReadOnlySet<string> commonWords)
    {
        foreach (var line in File.ReadLines(factsFile).Skip(1))
        {
            var f = line.Split('\t');
            var popularity = float.TryParse(f[6], NumberStyles.Float, CultureInfo.InvariantCulture, out var p) ? p : 0;
            var category = CategoryOf(f[2], f[7], popularity);
            Add(f[1], category, popularity, isLabel: true, commonWords);
            foreach (var alias in f[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(alias, category, popularity, isLabel: false, commonWords);
            }
        }

        foreach (var people in demonyms)
        {
            Add(people, NameCategory.Group, Known, isLabel: true, commonWords);
        }

        foreach (var country in countries)
        {
            Add(country, NameCategory.Country, Known, isLabel: true, commonWords);
        }

        var values = new SortedDictionary<uint, ushort>();
        foreach (var key in _categories.Keys.Concat(_first.Keys).Concat(_last.Keys).Distinct())
        {
            var value = _categories.GetValueOrDefault(key)
                | BucketOf(_first.GetValueOrDefault(key)) << NameCategory.Count
                | BucketOf(_last.GetValueOrDefault(key)) << (NameCategory.Count + 2);
            if (value != 0)
            {
                values[key] = (ushort)value;
            }
        }

        return ([.. values.Keys], [.. values.Values]);
    }

    private static int BucketOf(int count) => count switch { < 2 => 0, < 8 => 1, < 40 => 2, _ => 3 };

    private static int CategoryOf(string type, string descriptor, float popularity)
    {
        if (type is "LOC" or "MISC" or "ORG" && FacilityWords.Any(w => descriptor.Contains(w, StringComparison.Ordinal)))
        {
            return NameCategory.Facility;
        }

        return type switch
        {
            "PER" => NameCategory.Person,
            "ORG" => popularity >= Known ? NameCategory.KnownOrganization : NameCategory.Organization,
            "GPE" => popularity >= Known ? NameCategory.KnownGpe : NameCategory.Gpe,
            "LOC" => NameCategory.Location,
            "NORP" => NameCategory.Group,
            "EVENT" => NameCategory.Event,
            _ => NameCategory.Thing,
        };
    }

    private void Add(string name, int category, float popularity, bool isLabel, IReadOnlySet<string> commonWords)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        var parts = words(comma > 0 && (category & (NameCategory.Gpe | NameCategory.KnownGpe)) != 0 ? name[..comma] : name);
        if (parts.Count is 0 or > LongestName || !char.IsUpper(parts[0][0]) || (parts.Count == 1 && parts[0].Length < 2))
        {
            return;
        }

        if (category == NameCategory.Person && isLabel && parts.Count is >= 2 and <= 4)
        {
            Count(_first, parts[0]);
            Count(_last, parts[^1]);
        }

        if (parts.Count == 1 && (commonWords.Contains(parts[0].ToLowerInvariant()) || (category == NameCategory.Person && popularity < 50)))
        {
            return;
        }

        uint key = 0;
        foreach (var part in parts)
        {
            key = NameHash.Append(key, NameHash.Word(part));
        }

        _categories[key] = _categories.GetValueOrDefault(key) | category;
    }

    private static void Count(Dictionary<uint, int> counts, string part)
    {
        if (part.Length > 1 && char.IsUpper(part[0]))
        {
            var key = NameHash.Append(0, NameHash.Word(part));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }
}
