using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class StackedArticlesTests
{
    private static readonly string[] Titles = ["Eastham rebuilds its bridge", "Ferry starts on Monday morning", "School of Millford wins a prize"];

    [Theory]
    [InlineData("<article><h1>{0}</h1><p class=byline>By {1}</p>{2}</article>")]
    [InlineData("<article><h2>{0}</h2>{2}</article>")]
    [InlineData("<div class=scroll><article><header><h1>{0}</h1><span>By {1}</span></header><div>{2}</div></article></div>")]
    [InlineData("<div itemscope itemtype=\"https://schema.org/NewsArticle\"><h2>{0}</h2><p>By {1}</p>{2}</div>")]
    [InlineData("<div class=story><h1>{0}</h1><p>By {1}</p>{2}</div>")]
    [InlineData("<h1>{0}</h1><p>By {1}</p>{2}<hr>")]
    public void Articles_one_below_the_other_are_told_apart(string form)
    {
        var page = Parse("<main>" + string.Concat(Titles.Select((title, i) => Fill(form, title, i))) + "</main>");
        Assert.Equal(Titles, page.Articles.Select(a => a.Title));
        for (var i = 0; i < Titles.Length; i++)
        {
            Assert.Equal(string.Join("\n\n", SamplePages.Paragraphs(3, i)), page.Articles[i].Text);
            Assert.Equal(form.Contains("{1}", StringComparison.Ordinal) ? [Author(i)] : [], page.Articles[i].Bylines.Select(b => b.Name));
        }
    }

    [Theory]
    [InlineData("<section><h2>{0}</h2>{2}</section>")]
    [InlineData("<article><h2>{0}</h2>{2}</article>")]
    [InlineData("<h2>{0}</h2>{2}")]
    [InlineData("<article class=entry><h2>{0}</h2><time datetime=\"2024-03-05T09:30:00+01:00\">09:30</time>{2}</article>")]
    public void Sections_under_one_headline_are_one_article(string form)
    {
        var page = Parse("<main><article><h1>The week in Eastham</h1><p class=byline>By Ann Able</p>" + string.Concat(SamplePages.Paragraphs(2).Select(p => $"<p>{p}</p>"))
            + string.Concat(Titles.Select((title, i) => Fill(form, title, i))) + "</article></main>");
        var article = Assert.Single(page.Articles);
        Assert.Equal("The week in Eastham", article.Title);
    }

    [Fact]
    public void Each_article_has_the_date_of_its_own_and_what_is_declared_of_it()
    {
        const string Declared = """
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Eastham rebuilds its bridge","author":"Zoe Adams","datePublished":"2024-03-05"},
            {"@type":"NewsArticle","headline":"School of Millford wins a prize","author":"Max Moore","datePublished":"2024-03-03"}]</script>
            """;
        const string Form = "<article><h1>{0}</h1><time datetime=\"2024-03-04T10:00:00Z\">4 March</time>{2}</article>";
        var page = Parse(Declared + string.Concat(Titles.Select((title, i) => Fill(Form, title, i))));
        Assert.Equal(["2024-03-05", "2024-03-04T10:00:00Z", "2024-03-03"], page.Articles.Select(a => a.Published));
        Assert.Equal(["Zoe Adams", "", "Max Moore"], page.Articles.Select(a => a.Bylines.FirstOrDefault()?.Name ?? ""));
    }

    [Fact]
    public void Every_block_of_a_page_of_several_articles_is_in_one_of_them_or_removed()
    {
        var html = "<p>All the news of the town, and of the towns around it, every day.</p>"
            + string.Concat(Titles.Select((title, i) => Fill("<article><h1>{0}</h1><p>By {1}</p>{2}</article><p>Share this story</p>", title, i)));
        var page = Parse(html);
        using var tree = PageReader.Read(html, CancellationToken.None);
        Assert.Equal(tree.Blocks.Count, page.Articles.Sum(a => a.Blocks.Length) + page.Removed.Length);
        Assert.All(page.Articles, a => Assert.All(a.Blocks.Where(b => b.Span is not null), b => Assert.Equal(b.Span!.Value.In(a.Text).ToString(), b.Source.In(html).ToString())));
    }

    private static string Author(int i) => new[] { "Anna Bell-Smith", "Tom Berger", "Jane Roe" }[i];

    private static string Fill(string form, string title, int i) =>
        form.Replace("{0}", title, StringComparison.Ordinal).Replace("{1}", Author(i), StringComparison.Ordinal)
            .Replace("{2}", string.Concat(SamplePages.Paragraphs(3, i).Select(p => $"<p>{p}</p>")), StringComparison.Ordinal);

    private static ArticlePage Parse(string html) => new HtmlArticleParser().Parse(ArticleSource.FromHtml(html));
}
