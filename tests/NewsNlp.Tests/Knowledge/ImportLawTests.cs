using System.Text;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Knowledge;

/// <summary>Laws of the importers: no table, line or dump ends an import, every row is counted, and what was read can be written and found.</summary>
public sealed class ImportLawTests
{
    private static readonly string[] Cells =
    [
        "Q7", "Q8", "Q0", "Q99999999999", "7", "<http://www.wikidata.org/entity/Q9>", "http://www.wikidata.org/entity/Q7", "Ana Souza", "\"Ana \"\"A\"\" Souza\"", "\"Ana\"@en", "\"", "\\\"", "person", "PER", "Q5", "A|B||C", "|", "0.5", "1e-3", "NaN", "-1", "much", "10",
        "\t", "\t", ",", ",", "\n", "\n", "\r\n", " ", "\u0007", "\uD83D", "😀", "the", "x",
    ];

    private static readonly string[] Facts =
    [
        "{\"id\":\"Q7\",", "{\"id\":7,", "\"label\":\"Ana Souza\"", "\"label\":\"\\ud800\"", "\"aliases\":[\"A\",\"B\"]", "\"aliases\":\"A|B\"", "\"type\":\"person\"", "\"type\":5", "\"popularity\":0.5", "\"popularity\":2", "\"neighbours\":[\"Q1\",null]", "\"country\":\"Q\"", ",", ",", "}", "}\n", "\n", "[", "]", "null",
    ];

    private static readonly string[] Items =
    [
        "[\n", "]\n", ",\n", "\n", "{\"type\":\"item\",\"id\":\"Q7\",", "{\"type\":\"property\",", "\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Ana\"}}", "\"labels\":[]", "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"A. S.\"}]}", "\"sitelinks\":{\"enwiki\":{\"site\":\"enwiki\",\"title\":\"A\"}}",
        "\"claims\":{\"P31\":[", "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P31\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"numeric-id\":5,\"id\":\"Q5\"},\"type\":\"wikibase-entityid\"}},\"rank\":\"normal\"}", "\"rank\":\"deprecated\"", "\"datavalue\":", "{", "}", "[", "]", ",", "\"id\":", "\"Q99999999999\"", "null", "1e9", "\"\\ud83d\"",
        "{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Bo\"}},\"claims\":[],\"sitelinks\":{\"enwiki\":{}}},\n",
    ];

    [Fact]
    public void Any_rows_of_a_table_are_counted() => Prop.ForAll(NewsPieces.Texts(Cells), rows =>
        Holds(builder => KnowledgeImport.Table(new StringReader("qid\tlabel\ttype\n" + rows), builder))
        && Holds(builder => KnowledgeImport.Table(new StringReader("item,itemLabel,popularity,aliases\n" + rows), builder))).Holds();

    [Fact]
    public void Any_lines_of_json_are_counted() => Prop.ForAll(NewsPieces.Texts(Facts), lines =>
        Holds(builder => KnowledgeImport.JsonLines(new StringReader(lines), builder))).Holds();

    [Fact]
    public void Any_dump_is_counted() => Prop.ForAll(NewsPieces.Texts(Items), dump =>
        Holds(builder => KnowledgeImport.WikidataDump(new MemoryStream(Encoding.UTF8.GetBytes(dump)), builder))).Holds();

    private static bool Holds(Func<KnowledgeBaseBuilder, KnowledgeImportReport> import)
    {
        var builder = new KnowledgeBaseBuilder();
        var report = import(builder);
        return report.Read >= report.Added + report.Filtered && report.Broken >= report.BrokenLines.Length && builder.Count <= report.Added;
    }
}
