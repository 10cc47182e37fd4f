using System.Buffers;
using System.Collections.Immutable;

namespace NewsNlp.Analysis;

/// <summary>Runs the stages behind the parser over the text of one article.</summary>
internal sealed class ArticleAnnotator
{
    private readonly ITokenizer? _tokenizer;
    private readonly ISentenceSplitter? _splitter;
    private readonly IEntityRecognizer? _recognizer;
    private readonly IEntityLinker? _linker;
    private readonly IQuoteExtractor? _quotes;
    private readonly string _language;

    public ArticleAnnotator(NewsAnalyzerBuilder builder)
    {
        _language = builder.Options.Language;
        _tokenizer = builder.Tokenizer ?? DefaultStages.Tokenizer();
        _splitter = builder.SentenceSplitter ?? DefaultStages.SentenceSplitter();
        _recognizer = builder.EntityRecognizer ?? DefaultStages.EntityRecognizer();
        _linker = builder.EntityLinker ?? DefaultStages.EntityLinker();
        _quotes = builder.QuoteExtractor ?? DefaultStages.QuoteExtractor();
    }

    public async ValueTask<ArticleAnalysis> AnnotateAsync(
        Article article, AnalysisParts parts, IssueList issues, CancellationToken cancellationToken)
    {
        var language = article.Language ?? _language;
        var text = parts == AnalysisParts.None || _tokenizer is null || _splitter is null
            ? new AnnotatedText(article.Text, [], [], language: language)
            : Run("tokens", issues, () => Annotate(article.Text, language)) ?? new AnnotatedText(article.Text, [], [], language: language);
        cancellationToken.ThrowIfCancellationRequested();

        ImmutableArray<LinkedEntity> entities = [];
        if ((parts & (AnalysisParts.Entities | AnalysisParts.Quotes)) != 0 && _recognizer is not null && _linker is not null)
        {
            var mentions = Run("entities", issues, () => new Box<EntityMention>(_recognizer.Recognize(text)))?.Items ?? [];
            cancellationToken.ThrowIfCancellationRequested();
            entities = await LinkAsync(text, mentions, issues, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<Quote> quotes = (parts & AnalysisParts.Quotes) == 0 || _quotes is null
            ? []
            : Run("quotes", issues, () => new Box<Quote>(_quotes.Extract(text, entities)))?.Items ?? [];
        return new ArticleAnalysis { Article = article, Text = text, Entities = entities, Quotes = quotes };
    }

    private AnnotatedText Annotate(string text, string language)
    {
        var tokens = new ArrayBufferWriter<Token>((text.Length / 5) + 8);
        _tokenizer!.Tokenize(text, tokens);
        var sentences = new ArrayBufferWriter<Sentence>((tokens.WrittenCount / 16) + 8);
        _splitter!.Split(text, tokens.WrittenSpan, sentences);
        return new AnnotatedText(text, [.. tokens.WrittenSpan], [.. sentences.WrittenSpan], language: language);
    }

    private async ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(
        AnnotatedText text, ImmutableArray<EntityMention> mentions, IssueList issues, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("newsnlp.link");
        try
        {
            return await _linker!.LinkAsync(text, mentions, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues.AddStageFailed("entities", exception);
            return [];
        }
    }

    private static T? Run<T>(string stage, IssueList issues, Func<T> work)
        where T : class
    {
        using var activity = Telemetry.Source.StartActivity("newsnlp." + stage);
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues.AddStageFailed(stage, exception);
            return null;
        }
    }

    /// <summary>An array as a reference, so that a failed stage is null.</summary>
    private sealed record Box<T>(ImmutableArray<T> Items);
}
