using System.Text;

namespace NewsNlp.Tests.Articles.Html;

/// <summary>Made-up pages for the tests.</summary>
internal static class SamplePages
{
    private static readonly string[] Sentences =
    [
        "The council of Eastham voted on Tuesday to rebuild the old bridge over the Wend, which has been closed since the flood in spring.",
        "Engineers had warned for years that its pillars would not hold, but the money was always spent elsewhere, the mayor said.",
        "\"We will not wait for another winter,\" said Mayor Ruth Calder, who has asked the county for a loan of two million.",
        "Traders on the north bank say that they have lost half of their customers, and some of them have closed their shops.",
        "Work is to begin in May and to last until the end of next year, according to the plan that the council has published.",
        "A ferry will carry people on foot across the river until then, and buses will take the road over Millford.",
    ];

    /// <summary>Paragraphs of a story; each number gives others.</summary>
    public static IEnumerable<string> Paragraphs(int count, int seed = 0) =>
        Enumerable.Range(0, count).Select(i => Sentences[(i + seed) % Sentences.Length] + " " + Sentences[(i + seed + 2) % Sentences.Length]);

    /// <summary>A usual news page: menu, headline, byline, date, story with caption, related links, footer.</summary>
    public static string News(int paragraphs = 6)
    {
        var html = new StringBuilder("""
            <!DOCTYPE html><html lang="en"><head><title>Eastham to rebuild its bridge | The Eastham Echo</title>
            <meta property="og:site_name" content="The Eastham Echo"><meta property="og:title" content="Eastham to rebuild its bridge">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Eastham to rebuild its bridge",
            "datePublished":"2024-03-05T09:30:00+01:00","dateModified":"2024-03-05T11:00:00+01:00","articleSection":"Local",
            "author":[{"@type":"Person","name":"Anna Bell-Smith"},{"@type":"Person","name":"Tom van der Berg"}],}</script></head><body>
            <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <main><article class="story"><h1>Eastham to rebuild its bridge</h1>
            <p class="byline">By Anna Bell-Smith and Tom van der Berg</p><time datetime="2024-03-05T09:30:00+01:00">5 March 2024</time>
            <figure><img src="b.jpg"><figcaption>The bridge before the flood. (Photo: Jane Roe/Echo)</figcaption></figure><div class="article-body">
            """);
        var number = 0;
        foreach (var paragraph in Paragraphs(paragraphs))
        {
            html.Append(number++ == 1 ? "<p>" + paragraph + " See <a href=\"/plan\">the plan</a> for all of it.</p>\r\n" : "<p>" + paragraph + "</p>\r\n");
        }

        return html.Append("""
            </div></article></main><aside class="related"><h3>More stories</h3><ul><li><a href="/1">River level falls again</a></li>
            <li><a href="/2">School wins prize</a></li><li><a href="/3">Market moves to Friday</a></li></ul></aside>
            <div class="comments"><h3>Comments</h3><div class="comment"><p>I think that they should have done this years ago, really.</p></div></div>
            <footer class="footer"><p>Copyright 2024 The Eastham Echo. All rights reserved.</p></footer></body></html>
            """).ToString();
    }
}
