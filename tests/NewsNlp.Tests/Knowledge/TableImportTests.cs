namespace NewsNlp.Tests.Knowledge;

public class TableImportTests
{
    [Theory]
    [InlineData("item,itemLabel,type\nhttp://www.wikidata.org/entity/Q7,\"Souza, Ana\",person\n", "Souza, Ana")]
    [InlineData("?item\t?itemLabel\t?type\n<http://www.wikidata.org/entity/Q7>\t\"Ana \\\"A\\\" Souza\"@en\tPER\n", "Ana \"A\" Souza")]
    [InlineData("label\tqid\ttype\nAna Souza\tQ7\tPerson\n", "Ana Souza")]
    [InlineData("\uFEFFid,label,type\r\nQ7,\"Ana \"\"A\"\" Souza\",person\r\n", "Ana \"A\" Souza")]
    [InlineData("id,label,type\nQ7,\"Ana\nSouza\",person\n", "Ana Souza")]
    public void Tables_of_query_services_and_own_tables_are_read(string table, string label)
    {
        var entry = ReadOne(b => KnowledgeImport.Table(new StringReader(table), b));
        Assert.Equal(label, entry.Label);
        Assert.Equal(EntityType.Person, entry.Type);
    }

    [Fact]
    public void Rows_of_one_item_are_joined()
    {
        const string table = "qid\tlabel\taliases\tsitelinks\nQ7\tAna\tA|B\t10\nQ7\tAna\tC\t10\n";
        var entry = ReadOne(b => KnowledgeImport.Table(new StringReader(table), b));
        Assert.Equal(["A", "B", "C"], entry.Aliases.ToArray());
    }

    [Fact]
    public void Broken_rows_are_counted_by_line()
    {
        var builder = new KnowledgeBaseBuilder();
        var report = KnowledgeImport.Table(new StringReader("qid\tlabel\tpopularity\nQ7\tAna\t0.4\nX\tBo\t0\nQ8\tCy\nQ9\tDi\tmuch\nQ10\tEve\t1\n"), builder);
        Assert.Equal(3, report.Broken);
        Assert.Equal([3, 4, 5], report.BrokenLines.ToArray());
    }

    [Fact]
    public void A_table_without_the_columns_says_what_it_needs() =>
        Assert.Throws<InvalidDataException>(() => KnowledgeImport.Table(new StringReader("a,b\n1,2\n"), new KnowledgeBaseBuilder()));

    [Fact]
    public void Json_lines_are_read_and_broken_ones_counted()
    {
        const string lines = "{\"id\":\"Q7\",\"label\":\"Ana\",\"aliases\":[\"A. S.\"],\"type\":\"person\",\"popularity\":0.5,\"neighbours\":[\"Q1\"]}\n\n{\"id\":7}\n[]\n";
        KnowledgeImportReport? report = null;
        var entry = ReadOne(b => report = KnowledgeImport.JsonLines(new StringReader(lines), b));
        Assert.Equal(["A. S."], entry.Aliases.ToArray());
        Assert.Equal([new EntityId(1)], entry.Neighbours.ToArray());
        Assert.Equal([3, 4], report!.BrokenLines.ToArray());
    }

    private static KnowledgeEntry ReadOne(Action<KnowledgeBaseBuilder> import)
    {
        using var folder = new TemporaryFolder();
        var builder = new KnowledgeBaseBuilder();
        import(builder);
        Assert.Equal(1, builder.Count);
        builder.Write(folder["t.nnkb"]);
        using var knowledge = KnowledgeBase.Open(folder["t.nnkb"]);
        Assert.True(knowledge.TryGetEntry(new EntityId(7), out var entry));
        return entry;
    }
}
