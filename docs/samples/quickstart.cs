#:package NewsNlp@*

using NewsNlp;

var analyzer = NewsAnalyzer.CreateDefault();
var page = ArticleSource.FromHtml(File.ReadAllText("bridge.html"));
foreach (var article in analyzer.Analyze(page).Articles)
{
    Console.WriteLine($"{article.Article.Title} ({article.Article.Published})");
    foreach (var quote in article.Quotes)
    {
        Console.WriteLine($"  {quote.Speaker?.Name ?? "?"}: {article.TextOf(quote)}");
    }

    foreach (var entity in article.Entities)
    {
        Console.WriteLine($"  {entity.Name} {entity.Type} {entity.EntityId}");
    }
}
