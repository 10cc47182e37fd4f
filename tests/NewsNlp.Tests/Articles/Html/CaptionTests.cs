using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class CaptionTests
{
    [Theory]
    [InlineData("<figure><img src=b.jpg><figcaption>The bridge before the flood.</figcaption></figure>", "The bridge before the flood.", null)]
    [InlineData("<figure><img src=b.jpg><figcaption><p>The bridge before the flood.</p><p class=credit>Jane Roe</p></figcaption></figure>", "The bridge before the flood.", "Jane Roe")]
    [InlineData("<figure><img src=b.jpg><figcaption><span>The bridge before the flood.</span><span class=photo-credit>Jane Roe</span></figcaption></figure>", "The bridge before the flood. Jane Roe", "Jane Roe")]
    [InlineData("<figure><img src=b.jpg><figcaption>1of4The bridge before the flood.<button>Read more</button></figcaption></figure>", "The bridge before the flood.", null)]
    [InlineData("<div><img src=b.jpg><p class=wp-caption-text>The bridge before the flood. (Photo: Jane Roe)</p></div>", "The bridge before the flood. (Photo: Jane Roe)", "Jane Roe")]
    [InlineData("<div class=image><img src=b.jpg><p class=caption>The bridge before the flood</p></div><p>Photo: Jane Roe</p>", "The bridge before the flood", "Jane Roe")]
    [InlineData("<div><img src=b.jpg alt='The bridge before the flood'><p>The bridge before the flood</p></div>", "The bridge before the flood", null)]
    [InlineData("<div><p class=credits>Photo: Jane Roe</p><img src=b.jpg><p class=caption>The bridge before the flood.</p></div>", "The bridge before the flood.", "Jane Roe")]
    [InlineData("<figure><figcaption>The bridge before the flood.</figcaption></figure><div class=gallery><figcaption>The bridge before the flood.</figcaption></div>", "The bridge before the flood.", null)]
    public void A_caption_is_known_by_its_element_class_or_picture(string markup, string text, string? credit)
    {
        var caption = Assert.Single(Parse(markup).Blocks, b => b.Kind == BlockKind.Caption);
        Assert.Equal(text, caption.Text);
        Assert.Equal(credit, caption.Credit);
    }

    [Theory]
    [InlineData("<figure><img src=b.jpg><figcaption>Photo: Jane Roe</figcaption></figure>")]
    [InlineData("<figure><blockquote>We will not wait.</blockquote><figcaption>Ruth Calder, mayor</figcaption></figure>")]
    [InlineData("<div class=ad><img src=a.jpg><p class=ad-caption>Advertisement</p></div>")]
    [InlineData("<div><img src=b.jpg alt='Ruth Calder'><p class='text-caption md:caption'>Ruth Calder</p></div>")]
    public void Credits_names_and_advertisements_are_no_captions(string markup)
    {
        var article = Parse(markup);
        Assert.DoesNotContain(article.Blocks, b => b.Kind == BlockKind.Caption);
        Assert.DoesNotContain("Ruth Calder, mayor", article.Text, StringComparison.Ordinal);
    }

    private static Article Parse(string markup)
    {
        var paragraphs = SamplePages.Paragraphs(4).Select(p => "<p>" + p + "</p>").ToArray();
        var html = "<article><h1>Eastham to rebuild its bridge</h1>" + paragraphs[0] + markup + string.Concat(paragraphs[1..]) + "</article>";
        return new HtmlArticleParser().Parse(ArticleSource.FromHtml(html)).Articles[0];
    }
}
