using System.Collections.Immutable;
using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class ArticlePartsTests
{
    private const string Bridge =
        "<p>The council of Eastham voted on Tuesday to rebuild the old bridge over the river, after the floods of last winter.</p>"
        + "<p>“It has carried us for a hundred years,” the mayor, Anna Lee, told the meeting in the town hall.</p><p>Work is to begin in May and to take two summers.</p>";

    private const string School =
        "<p>The school of Westham will open again on Monday, three weeks after a fire destroyed its library and two classrooms.</p>"
        + "<p>Pupils will be taught in the church hall until the roof has been repaired, said its head, Bo Oz.</p><p>The cause of the fire is not known.</p>";

    private const string Head = "<html lang=en><head><title>Eastham to rebuild its bridge</title><meta property=og:title content='Eastham to rebuild its bridge'></head><body>";

    [Fact]
    public void A_second_article_like_the_first_has_its_own_author_and_date()
    {
        var articles = Parse(
            Head + $"<article class=story><h1>Eastham to rebuild its bridge</h1><div class=byline>By Ann Roe</div><time datetime=2026-05-21>May 21</time>{Bridge}</article>"
            + $"<article class=story><h1>Westham school opens after fire</h1><div class=byline>By Dev Malhotra</div><time datetime=2026-05-20>May 20</time>{School}</article>");

        Assert.Equal(["Eastham to rebuild its bridge", "Westham school opens after fire"], articles.Select(a => a.Title));
        Assert.Equal(["Ann Roe", "Dev Malhotra"], articles.Select(a => Assert.Single(a.Bylines).Name));
        Assert.Equal(["2026-05-21", "2026-05-20"], articles.Select(a => a.Published));
        Assert.DoesNotContain("Westham", articles[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("The cause of the fire is not known.", articles[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Main_headings_part_a_page_without_article_elements()
    {
        var articles = Parse(
            Head + $"<div class=wrap><div class=story><h1>Eastham to rebuild its bridge</h1><span class=author>Ann Roe</span>{Bridge}</div></div>"
            + $"<div class=wrap><div class=story><h1>Westham school opens after fire</h1><span class=author>Dev Malhotra</span>{School}</div></div>");

        Assert.Equal(["Eastham to rebuild its bridge", "Westham school opens after fire"], articles.Select(a => a.Title));
    }

    [Fact]
    public void News_in_brief_is_as_many_articles_and_none_for_the_page()
    {
        var articles = Parse(
            "<html lang=en><head><title>The valley in brief</title></head><body><nav><a href=/>Home</a></nav><main>"
            + $"<article><h2>Eastham to rebuild its bridge</h2>{Bridge}</article><article><h2>Westham school opens after fire</h2>{School}</article></main><footer>All rights reserved</footer>");

        Assert.Equal(["Eastham to rebuild its bridge", "Westham school opens after fire"], articles.Select(a => a.Title));
        Assert.DoesNotContain(articles, a => a.Text.Contains("rights", StringComparison.Ordinal));
    }

    [Fact]
    public void Sections_boxes_and_teasers_are_no_articles_of_their_own()
    {
        var article = Assert.Single(Parse(
            Head + $"<article><h1>Eastham to rebuild its bridge</h1><div class=byline>By Ann Roe</div>{Bridge}<article><h2>How the bridge was lost</h2>{School}</article></article>"
            + "<section class=more><article><h3><a href=/2>Westham school opens after fire</a></h3><p>Pupils will be taught in the church hall.</p></article>"
            + "<article><h3><a href=/3>Northam market closes for good</a></h3><p>The last stall was taken down on Friday evening.</p></article></section>"));

        Assert.Contains("How the bridge was lost", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("market", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_a_live_blog_stay_one_article() =>
        Assert.Single(Parse(
            Head + "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Eastham to rebuild its bridge\"}</script>"
            + $"<article><h2>The vote</h2><time datetime=2026-05-21>19:02</time>{Bridge}</article><article><h2>The fire</h2><time datetime=2026-05-21>18:40</time>{School}</article>"));

    [Fact]
    public void Many_parts_take_linear_time()
    {
        var parser = new HtmlArticleParser();
        var part = $"<article><h2>Eastham to rebuild its bridge</h2>{Bridge}</article>";
        var (small, large) = (ArticleSource.FromHtml(string.Concat(Enumerable.Repeat(part, 30))), ArticleSource.FromHtml(string.Concat(Enumerable.Repeat(part, 480))));
        TimeGrowth.IsLinear(16, () => parser.Parse(small), () => parser.Parse(large));
    }

    private static ImmutableArray<Article> Parse(string html) => new HtmlArticleParser().Parse(ArticleSource.FromHtml(html)).Articles;
}
