using System.Text;

namespace NewsNlp.Benchmarks;

/// <summary>News pages as sites make them, from a fixed seed: scripts, menus, a story between boxes, teasers, comments, a footer.</summary>
internal static class GeneratedPages
{
    /// <summary>A page of about 100,000 characters, a tenth of which is the story.</summary>
    public static string Page(int seed)
    {
        var paragraphs = GeneratedNews.Text(8_000, seed).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var html = new StringBuilder("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks to resume next week | The Northport Times</title>
            <meta property="og:title" content="Talks to resume next week"><meta property="og:site_name" content="The Northport Times">
            <meta name="description" content="Talks with the opposition would resume next week."><link rel="canonical" href="https://northport.example/a/1">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks to resume next week",
            "datePublished":"2024-03-05T09:30:00Z","author":[{"@type":"Person","name":"Anna Petrova"}]}</script>
            """);
        html.Append("<style>").Insert(html.Length, ".c-card__title{font:700 1rem/1.2 serif;color:#222}\n", 150).Append("</style><script>")
            .Insert(html.Length, "window.dataLayer=window.dataLayer||[];if(a<b&&c>d){push({k:'v'})}\n", 300).Append("</script></head><body class=\"page page--article\">");
        List(html, "nav", "c-menu", 60);
        html.Append("<main id=\"content\"><article class=\"c-article\"><h1 class=\"c-article__title\">Talks to resume next week</h1>"
            + "<div class=\"c-byline\"><a href=\"/author/ap\" rel=\"author\">Anna Petrova</a></div><time datetime=\"2024-03-05T09:30:00Z\">5 March 2024</time><div class=\"c-article__body\">");
        for (var i = 0; i < paragraphs.Length; i++)
        {
            html.Append("<p class=\"c-article__text\">").Append(paragraphs[i]).Append(" <a href=\"/topic/").Append(i).Append("\">More on this</a></p>");
            if (i % 5 == 4)
            {
                html.Append("<div class=\"ad-slot\" data-slot=\"mid\"><span>Advertisement</span></div>");
            }
        }

        html.Append("</div></article></main>");
        List(html, "aside", "c-related", 40);
        html.Append("<section class=\"comments\">");
        for (var i = 0; i < 30; i++)
        {
            html.Append("<div class=\"comment\" id=\"c").Append(i).Append("\"><span class=\"comment__user\">Reader ").Append(i).Append("</span><p>").Append(GeneratedNews.Text(200, seed + i)).Append("</p></div>");
        }

        html.Append("</section>");
        List(html, "footer", "c-footer", 80);
        return html.Append("</body></html>").ToString();
    }

    private static void List(StringBuilder html, string tag, string name, int count)
    {
        html.Append('<').Append(tag).Append(" class=\"").Append(name).Append("\"><ul class=\"").Append(name).Append("__list\">");
        for (var i = 0; i < count; i++)
        {
            html.Append("<li class=\"").Append(name).Append("__item\" data-index=\"").Append(i).Append("\"><a class=\"").Append(name).Append("__link\" href=\"/section/").Append(i)
                .Append("\"><img src=\"/i/").Append(i).Append(".jpg\" alt=\"\"><span class=\"").Append(name).Append("__text\">Storm closes bridge number ").Append(i).Append("</span></a></li>\n");
        }

        html.Append("</ul></").Append(tag).Append('>');
    }
}
