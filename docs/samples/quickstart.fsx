#r "nuget: NewsNlp"

open System.IO
open NewsNlp

let analyzer = NewsAnalyzer.CreateDefault()
let page = ArticleSource.FromHtml(File.ReadAllText "bridge.html")

for article in analyzer.Analyze(page).Articles do
    printfn "%s (%s)" article.Article.Title article.Article.Published

    for quote in article.Quotes do
        let speaker = if isNull quote.Speaker then "?" else quote.Speaker.Name
        printfn "  %s: %s" speaker (article.TextOf quote)
