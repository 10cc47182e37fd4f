using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using NewsNlp.Articles.Html;

namespace NewsNlp.Benchmarks;

/// <summary>Web pages to articles over eight pages, against the bare parse of the same pages by AngleSharp's fastest settings.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly string[] _pages = [.. Enumerable.Range(1, 8).Select(GeneratedPages.Page)];
    private readonly HtmlArticleParser _extractor = new();

    private readonly HtmlParser _parser = BareParser.Create();

    /// <summary>Frozen reference: the tree alone, without places, comments, scripts and most attributes.</summary>
    [Benchmark(Baseline = true)]
    public int BareParse()
    {
        var count = 0;
        foreach (var page in _pages)
        {
            using var document = _parser.ParseDocument(page);
            count += document.ChildElementCount;
        }

        return count;
    }

    /// <summary>Our tree alone.</summary>
    [Benchmark]
    public int Read()
    {
        var count = 0;
        foreach (var page in _pages)
        {
            using var tree = PageReader.Read(page, CancellationToken.None);
            count += tree.Blocks.Count;
        }

        return count;
    }

    /// <summary>The whole: tree, metadata, blocks, classification, assembly.</summary>
    [Benchmark]
    public int Extract()
    {
        var count = 0;
        foreach (var page in _pages)
        {
            count += _extractor.Parse(ArticleSource.FromHtml(page)).Articles.Length;
        }

        return count;
    }
}
