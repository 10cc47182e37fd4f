using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class HtmlHostilityTests
{
    private static readonly HtmlArticleParser Parser = new();

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<p>Some words here, and more.</p>")]
    [InlineData("<div><p>text <a href=1>t<b>")]
    [InlineData("word and another, ")]
    [InlineData("<a href=x>link</a> ")]
    [InlineData("</span></b>")]
    [InlineData("&a")]
    [InlineData("<")]
    [InlineData("<ul><li>x")]
    [InlineData("<tr><td>a</td></tr>")]
    [InlineData("<x-a></x-b>")]
    [InlineData("<meta name=author content='A B'>")]
    [InlineData("<p class=author>By John Smith</p>")]
    [InlineData("<h1>headline number one</h1>")]
    [InlineData("<article><h1>Headline number one</h1><p>By Ann Able</p><p>Words that are long enough to be read as a paragraph of the text.</p></article>")]
    [InlineData("<div class=comment><span class=user>Reader</span><p>I think that they should have done this years ago.</p><div class=replies>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"x\":[[[</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"@id\":\"a\",\"b\":")]
    public void Time_grows_with_the_page_and_no_faster(string piece)
    {
        var (small, large) = (Page(piece, 25_000), Page(piece, 400_000));
        TimeGrowth.IsLinear(16, () => Parser.Parse(small), () => Parser.Parse(large));
    }

    [Fact]
    public void Many_articles_that_refer_to_one_huge_person_cost_what_they_weigh()
    {
        var (small, large) = (References(1_000), References(16_000));
        TimeGrowth.IsLinear(16, () => Parser.Parse(small), () => Parser.Parse(large));

        static ArticleSource References(int count) => ArticleSource.FromHtml("<script type='application/ld+json'>[{\"@id\":\"a\""
            + string.Concat(Enumerable.Repeat(",\"x\":1", 4 * count)) + "}" + string.Concat(Enumerable.Repeat(",{\"@type\":\"Article\",\"author\":{\"@id\":\"a\"}}", count)) + "]</script>");
    }

    private static ArticleSource Page(string piece, int length) => ArticleSource.FromHtml(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
}
