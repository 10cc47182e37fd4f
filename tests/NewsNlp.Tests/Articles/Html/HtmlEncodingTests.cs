using System.Text;

namespace NewsNlp.Tests.Articles.Html;

public sealed class HtmlEncodingTests
{
    private const string French = "<p>Le président a été élu à Noël, dit-il.";
    private const string Russian = "<p>Президент России заявил во вторник, что переговоры продолжаются.";

    [Fact]
    public void A_byte_order_mark_counts_before_all_else()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(French)];
        Assert.Equal(French, ArticleSource.FromHtml(bytes, "windows-1251").Content);
    }

    [Theory]
    [InlineData("<meta charset=windows-1252>")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">")]
    public void The_declaration_of_the_page_counts(string meta)
    {
        var html = meta + French;
        Assert.Equal(html, ArticleSource.FromHtml(Get("windows-1252", html)).Content);
    }

    [Fact]
    public void The_word_of_the_transport_counts_before_the_declaration() =>
        Assert.Equal("<meta charset=utf-8>" + Russian, ArticleSource.FromHtml(Get("windows-1251", "<meta charset=utf-8>" + Russian), "windows-1251").Content);

    [Theory]
    [InlineData("utf-8", French)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    public void An_undeclared_encoding_is_found(string encoding, string html)
    {
        var source = ArticleSource.FromHtml(Get(encoding, html));
        Assert.Equal(html, source.Content);
        Assert.Empty(source.Issues);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_replaced_and_noted()
    {
        var source = ArticleSource.FromHtml([.. "<meta charset=utf-8><p>a"u8, 0xFF, .. "b"u8]);
        Assert.EndsWith("a\uFFFDb", source.Content, StringComparison.Ordinal);
        Assert.Contains(source.Issues, i => i.Code == "undecodable-bytes");
    }

    [Fact]
    public async Task A_stream_is_read_to_its_end()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(French));
        Assert.Equal(French, (await ArticleSource.FromHtmlAsync(stream)).Content);
    }

    private static byte[] Get(string encoding, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);
}
