using System.Text.Json;
using NewsNlp.Articles;

namespace NewsNlp.Evaluation;

/// <summary>Page text to articles: body, title, and starts of several articles on one page.</summary>
internal sealed class PageTextEvaluation : IEvaluation
{
    public string Name => "pagetext";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        var parser = new PageTextParser();
        foreach (var set in (string[])["naeb", "fundus", "scrapinghub"])
        {
            var path = Path.Combine(dataFolder, "pagetext", set + ".dev.jsonl");
            if (File.Exists(path))
            {
                foreach (var figure in MeasureBodies(parser, set, path))
                {
                    yield return figure;
                }
            }
        }

        var multi = Path.Combine(dataFolder, "pagetext", "multi.dev.jsonl");
        if (File.Exists(multi))
        {
            foreach (var figure in MeasureStarts(parser, multi))
            {
                yield return figure;
            }
        }
    }

    private static List<Figure> MeasureBodies(PageTextParser parser, string set, string path)
    {
        var body = new ShingleScore();
        int titles = 0, right = 0;
        foreach (var row in Rows(path))
        {
            var article = parser.Parse(ArticleSource.FromPageText(row.GetProperty("page").GetString()!)).Articles.FirstOrDefault();
            body.Add(row.GetProperty("body").GetString()!, article?.Text);
            if (row.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 } gold)
            {
                titles++;
                right += Shingles.Fold(article?.Title) == Shingles.Fold(gold) ? 1 : 0;
            }
        }

        List<Figure> figures = [new Figure(set + ".dev", "body F1", body.F1), new Figure(set + ".dev", "body P", body.Precision), new Figure(set + ".dev", "body R", body.Recall)];
        if (titles > 0)
        {
            figures.Add(new Figure(set + ".dev", "title exact", right / (double)titles));
        }

        return figures;
    }

    private static List<Figure> MeasureStarts(PageTextParser parser, string path)
    {
        int hits = 0, wrong = 0, missed = 0, counts = 0, pages = 0;
        foreach (var row in Rows(path))
        {
            var gold = row.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("start").GetInt32()).ToHashSet();
            var found = parser.Parse(ArticleSource.FromPageText(row.GetProperty("page").GetString()!)).Articles.Select(a => a.Source.Start).ToHashSet();
            hits += gold.Count(found.Contains);
            wrong += found.Count(f => !gold.Contains(f));
            missed += gold.Count(g => !found.Contains(g));
            counts += gold.Count == found.Count ? 1 : 0;
            pages++;
        }

        return [new Figure("multi.dev", "boundary F1", 2.0 * hits / Math.Max(1, (2 * hits) + wrong + missed)), new Figure("multi.dev", "right count", counts / (double)Math.Max(1, pages))];
    }

    private static IEnumerable<JsonElement> Rows(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);
}
