using System.Text;

namespace NewsNlp.TestKit;

/// <summary>Breaks real-looking pages in the ways that pages of the web are broken, and in worse ones. The same seed and number give the same page.</summary>
public sealed class PageMutator
{
    /// <summary>Longest page that is made, in characters: a slow stage shows long before.</summary>
    public const int LongestPage = 1 << 20;

    private const int Repeats = 1000;
    private const int LongestRepeated = 600;

    private static readonly string[] Marks =
    [
        "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "‚", "‹", "›", "「", "」", "''", "``", "&quot;", "&ldquo;", "(", ")", "[", "{", "—", "–", "...", "…", ":", ";", "!?",
        "\u00A0", "\u200B", "\u200D", "\u200E", "\u202E", "\u2028", "\u0301", "\u00AD", "\uFEFF", "\uFFFD", "\uD83D", "\uDE00", "😀", "\0", "\u0007", "\r", "\r\n", "\n\n", "\t",
        "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#0;", "&#x110000;", "&nbsp", "</", "<p", "=\"", "\u4E2D\u56FD", "Москва", "مدينة", "한국", "İ", "ß", "ﬁ", "Ⅳ", "𝐀",
    ];

    private static readonly string[] Phrases =
    [
        " said ", " told reporters that ", ", according to ", " he ", " they ", "Mr. ", "Sgt. J. K. ", " U.S. ", "By ", "Advertisement", "Read more: ", "WASHINGTON (AP) — ", "Published 4/5/2026 ",
        "<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "</table>", "<script>", "</script>", "<style>", "<svg>", "<template>", "<select><option>", "<textarea>", "<article>", "<h1>", "<a href=\"", "<br>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":[[[[", "<meta property=\"og:title\" content=\"", "<base href=\"javascript:1\">", "<plaintext>", "<noscript>", "<iframe>",
    ];

    private readonly List<(string Text, bool IsHtml)> _pages;

    /// <param name="pages">Pages to break, and whether each is HTML.</param>
    public PageMutator(IEnumerable<(string Text, bool IsHtml)> pages) => _pages = [.. pages];

    /// <summary>The gold pages of the repository, the sample page, and made text.</summary>
    public static IEnumerable<(string Text, bool IsHtml)> OwnPages()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("benchmarks", "gold"), "page.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            yield return (File.ReadAllText(path), path.EndsWith(".html", StringComparison.Ordinal));
        }

        yield return (File.ReadAllText(Repository.PathOf("docs", "samples", "bridge.html")), true);
        for (var seed = 0; seed < 4; seed++) yield return (NewsText.Generate(seed, 3000), false);
        yield return (NewsText.Noise(5, 3000), false);
    }

    /// <summary>Page <paramref name="number"/> of the endless row that <paramref name="seed"/> begins.</summary>
    public ArticleSource Page(int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        var (page, html) = _pages[random.Next(_pages.Count)];
        for (var steps = random.Next(1, 6); steps > 0 && page.Length < LongestPage; steps--) page = Break(page, random);
        if (page.Length > LongestPage) page = page[..LongestPage];
        var id = $"{seed}/{number}";
        var kind = random.Next(8) == 0 ? random.Next(3) : html ? 0 : random.Next(1, 3);
        if (random.Next(3) > 0) return Source(kind, page, id);
        var bytes = Encode(page, random);
        return kind == 0 ? ArticleSource.FromHtml(bytes, random.Next(4) == 0 ? "shift_jis" : null, id: id) : Source(kind, Encoding.UTF8.GetString(bytes), id);
    }

    private static ArticleSource Source(int kind, string page, string id) => kind switch
    {
        0 => ArticleSource.FromHtml(page, "https://news.example.org/world/story.html", id),
        1 => ArticleSource.FromPageText(page, id: id),
        _ => ArticleSource.FromText(page, id: id),
    };

    private string Break(string page, Random random) => random.Next(16) switch
    {
        0 => DropTags(page, random),
        1 or 2 => Insert(page, Marks, random),
        3 => Insert(page, Phrases, random),
        4 => FlipCharacters(page, random),
        5 => NewsText.Mutate(random.Next(), page),
        6 => random.Next(4) == 0 ? Repeat(page, random) : Double(page, random),
        7 => Splice(page, _pages[random.Next(_pages.Count)].Text, random),
        8 => Remove(page, random),
        9 => Shuffle(page, random.Next(2) == 0 ? '\n' : ' ', random),
        10 => page[..random.Next(page.Length + 1)],
        11 => page.Replace(random.Next(3) switch { 0 => " ", 1 => "\n", _ => ". " }, random.Next(4) switch { 0 => "", 1 => "\u00A0", 2 => "\n\n", _ => "  " }, StringComparison.Ordinal),
        12 => random.Next(2) == 0 ? page.ToUpperInvariant() : page.ToLowerInvariant(),
        13 => Nest(page, random),
        14 => page.Replace(Pick(Marks, random), Pick(Marks, random), StringComparison.Ordinal),
        _ => page.Replace('"', '“').Replace('.', random.Next(2) == 0 ? ',' : '.'),
    };

    private static string DropTags(string page, Random random)
    {
        var text = new StringBuilder(page.Length);
        var odds = random.Next(2, 20);
        for (var i = 0; i < page.Length; i++)
        {
            var end = page[i] == '<' && random.Next(odds) == 0 ? page.IndexOf('>', i) : -1;
            if (end >= 0) i = end;
            else text.Append(page[i]);
        }

        return text.ToString();
    }

    private static string Insert(string page, string[] pieces, Random random)
    {
        var text = new StringBuilder(page);
        for (var count = random.Next(1, 40); count > 0; count--) text.Insert(random.Next(text.Length + 1), Pick(pieces, random));
        return text.ToString();
    }

    private static string FlipCharacters(string page, Random random)
    {
        var characters = page.ToCharArray();
        for (var count = characters.Length == 0 ? 0 : random.Next(1, 60); count > 0; count--) characters[random.Next(characters.Length)] ^= (char)(1 << random.Next(16));
        return new string(characters);
    }

    private static string Repeat(string page, Random random)
    {
        var (start, length) = Slice(page, LongestRepeated, random);
        return page.Insert(start, new StringBuilder().Insert(0, page.Substring(start, length), Repeats).ToString());
    }

    private static string Double(string page, Random random)
    {
        var (start, length) = Slice(page, page.Length, random);
        return page.Insert(start, page.Substring(start, length));
    }

    private static string Splice(string page, string other, Random random) => page[..random.Next(page.Length + 1)] + other[random.Next(other.Length + 1)..];

    private static string Remove(string page, Random random)
    {
        var (start, length) = Slice(page, page.Length, random);
        return page.Remove(start, length);
    }

    private static string Shuffle(string page, char separator, Random random)
    {
        var parts = page.Split(separator);
        for (var count = parts.Length / 4; count > 0; count--)
        {
            var (i, j) = (random.Next(parts.Length), random.Next(parts.Length));
            (parts[i], parts[j]) = (parts[j], parts[i]);
        }

        return string.Join(separator, parts);
    }

    /// <summary>A thousand of one mark, tag or phrase, open or by turns with their neighbours.</summary>
    private static string Nest(string page, Random random)
    {
        var (one, other) = (Pick(random.Next(2) == 0 ? Marks : Phrases, random), random.Next(2) == 0 ? "" : Pick(Phrases, random));
        return page.Insert(random.Next(page.Length + 1), new StringBuilder().Insert(0, one + other, Repeats).ToString());
    }

    /// <summary>The page as bytes of one encoding, of two in turns, or of one read as another; some bytes flipped.</summary>
    private static byte[] Encode(string page, Random random)
    {
        var half = page.Length / 2;
        byte[] bytes = random.Next(5) switch
        {
            0 => Encoding.Latin1.GetBytes(page),
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)],
            2 => [.. Encoding.UTF8.GetBytes(page[..half]), .. Encoding.Latin1.GetBytes(page[half..])],
            3 => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(page))),
            _ => Encoding.UTF8.GetBytes(page),
        };
        for (var count = bytes.Length == 0 ? 0 : random.Next(40); count > 0; count--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static (int Start, int Length) Slice(string page, int longest, Random random)
    {
        var start = random.Next(page.Length + 1);
        return (start, random.Next(Math.Min(longest, page.Length - start) + 1));
    }

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];

    /// <summary>Not the platform's, which differs from run to run.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 0x1000193) ^ (number * (int)0x9E3779B1));
}
