#:package NewsNlp@*
#:package Microsoft.Extensions.DependencyInjection@10.0.14

using Microsoft.Extensions.DependencyInjection;
using NewsNlp;

// In a service: one analyzer for all requests, one of its own for German.
var services = new ServiceCollection()
    .AddNewsNlp(o => o with { Limits = o.Limits with { InputLength = 1_000_000 } })
    .AddNewsNlp("de");
using var provider = services.BuildServiceProvider();

var english = provider.GetRequiredService<NewsAnalyzer>();
var german = provider.GetRequiredKeyedService<NewsAnalyzer>("de");
foreach (var (analyzer, text) in new[] { (english, "“It is done,” said Ann Lee."), (german, "„Es ist vollbracht“, sagte Anna Lehmann.") })
{
    var article = analyzer.Analyze(ArticleSource.FromText(text)).Articles[0];
    Console.WriteLine($"{analyzer.Options.Language}: {string.Join("; ", article.Quotes.Select(article.TextOf))}");
}
