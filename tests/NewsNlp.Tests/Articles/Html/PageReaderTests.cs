using NewsNlp.Articles.Html;

namespace NewsNlp.Tests.Articles.Html;

public sealed class PageReaderTests
{
    [Theory]
    [InlineData("<p>One<p>Two", "One", "Two")]
    [InlineData("<div>One<p>Two</div>Three", "One", "Two", "Three")]
    [InlineData("<ul><li>One<li>Two</ul>", "One", "Two")]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>", "One", "Two", "Three")]
    [InlineData("One<br>Two", "One", "Two")]
    [InlineData("<p>One <b>two</b>\n  three</p>", "One two three")]
    [InlineData("<p>w<i>or</i>d", "word")]
    [InlineData("<a href=a>One</a><a href=b>Two</a>", "One Two")]
    [InlineData("<dl><dt>One<dd>Two<dt>Three</dl>", "One", "Two", "Three")]
    [InlineData("<p>One<svg><path d='x'/><text>no</text></svg></p>", "One")]
    [InlineData("<select><option>no<option>no</select><p>One", "One")]
    [InlineData("<b><p>One</b>Two</p>", "OneTwo")]
    [InlineData("<h1>One<h2>Two", "One", "Two")]
    public void Blocks_end_where_elements_begin_and_end(string html, params string[] expected) => Assert.Equal(expected, Blocks(html));

    [Theory]
    [InlineData("<script>var a = '<p>no</p>';</script><p>yes")]
    [InlineData("<style>p { content: 'no' }</style><p>yes")]
    [InlineData("<script><!-- <script> <p>no</p> </script> --></script><p>yes")]
    [InlineData("<noscript><p>no</p></noscript><p>yes")]
    [InlineData("<template><p>no</p></template><p>yes")]
    [InlineData("<textarea><p>no</p></textarea><p>yes")]
    [InlineData("<!-- <p>no</p> --><p>yes")]
    [InlineData("<head><title>no</title></head><p>yes")]
    public void Text_of_scripts_and_the_like_is_no_text_of_the_page(string html) => Assert.Equal(["yes"], Blocks(html));

    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("&lt;p&gt;", "<p>")]
    [InlineData("caf&eacute; &copy 2020", "café © 2020")]
    [InlineData("&#8220;x&#x201D;", "“x”")]
    [InlineData("&#150;", "–")]
    [InlineData("&#x1F600;", "😀")]
    [InlineData("&#0;&#xD800;", "\uFFFD\uFFFD")]
    [InlineData("AT&T &unknown; &", "AT&T &unknown; &")]
    [InlineData("a&nbsp;&nbsp;b", "a b")]
    public void Character_references_are_resolved(string html, string expected) => Assert.Equal([expected], Blocks("<p>" + html));

    [Fact]
    public void The_place_of_a_block_reaches_from_its_first_to_its_last_character()
    {
        const string Html = "<html><body>\r\n<p class=x>  &ldquo;Peace <b>now</b>&rdquo; 😀 &amp;</p></body>";
        using var tree = PageReader.Read(Html, CancellationToken.None);
        var span = BlockFolder.Map(tree, tree.Blocks[0], null);
        Assert.Equal("&ldquo;Peace <b>now</b>&rdquo; 😀 &amp;", span.In(Html).ToString());
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_flattened_and_its_text_kept()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 2000)) + "text" + string.Concat(Enumerable.Repeat("</div>", 2000)) + "<p>more";
        using var tree = PageReader.Read(html, CancellationToken.None);
        Assert.True(tree.Flattened > 0);
        Assert.Equal(["text", "more"], Blocks(html));
    }

    [Fact]
    public void A_cancelled_token_stops_the_reader() =>
        Assert.Throws<OperationCanceledException>(() => PageReader.Read("<p>x", new CancellationToken(canceled: true)));

    private static string[] Blocks(string html)
    {
        using var tree = PageReader.Read(html, CancellationToken.None);
        return [.. Enumerable.Range(0, tree.Blocks.Count).Select(i => tree.TextOf(tree.Blocks[i]).ToString())];
    }
}
