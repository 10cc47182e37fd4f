using NewsNlp.Articles.Html;

namespace NewsNlp.Evaluation;

/// <summary>Web pages to articles: body, paragraphs, title, authors, date.</summary>
internal sealed class ExtractionEvaluation : IEvaluation
{
    private static readonly string[] Sets = ["scrapinghub", "naeb", "fundus", "wcxb", "segments", "htmldate", "postlight", "readability"];

    public string Name => "pages";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        var parser = new HtmlArticleParser();
        foreach (var set in Sets)
        {
            var scorer = new ExtractionScorer();
            var trusted = new ExtractionScorer();
            foreach (var page in ExtractionData.Read(dataFolder, set))
            {
                var articles = parser.Parse(ArticleSource.FromHtml(page.Html, page.Url)).Articles;
                var article = articles.IsEmpty ? null : articles[0];
                scorer.Add(page, article);
                if (page.TrustBody)
                {
                    trusted.Add(page, article);
                }
            }

            foreach (var figure in scorer.Figures(set))
            {
                yield return figure;
            }

            if (trusted.Pages.Count > 0 && trusted.Pages.Count < scorer.Pages.Count)
            {
                foreach (var figure in trusted.Figures(set + " trusted").Where(f => f.Name.StartsWith("body", StringComparison.Ordinal)))
                {
                    yield return figure;
                }
            }
        }
    }
}
