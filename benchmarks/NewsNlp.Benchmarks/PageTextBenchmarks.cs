using System.Text;
using BenchmarkDotNet.Attributes;
using NewsNlp.Articles;

namespace NewsNlp.Benchmarks;

/// <summary>Page text to articles: one article among menus, the same with lines wrapped at 72 columns, and twelve articles on one page.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class PageTextBenchmarks
{
    private readonly PageTextParser _parser = new();
    private ArticleSource _single = ArticleSource.FromText("");
    private ArticleSource _wrapped = ArticleSource.FromText("");
    private ArticleSource _many = ArticleSource.FromText("");

    [GlobalSetup]
    public void Setup()
    {
        var menu = string.Concat(Enumerable.Range(0, 40).Select(i => (i % 3 == 0 ? "World news" : i % 3 == 1 ? "Weather in the north" : "Sign in") + "\n"));
        var links = string.Concat(Enumerable.Range(0, 20).Select(i => $"What the officials of town {i} said about the bridge\n"));
        var page = $"{menu}\nThe bridge of Northport closes\n12 May 2024\nBy Anna Petrova\n\n{GeneratedNews.Text(20_000)}\nRead more:\n{links}";
        _single = ArticleSource.FromPageText(page);
        _wrapped = ArticleSource.FromPageText(Wrap(page, 72));
        _many = ArticleSource.FromPageText(string.Concat(Enumerable.Range(0, 12).Select(i => $"Officials of town {i} speak about prices\n\n{GeneratedNews.Text(1_700, i)}\n\n")));
    }

    /// <summary>Frozen reference: lines of eighty characters and more are the text. It exists so that ratios mean the same from year to year, and is not to be improved.</summary>
    [Benchmark(Baseline = true)]
    public int Naive()
    {
        var text = new StringBuilder();
        foreach (var line in _single.Content.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length >= 80)
            {
                text.Append(trimmed).Append("\n\n");
            }
        }

        return text.ToString().Length;
    }

    [Benchmark]
    public ArticlePage Single() => _parser.Parse(_single);

    [Benchmark]
    public ArticlePage Wrapped() => _parser.Parse(_wrapped);

    [Benchmark]
    public ArticlePage Many() => _parser.Parse(_many);

    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var column = 0;
            foreach (var word in line.Split(' '))
            {
                if (column > 0)
                {
                    wrapped.Append(column + 1 + word.Length > width ? '\n' : ' ');
                    column = wrapped[^1] == '\n' ? 0 : column + 1;
                }

                wrapped.Append(word);
                column += word.Length;
            }

            wrapped.Append('\n');
        }

        return wrapped.ToString();
    }
}
