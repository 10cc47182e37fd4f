using System.Diagnostics;
using AngleSharp.Html.Parser;
using NewsNlp.Articles.Html;
using NewsNlp.Benchmarks;

namespace NewsNlp.Evaluation;

/// <summary>
/// Time and allocation of web pages to articles on real pages, as ratios to the bare parse of the same pages by AngleSharp's fastest settings:
/// the best of several rounds over all pages, taken in turns. Times of one run alone can be compared.
/// </summary>
internal sealed class PageSpeedEvaluation : IEvaluation
{
    private const int PagesOfASet = 60, Rounds = 5;

    private readonly HtmlArticleParser _extractor = new();

    private readonly HtmlParser _parser = BareParser.Create();

    public string Name => "page-speed";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        string[] pages = [.. new[] { "naeb", "fundus", "scrapinghub" }.SelectMany(set => ExtractionData.Read(dataFolder, set).Take(PagesOfASet)).Select(p => p.Html)];
        if (pages.Length == 0)
        {
            return [];
        }

        var bare = new Best();
        var read = new Best();
        var whole = new Best();
        for (var round = 0; round <= Rounds; round++)
        {
            bare.Take(pages, Bare);
            read.Take(pages, Read);
            whole.Take(pages, Extract);
        }

        var data = $"{pages.Length} pages";
        return
        [
            new Figure(data, "reading, time ratio", read.Time / bare.Time), new Figure(data, "whole, time ratio", whole.Time / bare.Time),
            new Figure(data, "reading, bytes ratio", read.Bytes / bare.Bytes), new Figure(data, "whole, bytes ratio", whole.Bytes / bare.Bytes),
        ];
    }

    private void Bare(string page)
    {
        using var document = _parser.ParseDocument(page);
    }

    private static void Read(string page)
    {
        using var tree = PageReader.Read(page, CancellationToken.None);
    }

    private void Extract(string page) => _extractor.Parse(ArticleSource.FromHtml(page));

    private sealed class Best
    {
        public double Time { get; private set; } = double.MaxValue;

        public double Bytes { get; private set; } = double.MaxValue;

        public void Take(string[] pages, Action<string> work)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            foreach (var page in pages)
            {
                work(page);
            }

            Time = Math.Min(Time, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Bytes = Math.Min(Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }
}
