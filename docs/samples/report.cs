#:package NewsNlp@*

using NewsNlp;

// A page to look at: the marked text, who said what, the entities, small charts. It opens in any browser and needs no network.
var analyzer = NewsAnalyzer.CreateDefault();
var analysis = analyzer.Analyze(ArticleSource.FromHtml(File.ReadAllText("bridge.html")));
File.WriteAllText("report.html", analysis.ToHtmlPage());
Console.WriteLine($"report.html: {new FileInfo("report.html").Length:N0} bytes");
