namespace NewsNlp.ModelBuilder.Names;

/// <summary>Names of people, places and bodies from the facts file, drawn evenly over countries, for sentences with other names.</summary>
internal sealed class NameStock
{
    private readonly List<List<string>> _people;
    private readonly List<List<string>> _places;
    private readonly List<List<string>> _bodies;

    public NameStock(string factsFile)
    {
        var people = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var places = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var bodies = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(factsFile).Skip(1))
        {
            var f = line.Split('\t');
            var words = f[1].Count(c => c == ' ') + 1;
            if (f[5].Length == 0 || words > 5 || !char.IsUpper(f[1][0]) || f[1].AsSpan().IndexOfAny(",()\"/") >= 0)
            {
                continue;
            }

            var pool = f[2] switch
            {
                "PER" when words is 2 or 3 or 4 => people,
                "GPE" => places,
                "ORG" => bodies,
                _ => null,
            };
            if (pool is not null)
            {
                (pool.TryGetValue(f[5], out var list) ? list : pool[f[5]] = []).Add(f[1]);
            }
        }

        (_people, _places, _bodies) = ([.. people.Values], [.. places.Values], [.. bodies.Values]);
    }

    /// <summary>A person's full name; every third is made of two people's names, so that no list knows it.</summary>
    public string Person(Random random)
    {
        var country = Draw(_people, random);
        var name = country[random.Next(country.Count)];
        if (random.Next(3) != 0)
        {
            return name;
        }

        var other = country[random.Next(country.Count)];
        return name.Split(' ')[0] + " " + other[(other.LastIndexOf(' ') + 1)..];
    }

    public string Place(Random random) => Pick(_places, random);

    public string Body(Random random) => Pick(_bodies, random);

    private static string Pick(List<List<string>> pool, Random random)
    {
        var country = Draw(pool, random);
        return country[random.Next(country.Count)];
    }

    private static List<string> Draw(List<List<string>> pool, Random random) => pool[random.Next(pool.Count)];
}
