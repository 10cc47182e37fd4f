using System.Buffers;
using Microsoft.Extensions.DependencyInjection;

namespace NewsNlp.Tests.Hosting;

public sealed class AddNewsNlpTests
{
    [Fact]
    public void The_analyzer_is_one_for_all()
    {
        using var provider = new ServiceCollection().AddNewsNlp().AddNewsNlp().BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<NewsAnalyzer>(), provider.GetRequiredService<NewsAnalyzer>());
        Assert.Single(provider.GetServices<NewsAnalyzer>());
    }

    [Fact]
    public void Options_are_made_from_the_defaults()
    {
        using var provider = new ServiceCollection().AddNewsNlp(o => o with { Language = "fr" }).BuildServiceProvider();

        Assert.Equal(NewsAnalyzerOptions.Default with { Language = "fr" }, provider.GetRequiredService<NewsAnalyzer>().Options);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stage_of_ones_own_is_used_registered_before_or_after(bool before)
    {
        var services = new ServiceCollection();
        if (before)
        {
            services.AddSingleton<ITokenizer, WholeText>();
        }

        services.AddNewsNlp(o => o with { Parts = AnalysisParts.Tokens });
        if (!before)
        {
            services.AddSingleton<ITokenizer, WholeText>();
        }

        using var provider = services.BuildServiceProvider();
        var analysis = provider.GetRequiredService<NewsAnalyzer>().Analyze(ArticleSource.FromText("two words"));

        Assert.Equal("two words", Assert.Single(analysis.Articles[0].Text.Tokens).In("two words").ToString());
    }

    [Fact]
    public void A_language_has_its_own_analyzer_and_stages()
    {
        using var provider = new ServiceCollection()
            .AddNewsNlp(o => o with { Parts = AnalysisParts.Tokens })
            .AddNewsNlp("de", o => o with { Parts = AnalysisParts.Tokens })
            .AddKeyedSingleton<ITokenizer, WholeText>("de")
            .BuildServiceProvider();

        var german = provider.GetRequiredKeyedService<NewsAnalyzer>("de");

        Assert.Equal("de", german.Options.Language);
        Assert.Single(german.Analyze(ArticleSource.FromText("zwei Wörter")).Articles[0].Text.Tokens);
        Assert.Equal(2, provider.GetRequiredService<NewsAnalyzer>().Analyze(ArticleSource.FromText("two words")).Articles[0].Text.Tokens.Length);
    }

    private sealed class WholeText : ITokenizer
    {
        public void Tokenize(ReadOnlySpan<char> text, IBufferWriter<Token> destination)
        {
            destination.GetSpan(1)[0] = new Token(0, text.Length, TokenKind.Word, TokenFlags.None);
            destination.Advance(1);
        }
    }
}
