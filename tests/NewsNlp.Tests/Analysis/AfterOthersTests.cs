namespace NewsNlp.Tests.Analysis;

/// <summary>An analyzer keeps nothing of what it has seen.</summary>
public class AfterOthersTests
{
    private const string Page =
        "Kenya opens bridge\nBy Amina Wanjiru\nNAIROBI, Kenya (AP) - \u201CTraders had lost everything,\u201D Mayor Ann Odhiambo said on Monday. She told reporters that the bridge would open in May.";

    [Fact]
    public void A_page_gives_the_same_after_ten_thousand_others()
    {
        var analyzer = NewsAnalyzer.CreateDefault();
        string Json() => AnalysisLaws.Check(analyzer.Analyze(ArticleSource.FromPageText(Page)));
        var first = Json();
        for (var other = 0; other < 10_000; other++)
        {
            var text = NewsText.Generate(other, 1);
            analyzer.Analyze(other % 2 == 0 ? ArticleSource.FromPageText(text) : ArticleSource.FromHtml("<p>" + text));
        }

        Assert.Equal(first, Json());
    }
}
