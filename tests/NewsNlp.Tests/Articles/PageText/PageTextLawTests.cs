using FsCheck.Fluent;
using NewsNlp.Articles;

namespace NewsNlp.Tests.Articles.PageText;

public sealed class PageTextLawTests
{
    private static readonly string[] Parts =
    [
        "\n", "\n", "\n\n", "\r\n", "\f", "By Jane Doe", "the town voted on it and\n", "that the old bridge be closed\n", "Home » News", "12 May 2024", "READ MORE:", "Photo: AP", "A town votes to close its bridge to cars", "-", "\t", "\ud83d", "PARIS (AP) — ",
        "The council voted on Tuesday to close the old bridge, saying that its arches had cracked in the spring floods, and that repairs would take years.", "宮崎県で地震があった。", "…", "\u00a0", "More from Town",
    ];

    [Fact]
    public void Each_line_is_in_exactly_one_block_or_removed_part_and_spans_agree()
    {
        Prop.ForAll(NewsPieces.Texts(Parts, Parts, NewsPieces.Lines, NewsPieces.Dates), page =>
        {
            var parsed = new PageTextParser().Parse(ArticleSource.FromPageText(page));
            var lines = new List<PageLine>();
            PageLines.Split(page, lines);
            var sources = parsed.Articles.SelectMany(a => a.Blocks).Select(b => b.Source).Concat(parsed.Removed.Select(r => r.Source)).OrderBy(s => s.Start).ToArray();
            // A line that goes on with others, and those within it, share one source.
            var good = sources.Length <= lines.Count && lines.All(l => sources.Any(s => s.Start < l.End && s.End >= l.End))
                && (sources.Length < lines.Count || sources.Zip(lines).All(p => p.First.End == p.Second.End && p.First.Start >= p.Second.Start));
            return good && parsed.Articles.All(a => a.Blocks.All(b => b.Span is not { } span || span.In(a.Text)[0] == page[b.Source.Start] && span.In(a.Text)[^1] == page[b.Source.End - 1]));
        }).Holds();
    }

    [Fact]
    public void The_same_page_gives_the_same_articles_from_many_threads()
    {
        var parser = new PageTextParser();
        var page = string.Concat(Enumerable.Range(0, 40).Select(i => Parts[(i * 7) % Parts.Length] + "\n"));
        var expected = parser.Parse(ArticleSource.FromPageText(page)).Articles.Select(a => a.Text).ToArray();
        Parallel.For(0, 32, _ => Assert.Equal(expected, parser.Parse(ArticleSource.FromPageText(page)).Articles.Select(a => a.Text)));
    }

    [Theory]
    [InlineData("a", 8)]
    [InlineData("Link\n", 1)]
    [InlineData("12/\n", 1)]
    [InlineData("The town voted on it, he said. ", 1)]
    public void Time_is_linear_for_a_huge_line_and_for_very_many_lines(string unit, int times)
    {
        var parser = new PageTextParser();
        var (small, large) = (Page(3_000 * times), Page(48_000 * times));
        TimeGrowth.IsLinear(16, () => parser.Parse(small), () => parser.Parse(large));

        ArticleSource Page(int units) => ArticleSource.FromPageText(string.Concat(Enumerable.Repeat(unit, units)));
    }
}
