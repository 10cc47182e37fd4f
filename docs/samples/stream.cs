#:package NewsNlp@*

using NewsNlp;

// Many documents: analysed in parallel, given back in the order of the input, with bounded memory. A bad one does not end the run.
var analyzer = NewsAnalyzer.CreateDefault();
var pages = Enumerable.Range(1, 20).Select(i => ArticleSource.FromText($"“Bridge {i} is open,” said Mayor Ann Lee.", id: $"doc-{i}"));
await foreach (var result in analyzer.AnalyzeAsync(pages, new StreamOptions { MaxParallelism = 2 }))
{
    if (result.Succeeded)
    {
        foreach (var article in result.Analysis.Articles)
        {
            foreach (var quote in article.Quotes)
            {
                Console.WriteLine($"{result.Source.Id}: {quote.Speaker?.Name} – {article.TextOf(quote)}");
            }
        }
    }
}
