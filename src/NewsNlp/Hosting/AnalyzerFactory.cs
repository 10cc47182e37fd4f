using Microsoft.Extensions.DependencyInjection;

namespace NewsNlp.Hosting;

/// <summary>Builds an analyzer from what a container holds.</summary>
internal static class AnalyzerFactory
{
    public static NewsAnalyzer Create(IServiceProvider provider, object? key, NewsAnalyzerOptions options)
    {
        var builder = NewsAnalyzer.CreateBuilder().WithOptions(options);
        foreach (var kind in Enum.GetValues<SourceKind>())
        {
            Use<IArticleParser>(provider, kind, parser => builder.UseParser(kind, parser));
        }

        Use<ITokenizer>(provider, key, tokenizer => builder.UseTokenizer(tokenizer));
        Use<ISentenceSplitter>(provider, key, splitter => builder.UseSentenceSplitter(splitter));
        Use<IKnowledgeBase>(provider, key, knowledge => builder.UseKnowledgeBase(knowledge));
        Use<IEntityRecognizer>(provider, key, recognizer => builder.UseEntityRecognizer(recognizer));
        Use<IEntityLinker>(provider, key, linker => builder.UseEntityLinker(linker));
        Use<IQuoteExtractor>(provider, key, extractor => builder.UseQuoteExtractor(extractor));
        return builder.Build();
    }

    private static void Use<T>(IServiceProvider provider, object? key, Action<T> use)
        where T : class
    {
        if ((key is null ? null : provider.GetKeyedService<T>(key)) is { } keyed)
        {
            use(keyed);
        }
        else if (provider.GetService<T>() is { } service)
        {
            use(service);
        }
    }
}
