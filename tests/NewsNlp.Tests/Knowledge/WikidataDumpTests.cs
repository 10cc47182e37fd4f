using System.Text;

namespace NewsNlp.Tests.Knowledge;

public class WikidataDumpTests
{
    [Fact]
    public void Items_are_read_with_type_country_popularity_and_neighbours()
    {
        var person = Read(
            Item(2001, "Mira Holt", [Claim(31, 5), Claim(27, 2010), Claim(102, 2020)], ["enwiki", "dewiki", "commonswiki"], aliases: "\"M. Holt\""),
            Item(2010, "Norland", [Claim(31, 2500), Claim(17, 2010)], ["enwiki"], description: "country in Europe"),
            Item(2500, "sovereign land", [Claim(279, 2501)], []),
            Item(2501, "area", [Claim(279, 27096213), Claim(279, 2500)], []));
        Assert.True(person.Knowledge.TryGetEntry(new EntityId(2001), out var mira));
        Assert.Equal(EntityType.Person, mira.Type);
        Assert.Equal(new EntityId(2010), mira.Country);
        Assert.Equal(["M. Holt"], mira.Aliases.ToArray());
        Assert.Equal([new EntityId(2020)], mira.Neighbours.ToArray());
        Assert.True(person.Knowledge.TryGetEntry(new EntityId(2010), out var land));
        Assert.Equal(EntityType.Gpe, land.Type);
        Assert.True(mira.Popularity > land.Popularity);
    }

    [Fact]
    public void Pitfalls_of_the_format_are_no_errors()
    {
        var result = Read(
            "{\"type\":\"property\",\"id\":\"P31\",\"labels\":{}}",
            "{\"type\":\"item\",\"id\":\"Q31\",\"labels\":[],\"aliases\":[],\"claims\":[],\"sitelinks\":[]}",
            Item(40, "Nowhere", ["\"P31\":[{\"mainsnak\":{\"snaktype\":\"somevalue\"},\"rank\":\"normal\"}]"], ["enwiki"]),
            Item(41, "Old", ["\"P31\":[" + Statement(5, "deprecated") + "]"], ["enwiki"]),
            Item(42, "Preferred", ["\"P27\":[" + Statement(1, "normal") + "," + Statement(2, "preferred") + "]"], ["enwiki"]),
            Item(43, "Bell\\u0007 ring", [], ["enwiki"], aliases: "\"\\ud83d\\ude00\",\"x\",\"the\""));
        Assert.Equal(0, result.Report.Broken);
        Assert.Equal(2, result.Report.Filtered);
        Assert.True(result.Knowledge.TryGetEntry(new EntityId(41), out var old));
        Assert.Equal(EntityType.Other, old.Type);
        Assert.True(result.Knowledge.TryGetEntry(new EntityId(42), out var preferred));
        Assert.Equal(new EntityId(2), preferred.Country);
        Assert.True(result.Knowledge.TryGetEntry(new EntityId(43), out var bell));
        Assert.Equal("Bell  ring", bell.Label);
        Assert.Empty(bell.Aliases);
    }

    [Fact]
    public void Broken_lines_are_counted_by_number_and_the_rest_is_read()
    {
        var result = Read(Item(1, "One", [], ["enwiki"]), "{\"type\":\"item\",\"id\":\"Q2\",\"la", Item(3, "Three", [], ["enwiki"]), "nonsense", Item(5, "Five", [], ["enwiki"]));
        Assert.Equal(2, result.Report.Broken);
        Assert.Equal([3, 5], result.Report.BrokenLines.ToArray());
        Assert.Equal(3, result.Report.Added);
    }

    [Fact]
    public void Circles_of_classes_end()
    {
        var result = Read(
            Item(1, "Thing", [Claim(31, 10)], ["enwiki"]),
            Item(10, "a", [Claim(279, 11)], []),
            Item(11, "b", [Claim(279, 12)], []),
            Item(12, "c", [Claim(279, 10)], []));
        Assert.True(result.Knowledge.TryGetEntry(new EntityId(1), out var thing));
        Assert.Equal(EntityType.Other, thing.Type);
    }

