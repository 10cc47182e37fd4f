using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Metadata;

public sealed class MarkupMetadataTests
{
    private const string Body = "<p>The council voted on Tuesday to rebuild the old bridge, which has been closed since the flood in spring, the mayor said.</p>";

    [Theory]
    [InlineData("<title>Big news today | The Echo</title><meta property=og:site_name content='The Echo'>", "Big news today")]
    [InlineData("<title>The Echo - Big news today</title><meta property=og:site_name content='The Echo'>", "Big news today")]
    [InlineData("<meta property=og:title content='Big news today'><h1>Big news today!</h1>", "Big news today!")]
    [InlineData("<h1>The Echo</h1><meta property=og:site_name content='The Echo'><meta property=og:title content='Big news today'>", "Big news today")]
    [InlineData("<meta property=og:title content='Big news today'><h1>Bridges: Big news today</h1>", "Big news today")]
    public void The_title_comes_without_the_site(string head, string expected) => Assert.Equal(expected, Parse(head).Title);

    [Theory]
    [InlineData("<meta name=author content='By Anna Bell'>", "Anna Bell")]
    [InlineData("<meta name=author content='Anna Bell, Tom Roe'>", "Anna Bell", "Tom Roe")]
    [InlineData("<meta name=author content='Anna Bell and Tom Roe'>", "Anna Bell", "Tom Roe")]
    [InlineData("<meta name=author content='https://facebook.com/anna'><p class=byline>By Anna Bell</p>", "Anna Bell")]
    [InlineData("<meta name=author content='Echo News'><a rel=author href=/a>Anna Bell</a>", "Anna Bell")]
    [InlineData("<meta name=author content='Associated Press'>", "Associated Press")]
    [InlineData("<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}},{\"@id\":\"#p\",\"@type\":\"Person\",\"name\":\"Anna Bell\"}]}</script>", "Anna Bell")]
    [InlineData("<script type=application/ld+json>{\"@type\":[\"Article\"],\"author\":[{\"name\":[\"Anna Bell\",\"Tom Roe\"]}]}</script>", "Anna Bell", "Tom Roe")]
    public void Authors_are_a_clean_list(string head, params string[] expected) => Assert.Equal(expected, Parse(head).Bylines.Select(b => b.Name));

    [Theory]
    [InlineData("<meta property=article:published_time content=2024-03-05T09:30:00Z>", "2024-03-05T09:30:00Z")]
    [InlineData("<h1>News</h1><time datetime=2024-03-05>5 March</time>", "2024-03-05")]
    [InlineData("<h1>News</h1><span itemprop=datePublished>March 5, 2024</span>", "2024-03-05")]
    [InlineData("<h1>News</h1><div>Published: 5 March 2024</div>", "2024-03-05")]
    [InlineData("<script>var x = {\"datePublished\": \"2024-03-05\"}</script>", "2024-03-05")]
    public void The_date_of_publication_is_found(string head, string expected) => Assert.Equal(expected, Parse(head).Published);

    [Theory]
    [InlineData("https://example.org/2024/03/05/bridge.html", "2024-03-05")]
    [InlineData("https://example.org/2024/3/5/bridge", "2024-03-05")]
    [InlineData("https://example.org/news/25-03-2024", "2024-03-25")]
    [InlineData("https://example.org/20240305-bridge", "2024-03-05")]
    [InlineData("https://archive.example.org/web/20131110121040/http://example.org/bridge", null)]
    [InlineData("https://example.org/news/05-03-2024", null)]
    public void The_address_gives_a_date_when_nothing_else_does(string url, string? expected) => Assert.Equal(expected, Parse("", url).Published);

    [Theory]
    [InlineData("2024-03-06T01:06:51Z", "<p>March 5, 2024 at 5:06 pm</p>", "/bridge", "2024-03-05T17:06:51-08:00")]
    [InlineData("2024-03-06T01:06:51+00:00", "", "/2024/03/05/bridge", "2024-03-05")]
    [InlineData("2024-03-04T23:01:00Z", "", "/2024/03/05/bridge", "2024-03-05")]
    [InlineData("2024-03-04T23:00:00Z", "<p>5. März 2024</p>", "/bridge", "2024-03-05")]
    [InlineData("2024-03-05T10:04:04Z", "", "/2024/03/04/bridge", "2024-03-05T10:04:04Z")]
    [InlineData("2024-03-06T01:06:51Z", "<p>Updated March 5, 2024 at 5:06 pm</p>", "/bridge", "2024-03-06T01:06:51Z")]
    [InlineData("2024-03-06T01:06:51-05:00", "", "/2024/03/05/bridge", "2024-03-06T01:06:51-05:00")]
    public void A_time_in_universal_time_is_given_on_the_day_that_its_readers_have(string declared, string line, string path, string expected) =>
        Assert.Equal(expected, Parse($"<meta property=article:published_time content='{declared}'><h1>Big news today</h1>{line}", "https://example.org" + path).Published);

    [Fact]
    public void The_day_of_a_comment_is_not_that_of_the_article() =>
        Assert.Equal("2024-03-05", Parse("<h1>Big news today</h1><p>Date: 5 March 2024</p><div class=comment><p class=comment-date>7 March 2024</p></div>").Published);

    [Theory]
    [InlineData("<meta property=og:section content='Local | The Echo'><meta property=og:site_name content='The Echo'>", "Local")]
    [InlineData("<meta property=article:section content=Uncategorized><meta property=article:section content=Local>", "Local")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"articleSection\":[\"Featured\",\"Local\"]}</script>", "Local")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Local\"},{\"name\":\"Big news today\"}]}</script><title>Big news today</title>", "Local")]
    [InlineData("<div class=breadcrumbs><a href=/>Home</a> <a href=/l>Local</a> Big news</div><h1>Big news today</h1>", "Local")]
    [InlineData("<p class=article-category><a href=/l>Local</a></p><h1>Big news today</h1>", "Local")]
    [InlineData("<div><div><a href=/l>Local</a></div><h1>Big news today</h1></div>", "Local")]
    [InlineData("<meta property=article:section content=Home><h1>Big news today</h1>", null)]
    public void The_section_is_neither_the_site_nor_a_filler(string head, string? expected) => Assert.Equal(expected, Parse(head).Section);

    [Theory]
    [InlineData("https://example.org/local/2024/bridge.html", "Local")]
    [InlineData("https://example.org/story/real-estate/bridge", "Real estate")]
    [InlineData("https://example.org/bridge", null)]
    public void The_address_gives_a_section_when_nothing_else_does(string url, string? expected) => Assert.Equal(expected, Parse("<h1>Big news today</h1>", url).Section);

    private static Article Parse(string head, string? url = null)
    {
        var html = head + string.Concat(Enumerable.Repeat(Body, 4));
        return new HtmlArticleParser(new KeepParagraphs()).Parse(ArticleSource.FromHtml(html, url)).Articles[0];
    }

    private sealed class KeepParagraphs : IBoilerplateStripper
    {
        public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
        {
            for (var i = 0; i < blocks.Length; i++)
            {
                verdicts[i] = new BlockVerdict(blocks[i].Text.Length > 80 ? BlockRole.Paragraph : BlockRole.Other, 1);
            }
        }
    }
}
