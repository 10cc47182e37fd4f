namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>Compiles the starter knowledge base from the tables of facts.</summary>
internal static class KnowledgeCommand
{
    private const string About = """
        title: Starter knowledge base of NewsNlp
        entities: those that news speaks of, with their English names
        origin: Wikidata facts drawn from open sources, cleaned by rules (docs/models/starter-knowledge-base.md)
        licence: facts; Wikidata is CC0
        """;

    public static void Run(BuildContext context)
    {
        var rows = ReadTables(context);
        var demonyms = new DemonymTable(rows.Values);
        var seniors = SeniorNamesakes(rows.Values);
        var places = new PlaceLabels(rows.Values);
        var builder = new KnowledgeBaseBuilder();
        foreach (var row in rows.Values.Where(FactCleaning.IsWorthItsSpace).OrderBy(r => r.Id.Number))
        {
            builder.Add(FactOf(places.WithoutOthersLabels(row), demonyms, seniors));
        }

        var path = Path.Combine(context.OutputFolder, "starter.nnkb");
        builder.Write(path, About);
        using var written = KnowledgeBase.Open(path);
        written.Verify();
        Console.WriteLine($"{written.Info.EntityCount} entities, {written.Info.NameCount} names, {written.Info.Length} bytes, demonyms of {demonyms.Count} places");
    }

    private static Dictionary<EntityId, FactRow> ReadTables(BuildContext context)
    {
        var rows = FactRow.Read(context.Data("kb", "facts.tsv")).Select(FactCleaning.Mend).ToDictionary(r => r.Id);
        foreach (var row in FactRow.Read(context.Data("kb", "verified.tsv")))
        {
            rows[row.Id] = row with
            {
                Sources = [.. row.Sources, "verified"],
                Aliases = [.. row.Aliases.Union(rows.TryGetValue(row.Id, out var first) ? first.Aliases : [])],
            };
        }

        LowerRegionalParties(rows);
        return rows;
    }

    /// <summary>A part of a party in one territory (<c>political party; Scotland</c>) is less spoken of than the party of its name, though the much-used subset holds it.</summary>
    private static void LowerRegionalParties(Dictionary<EntityId, FactRow> rows)
    {
        const string kind = "political party; ";
        var territories = rows.Values.Where(r => r.Descriptor == "territory").Select(r => r.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Values.Where(r => r.Descriptor.StartsWith(kind, StringComparison.Ordinal) && territories.Contains(r.Descriptor[kind.Length..])).ToList())
        {
            rows[row.Id] = row with { Sources = Array.FindAll(row.Sources, s => s != "fb15k") };
        }
    }

    private static KnowledgeFact FactOf(FactRow row, DemonymTable demonyms, Dictionary<EntityId, float> seniors)
    {
        var type = demonyms.IsPeople(row) ? EntityType.Group : FactCleaning.TypeOf(row);
        var popularity = seniors.TryGetValue(row.Id, out var senior) ? senior : FactCleaning.PopularityOf(row);
        var country = row.Country.IsNone && type == EntityType.Group ? demonyms.CountryOf(row.Label) : row.Country;
        return new KnowledgeFact
        {
            Id = row.Id,
            Label = row.Label,
            Type = type,
            Aliases = AliasesOf(row, type, country, popularity, demonyms),
            Demonyms = [.. row.Demonyms.Concat(demonyms.Of(row.Id)).Distinct()],
            Country = country,
            Description = row.Descriptor,
            Popularity = popularity,
        };
    }

    /// <summary>The table's aliases and known initials; the people of a country also have the plural of its demonym (Britons).</summary>
    private static List<string> AliasesOf(FactRow row, EntityType type, EntityId country, float popularity, DemonymTable demonyms)
    {
        var aliases = FactCleaning.AliasesOf(row);
        if (SpelledInitials.Of(row, type, popularity) is { } initials && !aliases.Contains(initials))
        {
            aliases.Add(initials);
        }

        if (SpanishNames.ShortOf(row) is { } name && !aliases.Contains(name))
        {
            aliases.Add(name);
        }

        if (type == EntityType.Group && !country.IsNone && demonyms.CountryOf(row.Label) == country)
        {
            aliases.AddRange(demonyms.PeopleOf(country).Except(aliases).Where(p => p != row.Label));
        }

        return aliases;
    }

    /// <summary>
    /// Where a country and the realm it belongs to share their name (Denmark, the Netherlands), plain speech means the one with the earlier identifier:
    /// it takes the greater popularity, the realm the lesser.
    /// </summary>
    private static Dictionary<EntityId, float> SeniorNamesakes(IEnumerable<FactRow> rows)
    {
        var result = new Dictionary<EntityId, float>();
        var states = rows.Where(r => r.Descriptor is "country" or "place; sovereign state" or "place; constituent country" or "place; country");
        foreach (var group in states.GroupBy(r => r.Label).Where(g => g.Count() > 1))
        {
            var popularities = group.Select(FactCleaning.PopularityOf).OrderDescending().ToArray();
            foreach (var (row, popularity) in group.OrderBy(r => r.Id.Number).Zip(popularities))
            {
                result[row.Id] = popularity;
            }
        }

        return result;
    }
}
