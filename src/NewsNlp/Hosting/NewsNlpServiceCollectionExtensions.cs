using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsNlp;
using NewsNlp.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers NewsNlp in a container.</summary>
public static class NewsNlpServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="NewsAnalyzer"/> as a singleton, with the built-in tokenizer and sentence splitter beside it.</summary>
    /// <remarks>
    /// Nothing that is registered already is replaced. Stages of one's own (<see cref="ITokenizer"/>, <see cref="ISentenceSplitter"/>,
    /// <see cref="IEntityRecognizer"/>, <see cref="IEntityLinker"/>, <see cref="IKnowledgeBase"/>, <see cref="IQuoteExtractor"/>, and an
    /// <see cref="IArticleParser"/> keyed by <see cref="SourceKind"/>) take the place of the built-in ones, registered before or after this call.
    /// The models are loaded when the analyzer is first asked for.
    /// </remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Makes the options from the defaults: <c>o => o with { Language = "de" }</c>.</param>
    public static IServiceCollection AddNewsNlp(
        this IServiceCollection services, Func<NewsAnalyzerOptions, NewsAnalyzerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = Configure(configure, NewsAnalyzerOptions.Default);
        services.TryAddSingleton<ITokenizer>(_ => new NewsTokenizer());
        services.TryAddSingleton<ISentenceSplitter>(_ => new NewsSentenceSplitter());
        services.TryAddSingleton(provider => AnalyzerFactory.Create(provider, key: null, options));
        return services;
    }

    /// <summary>Registers a <see cref="NewsAnalyzer"/> for one language as a singleton keyed by the language's code.</summary>
    /// <remarks>
    /// A stage registered with the same key is used for this language, else the stage registered without a key, else the built-in one. Ask for
    /// the analyzer with <c>[FromKeyedServices("de")] NewsAnalyzer analyzer</c>.
    /// </remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="language">The language's code and the key: <c>de</c>.</param>
    /// <param name="configure">Makes the options from the defaults with <see cref="NewsAnalyzerOptions.Language"/> set.</param>
    public static IServiceCollection AddNewsNlp(
        this IServiceCollection services, string language, Func<NewsAnalyzerOptions, NewsAnalyzerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(language);
        var options = Configure(configure, NewsAnalyzerOptions.Default with { Language = language });
        services.TryAddKeyedSingleton(language, (provider, key) => AnalyzerFactory.Create(provider, key, options));
        return services;
    }

    private static NewsAnalyzerOptions Configure(Func<NewsAnalyzerOptions, NewsAnalyzerOptions>? configure, NewsAnalyzerOptions defaults) =>
        configure is null
            ? defaults
            : configure(defaults) ?? throw new ArgumentException("The function must give options.", nameof(configure));
}
