using FsCheck;
using FsCheck.Fluent;

namespace NewsNlp.TestKit;

/// <summary>
/// The pieces that the readers of pages have to judge, for laws to put together at random: cues and what they stand beside, so that half of a form,
/// a form that ends the text, and two forms glued together all come up often.
/// </summary>
public static class NewsPieces
{
    /// <summary>What stands between pieces; often nothing.</summary>
    public static IReadOnlyList<string> Glue { get; } = ["", "", "", " ", " ", " ", "\n", "\u00A0", ", ", " | ", " - ", " — ", " / ", ": ", "\t", ".", "(", ")"];

    /// <summary>Dates, times and what leads them, whole and in parts.</summary>
    public static IReadOnlyList<string> Dates { get; } =
    [
        "1", "12", "31", "2024", "20236", "1899", "24", "0", "/", ".", "-", ":", "'", "’", "st", "th", ".º", "May", "Dec", "Sept.", "december", "mai", "März", "de", "segunda-feira", "Mon", "Monday,",
        "年", "月", "日", "년", "월", "일", "時", "시", "3:10", "3:10:", "15h", "9am", "p.m.", "a.", "Uhr", "GMT", "GMT+7", "UTC-", "+01:00", "-05:", "EST", "Z", "T", "2024-05-", "2024-05-12T10:15:00",
        "12/05/2024", "2.10.13", "20240512", "1715508900", "1715508900000", "Published", "Updated:", "Aktualisiert", "更新", "at", "um", "a las", "days ago", "(CET)", "Mon, 21 Feb 2022 10:15:00 ", "Zeitungsartikel-",
    ];

    /// <summary>Bylines, captions, credits, datelines and titles, whole and in parts.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "By", "by", "BY", "Von", "Par", "Photo:", "Photo by", "Image:", "Foto", "©", "(c)", "Reuters", "AP", "(AP)", "(Reuters)", "AFP", "REUTERS/", "Getty Images", "via", "/", "//", "|", "•", "»", "«", "›",
        "(", ")", "[", "]", "{", "—", "–", "-", "--", "·", ",", ";", ":", ".", "..", "…", "&", "+", "@", "#", "\"", "“", "”", "'", "‘", "’", "*", "_",
        "Jane", "Doe", "DOE", "J.", "JK", "O'", "Mc", "van", "von", "der", "Jr", "Jr.", "and", "und", "y", "e", "with", "contributed to", "Reporting by", "Editing by", "Staff", "Staff Writer", "Correspondent", "News", "Team",
        "PARIS", "NEW YORK", "Nairobi", "Kenya", "U.S.", "St.", "in", "from", "of", "the", "The", "a town votes to close its bridge", "Head of the paper", "Daily News", "news.example.org", "jane@example.org", "https://example.org/x",
        "\uD83D", "\uDE00", "😀", "\0", "\u200B", "\u0301", "\u00AD", "\uFEFF", "\u202E", "İ", "ß", "中国", "مدينة", "1", "12 min",
    ];

    /// <summary>Quotation marks, cues and speakers.</summary>
    public static IReadOnlyList<string> Quotations { get; } =
    [
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‚", "‹", "›", "「", "」", "''", "``", "&quot;", "[", "]", "(", ")", "said", "says", "told reporters that", "according to", "added", "asked", "tweeted", "Ana Cole", "Mr. Cole",
        "Cole's", "the mayor", "he", "she", "they", "who", "I", "we", "that", "it is over", "“no”", ",", ".", "?", "!", "...", "…", ":", ";", "—", "–", "-", " ", "\n", "\n\n", "\r\n", "\u00A0", "\uD83D", "😀", "\0", "sagte", "a déclaré", "dijo",
        "Q:", "A:", "COLE:", "[sic]", "No. 4", "U.S.", "o'clock", "5'11\"", "'90s", "rock 'n' roll",
    ];

    /// <summary>Tags and markup of pages, whole and in parts.</summary>
    public static IReadOnlyList<string> Markup { get; } =
    [
        "<p>", "</p>", "<br>", "<h1>", "</h1>", "<h2 class=\"subtitle\">", "</h2>", "<div>", "<div class=\"author\">", "<div class=\"comments\">", "</div>", "<span class=\"date\">", "</span>", "<time datetime=\"", "\">", "</time>",
        "<figure>", "<figcaption>", "</figcaption></figure>", "<ul><li>", "</li></ul>", "<a href=\"/x\">", "<a rel=\"author\" href=", "</a>", "<article>", "</article>", "<section class='related'>", "</section>", "<table><tr><td>", "</table>",
        "<blockquote>", "</blockquote>", "<aside>", "</aside>", "<title>", "</title>", "<meta name=\"author\" content=\"", "<meta property=\"article:published_time\" content=\"", "<meta name=\"date\" content='", "'>",
        "<meta property=\"og:title\" content=\"", "<meta property=\"og:site_name\" content=\"", "<meta name=\"keywords\" content=\"", "<meta property=\"og:url\" content=\"", "<meta charset=", "<link rel=\"canonical\" href=\"", "<html lang=\"", "<body>", "<base href=\"", "<img src=\"", "alt=\"",
        "<script type=\"application/ld+json\">", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "<![CDATA[", "<template>", "<svg>", "</svg>", "<noscript>", "<textarea>", "<", ">", "</", "&", "&amp;", "&#", "&#x1F600;", "&nbsp;", "en-US", "de",
    ];

    /// <summary>JSON-LD as pages have it, whole and in parts.</summary>
    public static IReadOnlyList<string> LinkedData { get; } =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\\"", "\\", "\\u00", "\\ud83d", "/*", "*/", "//", "\n", "null", "1", "true", "\"@type\":", "\"NewsArticle\"", "[\"Article\",", "\"Person\"", "\"Organization\"", "\"BreadcrumbList\"", "\"itemListElement\":[", "\"item\":{", "\"@graph\":[",
        "\"@id\":\"#a\"", "\"author\":", "\"name\":", "\"Jane Doe\"", "\"By Jane Doe and John Roe, Reuters\"", "\"datePublished\":", "\"dateModified\":", "\"2024-05-12T10:15:00Z\"", "\"12 May 2024\"", "\"headline\":", "\"A town votes to close its bridge\"", "\"articleBody\":",
        "\"articleSection\":", "\"keywords\":", "\"image\":{\"url\":", "\"publisher\":{\"name\":", "\"mainEntityOfPage\":", "\"inLanguage\":\"en\"", "\"description\":\"&quot;x&quot; <b>y</b>\"", "{\"@type\":\"NewsArticle\",", "{\"a\":", "&quot;",
    ];

    /// <summary>Texts of pieces with glue between them: mostly of one list at a stretch, as forms are made of pieces of one kind.</summary>
    public static Arbitrary<string> Texts(params IReadOnlyList<string>[] lists)
    {
        var glued = from list in Gen.Elements(lists)
                    from count in Gen.Choose(1, 6)
                    from pieces in Gen.Elements<string>(list).ArrayOf(count)
                    from glue in Gen.Elements<string>(Glue).ArrayOf(count)
                    select string.Concat(pieces.Zip(glue, string.Concat));
        // Most readers judge lines, and pass over long ones: one text in four is long.
        var lines = Gen.Choose(1, 3).SelectMany(count => glued.ArrayOf(count)).Select(string.Concat);
        return Gen.Frequency((3, lines), (1, glued.ListOf().Select(string.Concat))).ToArbitrary();
    }
}
