using FsCheck;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Analysis;

/// <summary>Laws of the whole pipeline over pages that were broken on purpose.</summary>
public class WholeLaws
{
    private static readonly string[] Fragments =
    [
        "<p>", "</p>", "<div class=\"comments\">", "</div>", "<script>var a = '<p>';", "</script>", "<h1>", "</h1>", "<li>", "<table><tr><td>", "<!--", "-->", "&amp;", "&#x1F600;", "&",
        "“", "”", "\"", "‘", "’", "«", "»", "„", "''", " said ", " told reporters that ", ", according to ", "Mr. Odhiambo", "the minister", "he", "KENYA", "Angela Merkel",
        "By Amina Wanjiru", "14 October 2026", "NAIROBI, Kenya (AP) — ", "Read more on Kenya:", "image:agencies", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200B", "\u0301", "😀", "\uD800", "\0", "...", "U.S.",
        "http://example.org/a?b=c", "100,000.50", "The bridge will open on Monday.", "Traders said that they had lost everything, and that nobody came.", "Startseite", "Москва сказал",
    ];

    private static readonly Arbitrary<string> Pages = Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Theory]
    [InlineData(SourceKind.Html)]
    [InlineData(SourceKind.PageText)]
    [InlineData(SourceKind.Text)]
    public void Every_page_gives_spans_that_lie_inside(SourceKind kind) =>
        Prop.ForAll(Pages, page =>
        {
            var source = kind switch
            {
                SourceKind.Html => ArticleSource.FromHtml(page),
                SourceKind.PageText => ArticleSource.FromPageText(page),
                _ => ArticleSource.FromText(page),
            };
            return AnalysisLaws.Check(SharedAnalyzer.Instance.Analyze(source)).Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithStartSize(5).WithEndSize(120));
}
