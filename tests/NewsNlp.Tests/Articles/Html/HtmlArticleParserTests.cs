using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class HtmlArticleParserTests
{
    private static readonly HtmlArticleParser Parser = new();

    [Fact]
    public void A_news_page_gives_its_story_and_nothing_else()
    {
        var article = Assert.Single(Parse(SamplePages.News()).Articles);
        foreach (var paragraph in SamplePages.Paragraphs(6))
        {
            Assert.Contains(paragraph, article.Text, StringComparison.Ordinal);
        }

        foreach (var other in new[] { "Home", "More stories", "years ago, really", "Copyright", "Bell-Smith", "before the flood." })
        {
            Assert.DoesNotContain(other, article.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Metadata_is_read_with_its_evidence()
    {
        var article = Parse(SamplePages.News()).Articles[0];
        Assert.Equal("Eastham to rebuild its bridge", article.Title);
        Assert.Equal(["Anna Bell-Smith", "Tom van der Berg"], article.Bylines.Select(b => b.Name));
        Assert.Equal("2024-03-05T09:30:00+01:00", article.Published);
        Assert.Equal("2024-03-05T11:00:00+01:00", article.Modified);
        Assert.Equal("Local", article.Section);
        Assert.Equal("The Eastham Echo", article.Site);
        Assert.Equal("en", article.Language);
        Assert.Contains(article.Evidence, e => e is { Field: "published", Origin: "json-ld:datePublished", Confidence: > 0.8f });
    }

    [Fact]
    public void Each_block_of_the_text_stands_where_its_source_says()
    {
        var html = SamplePages.News();
        var article = Parse(html).Articles[0];
        foreach (var block in article.Blocks.Where(b => b.Span is not null))
        {
            var text = block.Span!.Value.In(article.Text).ToString();
            var source = block.Source.In(html).ToString();
            Assert.Equal(text[..10], source[..10]);
            Assert.Equal(text[^5..], source[^5..]);
            Assert.Equal(block.Source, article.ToSource(block.Span.Value));
        }
    }

    [Fact]
    public void Any_word_of_the_text_maps_to_itself_in_the_source()
    {
        var html = SamplePages.News();
        var article = Parse(html).Articles[0];
        for (var start = 0; start < article.Text.Length;)
        {
            var end = article.Text.IndexOfAny([' ', '\n'], start);
            end = end < 0 ? article.Text.Length : end;
            if (end > start)
            {
                var span = TextSpan.FromBounds(start, end);
                Assert.Equal(span.In(article.Text).ToString(), article.ToSource(span).In(html).ToString());
            }

            start = end + 1;
        }
    }

    [Fact]
    public void Links_have_their_words_and_address()
    {
        var article = Parse(SamplePages.News()).Articles[0];
        var link = Assert.Single(article.Links);
        Assert.Equal("the plan", link.Span.In(article.Text).ToString());
        Assert.Equal("/plan", link.Url);
    }

    [Fact]
    public void A_caption_stands_beside_the_text_with_its_credit()
    {
        var article = Parse(SamplePages.News()).Articles[0];
        var caption = Assert.Single(article.Blocks, b => b.Kind == BlockKind.Caption);
        Assert.Null(caption.Span);
        Assert.Contains("Jane Roe", caption.Credit, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_block_of_the_page_is_in_an_article_or_removed()
    {
        var html = SamplePages.News();
        var page = Parse(html);
        using var tree = PageReader.Read(html, CancellationToken.None);
        var places = page.Articles.SelectMany(a => a.Blocks.Select(b => b.Source)).Concat(page.Removed.Select(r => r.Source)).Order().ToArray();
        Assert.Equal(tree.Blocks.Count, places.Length);
        for (var i = 1; i < places.Length; i++)
        {
            Assert.True(places[i - 1].End <= places[i].Start);
        }
    }

    [Fact]
    public void A_dateline_is_cut_from_the_first_paragraph()
    {
        var first = SamplePages.Paragraphs(1).First();
        var html = SamplePages.News().Replace("<p>" + first, "<p>BELGRADE, Serbia (AP) — " + first, StringComparison.Ordinal);
        var article = Parse(html).Articles[0];
        Assert.StartsWith(first[..20], article.Text, StringComparison.Ordinal);
        Assert.Equal("AP", article.Dateline?.Agency);
        Assert.StartsWith("BELGRADE", article.Dateline!.Source.In(html).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html lang=fr><title>Le pont rouvre</title><body><h1>Le pont rouvre</h1><p>Le pont de Nantes a rouvert jeudi matin.</p>", "Le pont de Nantes a rouvert jeudi matin.")]
    [InlineData("<p>””””””””””””””””””””””””””””</p>", "")]
    [InlineData("<nav><a href=/>Home</a></nav><p>Only one line here, she said.</p><footer><p>All rights reserved.</p></footer>", "Only one line here, she said.")]
    public void A_page_of_one_sentence_gives_that_sentence(string html, string text) => Assert.Equal(text, string.Concat(Parse(html).Articles.Select(a => a.Text)));

    [Fact]
    public void The_first_article_of_an_endless_page_is_the_main_one_and_the_next_is_an_article_of_its_own()
    {
        var second = "<article class=\"story\"><h2>Ferry starts on Monday morning</h2>"
            + string.Concat(SamplePages.Paragraphs(5, 3).Select(p => "<p>" + p + "</p>")) + "</article>";
        var page = Parse(SamplePages.News().Replace("</main>", second + "</main>", StringComparison.Ordinal));
        Assert.Equal("Eastham to rebuild its bridge", page.Articles[0].Title);
        Assert.True(page.Articles.Length == 1 || page.Articles[1].Title == "Ferry starts on Monday morning");
    }

    [Theory]
    [InlineData("{\"title\": \"x\", \"body\": \"y\"}", "page-json")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>x</title></item></channel></rss>", "page-feed")]
    [InlineData("", "no-article")]
    [InlineData("\0\0\0\u0001\u0002\0\0\0\0", "page-binary")]
    public void What_is_no_page_gives_no_article_and_says_why(string content, string code)
    {
        var page = Parse(content);
        Assert.Empty(page.Articles);
        Assert.Contains(page.Issues, i => i.Code == code);
    }

    [Theory]
    [InlineData("<html amp", "page-amp")]
    [InlineData("\"LiveBlogPosting\"", "page-live-blog")]
    public void Kinds_of_page_are_named(string mark, string code)
    {
        var html = SamplePages.News().Replace("<html", mark.StartsWith('<') ? mark : "<html", StringComparison.Ordinal);
        html = html.Replace("\"NewsArticle\"", mark.StartsWith('"') ? mark : "\"NewsArticle\"", StringComparison.Ordinal);
        Assert.Contains(Parse(html).Issues, i => i.Code == code);
    }

    [Fact]
    public void A_page_cut_at_any_place_never_throws()
    {
        var html = SamplePages.News(2);
        for (var length = 0; length < html.Length; length += 37)
        {
            Parse(html[..length]);
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3000)]
    public void A_very_long_story_is_kept_whole_even_where_its_paragraphs_repeat(int paragraphs)
    {
        var article = Parse(SamplePages.News(paragraphs)).Articles[0];
        Assert.InRange(article.Blocks.Count(b => b.Kind == BlockKind.Paragraph), paragraphs - 2, paragraphs);
    }

    [Fact]
    public void A_custom_stripper_decides()
    {
        var parser = new HtmlArticleParser(new KeepAll());
        var article = parser.Parse(ArticleSource.FromHtml("<p>One</p><p>Two</p>")).Articles[0];
        Assert.Equal("One\n\nTwo", article.Text);
    }

    private static ArticlePage Parse(string html) => Parser.Parse(ArticleSource.FromHtml(html));

    private sealed class KeepAll : IBoilerplateStripper
    {
        public void Classify(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts) => verdicts[..blocks.Length].Fill(new BlockVerdict(BlockRole.Paragraph, 1));
    }
}
