using System.Collections.Immutable;

namespace NewsNlp.Tests.Analysis;

public class NewsAnalyzerTests
{
    private const string Story =
        "NAIROBI, Kenya — The bridge will open on Monday, Transport Minister Daniel Odhiambo said.\n\n“It will carry lorries from tonight,” he told reporters. Kenya paid for half of it.";

    [Fact]
    public void A_text_gives_its_quotations_with_speakers_and_its_entities_with_identifiers()
    {
        var article = Assert.Single(SharedAnalyzer.Instance.Analyze(ArticleSource.FromText(Story)).Articles);

        var quote = Assert.Single(article.Quotes, q => q.Kind == QuoteKind.Direct);
        Assert.Equal("It will carry lorries from tonight", article.TextOf(quote).TrimEnd(','));
        Assert.Contains("Odhiambo", quote.Speaker!.Name, StringComparison.Ordinal);
        var kenya = article.Entities.First(e => e.EntityId == EntityId.Parse("Q114"));
        Assert.All(kenya.Mentions.Where(m => m.Form == MentionForm.Name), m => Assert.StartsWith("Kenya", m.Span.In(Story).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_is_asked_what_it_said()
    {
        const string Text = "Emmanuel Macron met reporters on Monday. “We are ready,” Emmanuel Macron said.";
        var article = SharedAnalyzer.Instance.Analyze(ArticleSource.FromText(Text)).Articles[0];

        Assert.Contains(article.QuotesBy(EntityId.Parse("Q3052772")), quote => article.TextOf(quote).StartsWith("We are ready", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_above_the_limit_is_cut_there_and_says_so()
    {
        var analyzer = NewsAnalyzer.CreateBuilder().WithOptions(new NewsAnalyzerOptions { Limits = new AnalysisLimits { InputLength = 20 } }).Build();
        var analysis = analyzer.Analyze(ArticleSource.FromText("One sentence is here. Another one is there."));

        Assert.Equal("One sentence is here", analysis.Articles[0].Article.Text);
        Assert.Equal("input-truncated", Assert.Single(analysis.Issues).Code);
    }

    [Fact]
    public void Articles_beyond_the_limit_keep_their_text_only()
    {
        var analyzer = NewsAnalyzer.CreateBuilder().UseParser(SourceKind.Text, new ThreeArticles())
            .WithOptions(new NewsAnalyzerOptions { Limits = new AnalysisLimits { Articles = 2 } }).Build();
        var analysis = analyzer.Analyze(ArticleSource.FromText(Story));

        Assert.Equal([true, true, false], analysis.Articles.Select(article => article.Quotes.Length > 0));
        Assert.All(analysis.Articles, article => Assert.Equal(Story, article.Article.Text));
        Assert.Contains(analysis.Issues, issue => issue.Code == "too-many-articles");
    }

    [Fact]
    public async Task A_stream_holds_no_more_than_twice_its_parallelism()
    {
        const int Parallelism = 3;
        int fed = 0, taken = 0, most = 0;
        var sources = Enumerable.Range(0, 200).Select(i =>
        {
            most = Math.Max(most, ++fed - Volatile.Read(ref taken));
            return ArticleSource.FromText("Short.");
        });
        await foreach (var result in SharedAnalyzer.Instance.AnalyzeAsync(sources, new StreamOptions { MaxParallelism = Parallelism }))
        {
            await Task.Delay(1);
            Volatile.Write(ref taken, taken + 1);
        }

        // The one that the reader has in hand, and the one that is being fed.
        Assert.InRange(most, Parallelism, (2 * Parallelism) + 2);
    }

    [Fact]
    public void A_cut_never_halves_a_surrogate_pair()
    {
        var analyzer = NewsAnalyzer.CreateBuilder().WithOptions(new NewsAnalyzerOptions { Limits = new AnalysisLimits { InputLength = 3 } }).Build();

        Assert.Equal("ab", analyzer.Analyze(ArticleSource.FromText("ab😀cd")).Articles[0].Article.Text);
    }

    [Fact]
    public void A_stage_that_throws_costs_its_own_results_only()
    {
        var analyzer = NewsAnalyzer.CreateBuilder().UseQuoteExtractor(new BrokenExtractor()).Build();
        var analysis = analyzer.Analyze(ArticleSource.FromText(Story));

        Assert.Empty(analysis.Articles[0].Quotes);
        Assert.NotEmpty(analysis.Articles[0].Entities);
        var issue = Assert.Single(analysis.Issues, i => i.Code == "stage-failed");
        Assert.DoesNotContain("secret", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_says_what_it_goes_without()
    {
        const string German = "Die Stadt will die Straßenbahn bis 2030 erweitern, sagte die Bürgermeisterin. Das ist nicht billig, und es dauert.";
        var analysis = SharedAnalyzer.Instance.Analyze(ArticleSource.FromText(German));

        Assert.Equal("de", analysis.Articles[0].Article.Language);
        Assert.Contains(analysis.Issues, issue => issue.Code == "language-unsupported");
    }

    [Fact]
    public async Task A_stream_keeps_its_order_and_survives_what_fails()
    {
        var sources = Enumerable.Range(0, 40).Select(i => ArticleSource.FromText($"Article number {i} is here.", id: i.ToString())).ToList();
        var results = new List<StreamResult>();
        await foreach (var result in SharedAnalyzer.Instance.AnalyzeAsync(sources, new StreamOptions { MaxParallelism = 4 }))
        {
            results.Add(result);
        }

        Assert.Equal(sources.Select(s => s.Id), results.Select(r => r.Source.Id));
        Assert.All(results, result => Assert.True(result.Succeeded));
    }

    [Fact]
    public async Task A_cancelled_stream_ends_with_its_token()
    {
        using var stop = new CancellationTokenSource();
        var endless = Enumerable.Range(0, int.MaxValue).Select(i => ArticleSource.FromText("Short."));
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in SharedAnalyzer.Instance.AnalyzeAsync(endless, null, stop.Token))
            {
                if (++seen == 5)
                {
                    await stop.CancelAsync();
                }
            }
        });
    }

    [Fact]
    public async Task A_reader_that_leaves_a_stream_early_stops_its_feeding()
    {
        var fed = 0;
        var endless = Enumerable.Range(0, int.MaxValue).Select(i => ArticleSource.FromText($"{fed++}"));
        await foreach (var result in SharedAnalyzer.Instance.AnalyzeAsync(endless, new StreamOptions { MaxParallelism = 2 }))
        {
            break;
        }

        Assert.InRange(fed, 1, 20);
    }

    [Fact]
    public void Eight_threads_give_what_one_gives()
    {
        var expected = SharedAnalyzer.Instance.Analyze(ArticleSource.FromText(Story)).ToJson(OutputParts.Default | OutputParts.Tags | OutputParts.Sentences);
        var results = new string[64];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            results[i] = SharedAnalyzer.Instance.Analyze(ArticleSource.FromText(Story)).ToJson(OutputParts.Default | OutputParts.Tags | OutputParts.Sentences));

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    private sealed class BrokenExtractor : IQuoteExtractor
    {
        public ImmutableArray<Quote> Extract(AnnotatedText text, ImmutableArray<LinkedEntity> entities) => throw new InvalidOperationException("secret");
    }

    private sealed class ThreeArticles : IArticleParser
    {
        public ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default)
        {
            var article = new Article { Text = source.Content, Source = new TextSpan(0, source.Content.Length), Language = "en" };
            return new ArticlePage { Source = source, Articles = [article, article, article] };
        }
    }
}
