using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class HtmlHostilityTests
{
    private const int Small = 100_000;

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
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"x\":[[[</script>")]
    public void Eight_times_the_page_takes_about_eight_times_as_long(string piece)
    {
        Time(piece, Small);
        double small = Time(piece, Small), large = Time(piece, 8 * Small);
        // Loose on purpose: quadratic work would take 64 times as long.
        Assert.True(large < (small * 30) + 300, $"{small:F0} ms, then {large:F0} ms");
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), pieces =>
        {
            string[] marks = ["<p>", "</p", "<script>", "&#", "<!--", "<a href=\"", "<table><td>", "{\"@type\":", "<title>", "<![CDATA[", "<svg>", "</svg>"];
            var html = string.Concat(pieces.Select((p, i) => marks[i % marks.Length] + p));
            var page = Parser.Parse(ArticleSource.FromHtml(html));
            return page.Articles.All(a => a.Blocks.All(b => b.Source.Start >= 0 && b.Source.End <= html.Length));
        }).QuickCheckThrowOnFailure();

    private static double Time(string piece, int length)
    {
        var html = new StringBuilder(length + piece.Length);
        while (html.Length < length)
        {
            html.Append(piece);
        }

        var source = ArticleSource.FromHtml(html.ToString());
        var watch = Stopwatch.StartNew();
        Parser.Parse(source);
        return watch.Elapsed.TotalMilliseconds;
    }
}
