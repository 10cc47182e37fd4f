using Microsoft.DotNet.Interactive.Formatting;

namespace NewsNlp.Interactive.Tests;

public sealed class NotebookViewTests
{
    private const string Text = "“We will stay,” Jens Stoltenberg said <b>in</b> Brussels.";

    private static readonly NewsAnalysis Analysis = NewsAnalyzer.CreateDefault().Analyze(ArticleSource.FromText(Text));

    public static TheoryData<object, string> Views => new()
    {
        { Analysis, "nnlp-article" },
        { Analysis.Articles[0], "nnlp-article" },
        { Analysis.Articles[0].Article, "nnlp-article" },
        { Analysis.Articles[0].Text, "nnlp-tokens" },
        { Analysis.Articles[0].Entities[0], "nnlp-table" },
    };

    [Theory]
    [MemberData(nameof(Views), DisableDiscoveryEnumeration = true)]
    public void A_kernel_shows_our_types_with_our_views(object value, string content)
    {
        Assert.Equal("text/html", Formatter.GetPreferredMimeTypesFor(value.GetType()).First());

        var html = value.ToDisplayString("text/html");

        Assert.StartsWith("<div class=\"nnlp\">", html, StringComparison.Ordinal);
        Assert.Contains(content, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>in", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_articles_is_shown_too() =>
        Assert.Contains("We will stay", Analysis.Articles.ToDisplayString("text/html"), StringComparison.Ordinal);
}
