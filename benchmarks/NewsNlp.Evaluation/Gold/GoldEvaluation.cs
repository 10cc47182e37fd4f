namespace NewsNlp.Evaluation.Gold;

/// <summary>Measures the whole pipeline over our own pages, once as HTML and once as page text.</summary>
internal static class GoldEvaluation
{
    public static IEnumerable<Figure> Measure(string folder, Action<string>? report = null)
    {
        var pages = GoldPage.Load(folder);
        var analyzer = NewsAnalyzer.CreateDefault();
        foreach (var (name, source) in new (string, Func<GoldPage, ArticleSource>)[]
        {
            ("html", page => ArticleSource.FromHtml(page.Html)),
            ("page", page => ArticleSource.FromPageText(page.Page)),
        })
        {
            var score = new GoldScore();
            foreach (var page in pages)
            {
                var input = source(page);
                score.Add(page, input.Content, analyzer.Analyze(input), report is null ? null : message => report($"{name} {page.Name}: {message}"));
            }

            foreach (var (measure, value) in score.Figures())
            {
                yield return new Figure("gold." + name, measure, value);
            }
        }
    }
}
