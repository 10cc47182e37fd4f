using NewsNlp.Articles;
using NewsNlp.Articles.Html;

namespace NewsNlp.Benchmarks;

/// <summary>Processor time a megabyte of inputs at and beyond the limits, against the same make in small: what is linear prints about 1 or less.</summary>
/// <remarks>The best of three runs for the small, of two for the large, whose first run has its memory to fetch: the figures of docs/performance.md under "Very large inputs".</remarks>
internal static class LimitsProfile
{
    private const int Small = 1_000_000;
    private const int LargePage = 20_000_000;
    private const int LargeLine = 10_000_000;

    /// <summary>The makes of web pages that a parser may be slow on.</summary>
    private static readonly (string Name, string Piece)[] Pages =
    [
        ("deep nesting", "<div>"), ("siblings", "<p>Some words here, and more.</p>"), ("one table", "<tr><td>a</td></tr>"), ("one paragraph", "word and another, "), ("links", "<a href=x>link</a> "),
        ("unclosed tags", "<b><i>"), ("thread of comments", "<div class=comment><span class=user>Reader</span><p>I think that they should have done this years ago.</p><div class=replies>"),
        ("stacked articles", "<article><h1>Headline number one</h1><p>By Ann Able</p><p>Words that are long enough to be read as a paragraph of the text.</p></article>"),
        ("nested linked data", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"x\":{\"y\":["),
    ];

    private static readonly (string Name, string Piece)[] Lines =
        [("one line of letters", "a"), ("one line of sentences", "The town voted on it, he said. "), ("lines of a link", "Link\n"), ("lines of a date", "12/05/2024\n")];

    public static int Run(int millions)
    {
        string text = GeneratedNews.Text(Small), longText = Repeat(text, millions * Small);
        var tokens = new FixedWriter<Token>(millions * (Small / 3));
        var sentences = new FixedWriter<Sentence>(millions * (Small / 10));
        Print($"tokens and sentences, text of {millions} million characters", () => Split(text, tokens, sentences), () => Split(longText, tokens, sentences), millions);
        var html = new HtmlArticleParser();
        foreach (var (name, piece) in Pages)
        {
            var (small, large) = (ArticleSource.FromHtml(Repeat(piece, Small)), ArticleSource.FromHtml(Repeat(piece, LargePage)));
            Print($"web page of {LargePage / Small} MB, {name}", () => html.Parse(small), () => html.Parse(large), LargePage / Small);
        }

        var page = new PageTextParser();
        foreach (var (name, piece) in Lines)
        {
            var (small, large) = (ArticleSource.FromPageText(Repeat(piece, Small)), ArticleSource.FromPageText(Repeat(piece, LargeLine)));
            Print($"page text of {LargeLine / Small} MB, {name}", () => page.Parse(small), () => page.Parse(large), LargeLine / Small);
        }

        return 0;
    }

    private static void Split(string text, FixedWriter<Token> tokens, FixedWriter<Sentence> sentences)
    {
        tokens.Clear();
        sentences.Clear();
        new NewsTokenizer().Tokenize(text, tokens);
        new NewsSentenceSplitter().Split(text, tokens.Written, sentences);
    }

    private static void Print(string name, Action small, Action large, int times)
    {
        small();
        var one = Enumerable.Range(0, 3).Min(_ => Milliseconds(small));
        var all = Enumerable.Range(0, 2).Min(_ => Milliseconds(large));
        Console.WriteLine($"{name,-64} {all / times,8:F2} ms a million characters, {all / times / one,5:F2} times that of one million; {Environment.WorkingSet >> 20} MB");
    }

    private static double Milliseconds(Action action)
    {
        GC.Collect();
        var started = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - started).TotalMilliseconds;
    }

    private static string Repeat(string piece, int length) => string.Create(length / piece.Length * piece.Length, piece, static (span, part) =>
    {
        for (var at = 0; at < span.Length; at += part.Length)
        {
            part.CopyTo(span[at..]);
        }
    });
}
