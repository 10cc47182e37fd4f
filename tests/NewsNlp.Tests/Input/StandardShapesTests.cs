using System.Text;

namespace NewsNlp.Tests.Input;

/// <summary>
/// Documents built as the examples of the standards are built (IPTC's NewsML-G2 text documents with NITF inside, NITF 3.6, the sample of RSS 2.0, that of
/// RFC 4287), with words of our own, read and analysed.
/// </summary>
public sealed class StandardShapesTests
{
    private static readonly NewsAnalyzer Analyzer = NewsAnalyzer.CreateDefault();

    private const string Story =
        """
        <p>The city council voted on Wednesday to stop charging drivers who cross the
             old bridge, saying that the queues had grown too long.
        </p><p>"We had to act before winter," said council president Anna Lee. The vote was 12 to 3.</p>
        """;

    [Theory]
    [InlineData("<byline>By Meredith Jameson, <byttl>Staff Reporter</byttl></byline>")]
    [InlineData("<byline><byttl>Staff Reporter</byttl></byline>")]
    public async Task A_text_document_of_NewsML_G2_with_NITF_inside(string byline)
    {
        var article = await AnalyzeAsync(
            $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:bridge.example:20261021:TOLL" version="10" standard="NewsML-G2" xml:lang="en-US">
              <itemMeta><itemClass qcode="ninat:text"/><provider uri="http://bridge.example/"/><versionCreated>2026-11-21T16:25:32-05:00</versionCreated></itemMeta>
              <contentMeta>
                <contentCreated>2026-10-21T15:21:06-05:00</contentCreated>
                <creator uri="http://bridge.example/m"><name>Meredith Jameson</name></creator>
                <language tag="en-US"/>
                <subject qcode="medtop:1"><name>transport</name></subject><subject qcode="event:2"/><subject qcode="medtop:3"><name>local government</name></subject>
                <slugline>US-Bridge</slugline><headline> Council ends toll to avert "jam"</headline>
              </contentMeta>
              <contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
                <body.head><hedline><hl1>Council ends toll to avert "jam"</hl1></hedline>{byline}</body.head>
                <body.content>{Story}</body.content></body></nitf></inlineXML></contentSet>
            </newsItem>
            """);

        Assert.Equal("Council ends toll to avert \"jam\"", article.Title);
        Assert.Equal(["Meredith Jameson"], article.Bylines.Select(author => author.Name));
        Assert.Equal(["transport", "local government"], article.Tags.ToArray());
        Assert.StartsWith("The city council voted on Wednesday to stop charging drivers who cross the old bridge, saying", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("The vote was 12 to 3.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_NITF_with_two_persons_keywords_and_subjects()
    {
        var article = await AnalyzeAsync(
            $"""
            <nitf>
              <head>
                <title>Toll</title>
                <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="1" tobject.subject.type="Politics" tobject.subject.matter="Local authority"/></tobject>
                <docdata><doc-id id-string="n.7"/><date.issue norm="20261021T152106-0500"/><key-list><keyword key="bridge"/><keyword key="toll"/></key-list></docdata>
                <pubdata name="Bridge Daily" position.section="City"/>
              </head>
              <body><body.head><hedline><hl1>Council ends toll on the old bridge</hl1></hedline><byline>By <person>Ann Roe</person> and <person>Bo Oz</person></byline></body.head>
              <body.content>{Story}</body.content></body>
            </nitf>
            """);

        Assert.Equal(["Ann Roe", "Bo Oz"], article.Bylines.Select(author => author.Name));
        Assert.Equal(["bridge", "toll", "Local authority"], article.Tags.ToArray());
        Assert.Equal("City", article.Section);
    }

    [Fact]
    public async Task An_item_of_RSS_may_lack_its_title_and_names_its_author_behind_the_address()
    {
        var article = await AnalyzeAsync(
            """
            <rss version="2.0"><channel><title>Bridge Daily</title><link>http://bridge.example/</link><description>News of the bridge</description>
              <lastBuildDate>Wed, 21 Oct 2026 15:21:06 GMT</lastBuildDate>
              <item><description>The city council voted on Wednesday to stop charging drivers who cross &lt;a href="http://bridge.example/b"&gt;the old bridge&lt;/a&gt;.</description>
                <author>ann@bridge.example (Ann Roe)</author><category>City</category><category>Traffic</category>
                <pubDate>Wed, 21 Oct 2026 15:21:06 GMT</pubDate><guid>http://bridge.example/2026/10/21#item1</guid></item>
            </channel></rss>
            """);

        Assert.Equal("The city council voted on Wednesday to stop charging drivers who cross the old bridge.", article.Text);
        Assert.Equal(["Ann Roe"], article.Bylines.Select(author => author.Name));
        Assert.Equal(["City", "Traffic"], article.Tags.ToArray());
    }

    [Fact]
    public async Task An_entry_of_Atom_with_an_updated_date_and_markup_of_its_own()
    {
        var article = await AnalyzeAsync(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Bridge Daily</title><id>tag:bridge.example,2026:3</id><updated>2026-10-21T12:29:29Z</updated>
              <entry><title>Council ends toll</title><link rel="alternate" type="text/html" href="http://bridge.example/toll"/>
                <link rel="enclosure" type="audio/mpeg" length="1337" href="http://bridge.example/toll.mp3"/>
                <id>tag:bridge.example,2026:3.2397</id><updated>2026-10-21T12:29:29Z</updated>
                <author><name>Ann Roe</name><uri>http://bridge.example/</uri></author><contributor><name>Bo Oz</name></contributor><category term="city" label="City"/>
                <content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml"><p><i>The city council voted on Wednesday to stop charging drivers who cross the old bridge.</i></p></div></content></entry>
            </feed>
            """);

        Assert.Equal("Council ends toll", article.Title);
        Assert.Equal(["Ann Roe"], article.Bylines.Select(author => author.Name));
        Assert.Equal("The city council voted on Wednesday to stop charging drivers who cross the old bridge.", article.Text);
        Assert.Equal(["City"], article.Tags.ToArray());
    }

    private static async Task<Article> AnalyzeAsync(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        await foreach (var record in NewsXmlReader.ReadAsync(stream, "doc"))
        {
            return Assert.Single(Analyzer.Analyze(record.Source!).Articles).Article;
        }

        throw new InvalidOperationException("no record");
    }
}
