using System.Collections.Immutable;
using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>Runs the stages behind the parser over the text of one article.</summary>
internal sealed class ArticleAnnotator
{
    private readonly TextAnnotator _annotator;
    private readonly IEntityRecognizer _recognizer;
    private readonly IEntityLinker _linker;
    private readonly IQuoteExtractor _quotes;
    private readonly string _language;

    public ArticleAnnotator(NewsAnalyzerBuilder builder)
    {
        _language = builder.Options.Language;

        // The models know nothing of one another: loaded side by side, they take the time of the largest.
        var recognizer = Task.Run(() => builder.EntityRecognizer ?? NewsEntityRecognizer.CreateDefault());
        var quotes = Task.Run(() => builder.QuoteExtractor ?? NewsQuoteExtractor.CreateDefault());
        _annotator = new TextAnnotator(builder.Tokenizer ?? new NewsTokenizer(), builder.SentenceSplitter ?? new NewsSentenceSplitter());
        _linker = builder.EntityLinker ?? new NewsEntityLinker(builder.KnowledgeBase ?? KnowledgeBase.Starter);
        _recognizer = recognizer.GetAwaiter().GetResult();
        _quotes = quotes.GetAwaiter().GetResult();
    }

    public async ValueTask<ArticleAnalysis> AnnotateAsync(
        Article article, AnalysisParts parts, IssueList issues, CancellationToken cancellationToken)
    {
        if (article.Language is null)
        {
            article = article with { Language = LanguageDetector.Detect(article.Text) };
        }

        var language = article.Language ?? _language;
        var text = (parts == AnalysisParts.None ? null : Annotate(article.Text, parts, language, issues, cancellationToken))
            ?? new AnnotatedText(article.Text, [], [], language: language);
        cancellationToken.ThrowIfCancellationRequested();

        ImmutableArray<LinkedEntity> entities = [];
        if ((parts & (AnalysisParts.Entities | AnalysisParts.Quotes)) != 0)
        {
            entities = await FindEntitiesAsync(text, issues, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var quotes = parts.HasFlag(AnalysisParts.Quotes) ? Run("quotes", issues, () => Extract(text, entities, cancellationToken)) : [];
        return new ArticleAnalysis { Article = article, Text = text, Entities = entities, Quotes = quotes };
    }

    private AnnotatedText? Annotate(string text, AnalysisParts parts, string language, IssueList issues, CancellationToken cancellationToken)
    {
        var tagged = (parts & ~AnalysisParts.Tokens) != 0;
        if (tagged && !TextAnnotator.IsEnglish(language))
        {
            issues.Add(
                IssueCodes.LanguageUnsupported,
                "tokens",
                $"There is no tagger for the language '{language}': entities and indirect quotations are found in English alone, direct quotations by marks and tables.");
        }

        using var activity = Telemetry.Source.StartActivity("newsnlp.tokens");
        try
        {
            return _annotator.Annotate(text, language, tagged, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues.AddStageFailed("tokens", exception);
            return null;
        }
    }

    /// <summary>A method by itself, so that the mentions of a long text do not live on beside the quotations.</summary>
    private ValueTask<ImmutableArray<LinkedEntity>> FindEntitiesAsync(AnnotatedText text, IssueList issues, CancellationToken cancellationToken)
    {
        var mentions = Run("entities", issues, () => Recognize(text, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return LinkAsync(text, mentions, issues, cancellationToken);
    }

    private async ValueTask<ImmutableArray<LinkedEntity>> LinkAsync(
        AnnotatedText text, ImmutableArray<EntityMention> mentions, IssueList issues, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("newsnlp.link");
        try
        {
            return await _linker.LinkAsync(text, mentions, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues.AddStageFailed("entities", exception);
            return [];
        }
    }

    /// <summary>Our own stages look at the token while they work; those of others promise no such thing.</summary>
    private ImmutableArray<EntityMention> Recognize(AnnotatedText text, CancellationToken cancellationToken) =>
        _recognizer is NewsEntityRecognizer own ? own.Recognize(text, cancellationToken) : _recognizer.Recognize(text);

    private ImmutableArray<Quote> Extract(AnnotatedText text, ImmutableArray<LinkedEntity> entities, CancellationToken cancellationToken) =>
        _quotes is NewsQuoteExtractor own ? own.Extract(text, entities, cancellationToken) : _quotes.Extract(text, entities);

    private static ImmutableArray<T> Run<T>(string stage, IssueList issues, Func<ImmutableArray<T>> work)
    {
        using var activity = Telemetry.Source.StartActivity("newsnlp." + stage);
        try
        {
            var items = work();
            return items.IsDefault ? [] : items;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            issues.AddStageFailed(stage, exception);
            return [];
        }
    }
}