    [Fact]
    public void Lines_of_megabytes_and_any_number_of_workers_give_the_same_file()
    {
        var lines = Enumerable.Range(1, 40).Select(i => Item(i, "Name " + i, [Claim(31, 5)], ["enwiki"], filler: i % 10 == 0 ? 3_000_000 : 100_000)).ToArray();
        using var folder = new TemporaryFolder();
        foreach (var workers in new[] { 1, 3 })
        {
            var builder = new KnowledgeBaseBuilder();
            var report = KnowledgeImport.WikidataDump(Dump(lines), builder, new WikidataDumpOptions { Workers = workers });
            Assert.Equal(40, report.Added);
            builder.Write(folder[workers + ".nnkb"]);
        }

        Assert.Equal(File.ReadAllBytes(folder["1.nnkb"]), File.ReadAllBytes(folder["3.nnkb"]));
    }

    [Fact]
    public void Filters_leave_items_out()
    {
        string[] lines = [Item(1, "Few", [Claim(31, 5)], ["enwiki"]), Item(2, "Many", [Claim(31, 5)], ["enwiki", "dewiki"]), Item(3, "Org", [Claim(31, 43229)], ["enwiki", "dewiki"])];
        var builder = new KnowledgeBaseBuilder();
        var report = KnowledgeImport.WikidataDump(Dump(lines), builder, new WikidataDumpOptions { MinimumSiteLinks = 2, Types = new HashSet<EntityType> { EntityType.Person } });
        Assert.Equal(1, report.Added);
        Assert.Equal(2, report.Filtered);
    }

    [Fact]
    public void A_cancelled_import_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => KnowledgeImport.WikidataDump(
            Dump(Item(1, "One", [], ["enwiki"])), new KnowledgeBaseBuilder(), cancellationToken: source.Token));
    }

    private static (KnowledgeBase Knowledge, KnowledgeImportReport Report) Read(params string[] lines)
    {
        var builder = new KnowledgeBaseBuilder();
        var report = KnowledgeImport.WikidataDump(Dump(lines), builder, new WikidataDumpOptions { MinimumSiteLinks = 0 });
        var path = Path.GetTempFileName();
        builder.Write(path);
        var knowledge = KnowledgeBase.Open(path);
        knowledge.Verify();
        return (knowledge, report);
    }

    private static MemoryStream Dump(params string[] lines) => new(Encoding.UTF8.GetBytes("[\n" + string.Join(",\n", lines) + "\n]\n"));

    private static string Item(int id, string label, string[] claims, string[] sites, string aliases = "", string description = "", int filler = 0) =>
        $"{{\"type\":\"item\",\"id\":\"Q{id}\",\"labels\":{{\"de\":{{\"language\":\"de\",\"value\":\"anders{new string('x', filler)}\"}},\"en\":{{\"language\":\"en\",\"value\":\"{label}\"}}}},"
        + $"\"descriptions\":{{\"en\":{{\"language\":\"en\",\"value\":\"{description}\"}}}},"
        + $"\"aliases\":{{\"en\":[{string.Join(',', aliases.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => $"{{\"language\":\"en\",\"value\":{a}}}"))}]}},"
        + $"\"claims\":{{{string.Join(',', claims)}}},\"sitelinks\":{{{string.Join(',', sites.Select(s => $"\"{s}\":{{\"title\":\"x\"}}"))}}}}}";

    private static string Claim(int property, int value) => $"\"P{property}\":[{Statement(value, "normal")}]";

    private static string Statement(int value, string rank) =>
        $"{{\"mainsnak\":{{\"snaktype\":\"value\",\"datavalue\":{{\"value\":{{\"entity-type\":\"item\",\"numeric-id\":{value},\"id\":\"Q{value}\"}}}}}},\"rank\":\"{rank}\",\"qualifiers\":{{\"P580\":[1]}}}}";
}
