using System.Text;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Input;

public sealed class NewsXmlReaderTests
{
    private const string Rss =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>Coast Daily</title><language>en-ke</language>
            <item>
              <title>Bridge &amp; ferry open</title><link>https://coast.example/1</link><guid isPermaLink="false">c-1</guid>
              <dc:creator>Asha Omar</dc:creator><pubDate>Thu, 26 Nov 2026 10:15:00 EST</pubDate>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>The bridge opened. <b>“We waited long,”</b> a driver said.</p>]]></content:encoded>
            </item>
            <item><title>Second</title><link>https://coast.example/2</link><description>&lt;p&gt;Only a summary.&lt;/p&gt;</description></item>
          </channel>
        </rss>
        """;

    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>Hill News</title><id>urn:feed</id>
          <entry>
            <title>Town votes</title><id>tag:hill.example,2026:1</id><updated>2026-11-26T12:00:00Z</updated><published>2026-11-25T09:00:00+01:00</published>
            <link rel="self" href="https://hill.example/1.atom"/><link href="https://hill.example/1"/>
            <author><name>Bo Oz</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The town voted on <em>Tuesday</em>.</p><script>x()</script></div></content>
          </entry>
          <entry><title>Plain</title><id>tag:2</id><summary>A &lt;b&gt; in plain text.</summary></entry>
        </feed>
        """;

    private const string Nitf =
        """
        <?xml version="1.0"?>
        <!DOCTYPE nitf SYSTEM "http://example.invalid/nitf-3-6.dtd">
        <nitf>
          <head><title>slug</title><docdata><doc-id id-string="n.42"/><date.issue norm="20261126T101500Z"/></docdata><pubdata position.section="World"/></head>
          <body>
            <body.head><hedline><hl1>Storm reaches coast</hl1></hedline><byline>By <person>Cara Dun</person></byline><dateline><location>PORT ELLA</location></dateline></body.head>
            <body.content><p>The storm came at night and tore the roofs from forty houses along the shore, the mayor said on Thursday.</p><p>“We slept in the school and nobody was hurt,” said Bo Oz, a teacher, while neighbours carried chairs out of the water.</p><media media-type="image"><media-reference source="a.jpg"/><media-caption>Waves.</media-caption></media><hl2>Damage</hl2><p>Roofs <em>flew</em>.</p></body.content>
            <body.end><tagline>end</tagline></body.end>
          </body>
        </nitf>
        """;

    private const string NewsML =
        """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
          <header><sent>2026-11-26T10:00:00Z</sent></header>
          <itemSet>
            <newsItem guid="urn:newsml:agency:1" version="1">
              <itemMeta><versionCreated>2026-11-26T11:00:00Z</versionCreated><firstCreated>2026-11-26T10:00:00Z</firstCreated><provider><name>Agency</name></provider></itemMeta>
              <contentMeta><headline>Talks begin</headline><by>Dee Eff</by><language tag="en-GB"/></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Talks began.</p></body></html></inlineXML></contentSet>
            </newsItem>
            <newsItem guid="urn:newsml:agency:2"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
            <newsItem guid="urn:newsml:agency:3"><contentMeta><headline>Plain</headline></contentMeta><contentSet><inlineData contenttype="text/plain">One.

        Two.</inlineData></contentSet></newsItem>
          </itemSet>
        </newsMessage>
        """;

    [Fact]
    public async Task Items_of_a_feed_become_pages_with_their_metadata()
    {
        var records = await ReadAsync(Rss);

        Assert.Equal(["c-1", "https://coast.example/2"], records.Select(record => record.Id));
        var page = records[0].Source!;
        Assert.Equal("https://coast.example/1", page.Url);
        Assert.Contains("<h1 itemprop=\"headline\">Bridge &amp; ferry open</h1>", page.Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Asha Omar\"", page.Content, StringComparison.Ordinal);
        Assert.Contains("\"2026-11-26T10:15:00-05:00\"", page.Content, StringComparison.Ordinal);
        Assert.Contains("<b>“We waited long,”</b> a driver said.", page.Content, StringComparison.Ordinal);
        Assert.Contains("<p>Only a summary.</p>", records[1].Source!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_says_what_its_content_is()
    {
        var records = await ReadAsync(Atom);

        Assert.Equal(["tag:hill.example,2026:1", "tag:2"], records.Select(record => record.Id));
        Assert.Equal("https://hill.example/1", records[0].Source!.Url);
        Assert.Contains("<p>The town voted on Tuesday.</p>", records[0].Source!.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", records[0].Source!.Content, StringComparison.Ordinal);
        Assert.Contains("<p>A &lt;b&gt; in plain text.</p>", records[1].Source!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nitf_gives_headline_byline_dateline_and_body()
    {
        var record = Assert.Single(await ReadAsync(Nitf));
        var page = record.Source!.Content;

        Assert.Equal("n.42", record.Id);
        Assert.Contains("<h1 itemprop=\"headline\">Storm reaches coast</h1>", page, StringComparison.Ordinal);
        Assert.Contains("content=\"Cara Dun\"", page, StringComparison.Ordinal);
        Assert.Contains("\"2026-11-26T10:15:00Z\"", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Waves.</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Damage</h2><p>Roofs flew.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a.jpg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_NewsML_gives_its_text_items()
    {
        var records = await ReadAsync(NewsML);

        Assert.Equal(["urn:newsml:agency:1", "urn:newsml:agency:3"], records.Select(record => record.Id));
        Assert.Contains("<p>Talks began.</p>", records[0].Source!.Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Dee Eff\"", records[0].Source!.Content, StringComparison.Ordinal);
        Assert.Contains("lang=\"en-GB\"", records[0].Source!.Content, StringComparison.Ordinal);
        Assert.Contains("<p>One.</p>\n<p>Two.</p>", records[1].Source!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_found_again_by_the_analyzer()
    {
        var analyzer = NewsAnalyzer.CreateDefault();
        var article = Assert.Single(analyzer.Analyze((await ReadAsync(Nitf))[0].Source!).Articles).Article;

        Assert.Equal("Storm reaches coast", article.Title);
        Assert.Contains("The storm came at night and tore", article.Text, StringComparison.Ordinal);
        Assert.Equal("Cara Dun", Assert.Single(article.Bylines).Name);
    }

    [Fact]
    public async Task External_entities_are_not_read()
    {
        var records = await ReadAsync(Rss.Replace("Only a summary", "&secret;", StringComparison.Ordinal));

        Assert.DoesNotContain(records, record => record.Source?.Content.Contains(Environment.MachineName, StringComparison.Ordinal) == true);
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
        Assert.Equal("bad-xml", Assert.Single(await ReadAsync(bomb)).Error!.Code);
    }

    [Fact]
    public async Task Broken_XML_keeps_the_items_before_it()
    {
        var records = await ReadAsync(Rss[..Rss.IndexOf("Only a", StringComparison.Ordinal)]);

        Assert.Equal([null, "bad-xml"], records.Select(record => record.Error?.Code));
        Assert.Equal([null, "bad-xml"], (await ReadAsync("<rss><channel><item><title>A</title></item>]]>")).Select(record => record.Error?.Code));
        Assert.Equal("not-news-xml", Assert.Single(await ReadAsync("<svg><item/></svg>")).Error!.Code);
    }

    [Fact]
    public async Task Deep_nesting_is_an_error_and_no_overflow()
    {
        var deep = "<rss><channel><item><title>" + string.Concat(Enumerable.Repeat("<a>", 100_000));

        Assert.Equal("bad-xml", Assert.Single(await ReadAsync(deep)).Error!.Code);
    }

    [Fact]
    public void No_damage_makes_it_throw() =>
        Prop.ForAll<string, int>((noise, seed) =>
        {
            var random = new Random(seed);
            var xml = new StringBuilder(new[] { Rss, Atom, Nitf, NewsML }[random.Next(4)]);
            foreach (var c in noise ?? "")
            {
                xml[random.Next(xml.Length)] = c;
            }

            Assert.InRange(ReadAsync(xml.ToString()).GetAwaiter().GetResult().Count, 0, 4);
        }).Holds();

    private static async Task<List<InputRecord>> ReadAsync(string xml)
    {
        var records = new List<InputRecord>();
        await foreach (var record in NewsXmlReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "doc"))
        {
            records.Add(record);
        }

        return records;
    }
}
