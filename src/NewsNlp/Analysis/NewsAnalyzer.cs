using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsNlp.Analysis;

namespace NewsNlp;

/// <summary>Turns a page into articles with their quotations, speakers and entities.</summary>
/// <remarks>
/// Immutable and safe from many threads at once: make one and keep it. No page makes it throw: what cannot be worked out is left out and an
/// <see cref="AnalysisIssue"/> says so. A stage of the caller's that throws costs that stage's results, with the issue <c>stage-failed</c>.
/// </remarks>
public sealed class NewsAnalyzer
{
    private readonly ImmutableDictionary<SourceKind, IArticleParser> _parsers;
    private readonly ArticleAnnotator _annotator;

    internal NewsAnalyzer(NewsAnalyzerBuilder builder)
    {
        Options = builder.Options;
        _parsers = Enum.GetValues<SourceKind>().ToImmutableDictionary(kind => kind, builder.ParserOf);
        _annotator = new ArticleAnnotator(builder);
    }

    /// <summary>The options it was built with.</summary>
    public NewsAnalyzerOptions Options { get; }

    /// <summary>An analyzer with the built-in stages and the built-in knowledge base.</summary>
    public static NewsAnalyzer CreateDefault() => new NewsAnalyzerBuilder().Build();

    /// <summary>A builder for an analyzer with stages or options of one's own.</summary>
    public static NewsAnalyzerBuilder CreateBuilder() => new();

    /// <summary>Analyses one page.</summary>
    /// <remarks>With a linker that waits (over a network), use <see cref="AnalyzeAsync(ArticleSource, CancellationToken)"/>: this blocks on it.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public NewsAnalysis Analyze(ArticleSource source, CancellationToken cancellationToken = default)
    {
        var pending = AnalyzeAsync(source, cancellationToken);
        return pending.IsCompleted ? pending.GetAwaiter().GetResult() : pending.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Analyses one page.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<NewsAnalysis> AnalyzeAsync(ArticleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var activity = Telemetry.Source.StartActivity("newsnlp.analyze");
        var started = Stopwatch.GetTimestamp();
        var issues = new IssueList();
        issues.AddRange(source.Issues);
        source = Truncate(source, issues);
        var page = Parse(source, issues, cancellationToken);
        issues.AddRange(page.Issues);

        var articles = ImmutableArray.CreateBuilder<ArticleAnalysis>(page.Articles.Length);
        for (var i = 0; i < page.Articles.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parts = i < Options.Limits.Articles ? Options.Parts : AnalysisParts.None;
            articles.Add(await _annotator.AnnotateAsync(page.Articles[i], parts, issues.Of(i), cancellationToken).ConfigureAwait(false));
        }

        if (page.Articles.Length > Options.Limits.Articles)
        {
            issues.Add(IssueCodes.TooManyArticles, "article", "The page holds more articles than the limit; the others keep their text only.");
        }

        Telemetry.Articles.Add(articles.Count);
        Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return new NewsAnalysis { Source = source, Articles = articles.MoveToImmutable(), Removed = page.Removed, Issues = issues.ToImmutable() };
    }

    /// <summary>Analyses a stream of pages in parallel; results come in the order of the input, with bounded memory.</summary>
    /// <remarks>A page that fails gives a result with its error; the stream goes on.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IAsyncEnumerable<StreamResult> AnalyzeAsync(
        IAsyncEnumerable<ArticleSource> sources, StreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        options ??= new StreamOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxParallelism, 1, nameof(options));
        return OrderedParallel.SelectAsync(sources, AnalyzeOneAsync, options.MaxParallelism, cancellationToken);
    }

    /// <inheritdoc cref="AnalyzeAsync(IAsyncEnumerable{ArticleSource}, StreamOptions?, CancellationToken)" />
    public IAsyncEnumerable<StreamResult> AnalyzeAsync(
        IEnumerable<ArticleSource> sources, StreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return AnalyzeAsync(ToAsync(sources, cancellationToken), options, cancellationToken);
    }

    private static async IAsyncEnumerable<ArticleSource> ToAsync(
        IEnumerable<ArticleSource> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return source;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async ValueTask<StreamResult> AnalyzeOneAsync(ArticleSource source, CancellationToken cancellationToken)
    {
        try
        {
            return new StreamResult(source, await AnalyzeAsync(source, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new StreamResult(source, null, exception);
        }
    }

    private ArticlePage Parse(ArticleSource source, IssueList issues, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("newsnlp.parse");
        try
        {
            return _parsers[source.Kind].Parse(source, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues.AddStageFailed("article", exception);
            return new ArticlePage { Source = source };
        }
    }

    private ArticleSource Truncate(ArticleSource source, IssueList issues)
    {
        var limit = Options.Limits.InputLength;
        if (source.Content.Length <= limit)
        {
            return source;
        }

        issues.Add(IssueCodes.InputTruncated, "input", $"The document has {source.Content.Length} characters and was cut at the limit of {limit}.");
        return source.Cut(char.IsHighSurrogate(source.Content[limit - 1]) ? limit - 1 : limit);
    }
}
