using FsCheck;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Analysis;

/// <summary>Laws of the whole pipeline over pages that were broken on purpose.</summary>
public class WholeLaws
{
    private static readonly string[] Sentences =
    [
        "The bridge will open on Monday. ", "Traders said that they had lost everything, and that nobody came. ", "“We will not pay,” said Amina Odhiambo, who leads the union. ", "Mr. Odhiambo ", "KENYA", "Angela Merkel ",
        "Read more on Kenya:\n", "100,000.50", "Startseite\n", "Москва сказал ", "According to the minister, ", "told reporters that ", "By Amina Wanjiru\n", "NAIROBI, Kenya (AP) — ",
    ];

    private static readonly Arbitrary<string> Pages = NewsPieces.Texts(Sentences, Sentences, NewsPieces.Markup, NewsPieces.Lines, NewsPieces.Quotations, NewsPieces.Dates);

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
        }).Holds();
}
