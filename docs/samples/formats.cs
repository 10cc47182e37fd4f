#:package NewsNlp@*

using NewsNlp;

// The same analysis for other tools.
var analysis = NewsAnalyzer.CreateDefault().Analyze(ArticleSource.FromHtml(File.ReadAllText("bridge.html"), id: "bridge"));
var article = analysis.Articles[0];
Console.WriteLine(analysis.ToJson(OutputParts.Quotes, indented: true)[..200]);
Console.WriteLine(analysis.ToWebAnnotations()[..200]);
Console.WriteLine(analysis.ToNif()[..300]);
Console.WriteLine(analysis.ToSchemaOrg()[..200]);
Console.WriteLine(analysis.ToConllu()[..300]);
Console.WriteLine(article.ToSpacyJson()[..200]);
Console.WriteLine(article.ToBrat().Annotations[..100]);
