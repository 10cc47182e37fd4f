using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class RelatedBoxesTests
{
    private const string Other = "The school of Millford has won the prize of the county for its garden, which the pupils had planted in spring.";

    [Theory]
    [InlineData("<div><h3>You may also like</h3><div><p>" + Other + "</p></div></div>")]
    [InlineData("<section><h3>Lesen Sie auch:</h3><p>" + Other + "</p></section>")]
    [InlineData("<h3>Read more</h3><p><a href=/1>" + Other + "</a></p>")]
    [InlineData("<p>Read also: <a href=/1>" + Other + "</a></p>")]
    [InlineData("<p>Related: <a href=/1>" + Other + "</a></p>")]
    public void What_the_words_over_it_call_another_article_is_not_of_the_text(string box)
    {
        var text = Text(box);
        Assert.DoesNotContain("prize of the county", text, StringComparison.Ordinal);
        Assert.All(SamplePages.Paragraphs(4), p => Assert.Contains(p, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<h3>Related</h3><p>" + Other + "</p>")]
    [InlineData("<p>Read more: " + Other + "</p>")]
    [InlineData("<h3>Read more books</h3><p>" + Other + "</p>")]
    public void Text_without_links_behind_such_words_stays(string box) => Assert.Contains("prize of the county", Text(box), StringComparison.Ordinal);

    [Fact]
    public void Dated_teasers_behind_the_text_are_not_of_it()
    {
        var teasers = string.Concat(Enumerable.Range(1, 4).Select(i => $"<h3 class=t><a href=/news/{i}>Another story of the town, number {i}</a></h3><div>3 hours ago</div><p>{Other}</p>"));
        var html = "<article><h1>Eastham to rebuild its bridge</h1>" + string.Concat(SamplePages.Paragraphs(4).Select(p => "<p>" + p + "</p>")) + teasers + "</article>";
        var article = new HtmlArticleParser(new KeepAll()).Parse(ArticleSource.FromHtml(html)).Articles[0];
        Assert.DoesNotContain("Another story", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("prize of the county", article.Text, StringComparison.Ordinal);
        Assert.All(SamplePages.Paragraphs(4), p => Assert.Contains(p, article.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Anna Bell can be reached at anna@example.org.", false)]
    [InlineData("If you buy through our links, we may earn commission.", false)]
    [InlineData("The hotline of the county can be reached at 555 0100.", true)]
    public void Lines_about_the_paper_end_no_text(string line, bool stays)
    {
        var html = "<article><h1>Eastham to rebuild its bridge</h1>" + string.Concat(SamplePages.Paragraphs(4).Select(p => "<p>" + p + "</p>")) + "<p>" + line + "</p></article>";
        Assert.Equal(stays, new HtmlArticleParser(new KeepAll()).Parse(ArticleSource.FromHtml(html)).Articles[0].Text.EndsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public void An_element_that_is_drawn_as_a_break_ends_a_paragraph()
    {
        var paragraphs = SamplePages.Paragraphs(2).ToArray();
        var html = $"<article><h1>Eastham to rebuild its bridge</h1><div>{paragraphs[0]}<span class='x-component br'></span>{paragraphs[1]}</div></article>";
        Assert.Equal(paragraphs[0] + "\n\n" + paragraphs[1], new HtmlArticleParser(new KeepAll()).Parse(ArticleSource.FromHtml(html)).Articles[0].Text);
    }

    private static string Text(string box)
    {
        var paragraphs = SamplePages.Paragraphs(4).Select(p => "<p>" + p + "</p>").ToArray();
        var html = "<article><h1>Eastham to rebuild its bridge</h1>" + string.Concat(paragraphs[..3]) + box + paragraphs[3] + "</article>";
        return new HtmlArticleParser(new KeepAll()).Parse(ArticleSource.FromHtml(html)).Articles[0].Text;
    }

    private sealed class KeepAll : IBoilerplateStripper
    {
        public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
        {
            for (var i = 0; i < blocks.Length; i++)
            {
                verdicts[i] = new BlockVerdict(blocks[i].HeadingLevel > 0 ? BlockRole.Heading : BlockRole.Paragraph, 1);
            }
        }
    }
}
