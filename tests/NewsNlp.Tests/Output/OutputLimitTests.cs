using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsNlp.Output;

namespace NewsNlp.Tests.Output;

/// <summary>The views' limits of docs/limits.md.</summary>
public class OutputLimitTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 300).Select(i => $"Here is sentence number {i} of many. "));

    [Fact]
    public void Marks_inside_one_another_stop_at_six()
    {
        var html = Article(quotes: Enumerable.Range(0, 20).Select(i => Quote("Ann", new TextSpan(i, 200 - (2 * i))))).ToHtml();

        Assert.Equal(6, Deepest(Regex.Replace(html, "<span class=\"nnlp-no[^>]*></span>", ""), "<span", "</span>"));
    }

    [Fact]
    public void A_table_of_entities_stops_at_two_hundred_rows()
    {
        var html = Entities(260).ToHtml();

        Assert.Equal(200, Regex.Count(html, "<tr><td"));
        Assert.Contains("and 60 more", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_of_tokens_stops_at_a_hundred_sentences()
    {
        var html = TextAnnotator.CreateDefault().Annotate(Text).ToHtml();

        Assert.Equal(100, Regex.Count(html, "<tr><td class=\"nnlp-num\">"));
        Assert.Contains("and 200 more sentences", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_stops_at_twelve_bars()
    {
        var html = MadeAnalyses.Page(Article(Enumerable.Range(0, 40).Select(i => Quote($"Speaker {i:D2}", new TextSpan(i * 10, 5)))), "p").ToHtmlPage();

        Assert.Equal(12, Regex.Count(html, "<tr><th scope=\"row\""));
    }

    [Fact]
    public void A_report_counts_fifty_thousand_speakers_one_by_one()
    {
        var statistics = new QuoteStatistics();
        statistics.Add(Article(Enumerable.Range(0, 50_100).Select(i => Quote($"Speaker {i}", new TextSpan(0, 5)))));

        Assert.Equal((50_000, 50_100), (statistics.SpeakerCount, statistics.All.Total));
    }

    private static ImmutableArray<LinkedEntity> Entities(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new LinkedEntity
        {
            Id = i,
            Type = EntityType.Person,
            Name = $"Person {i}",
            Mentions = [new EntityMention(new TextSpan(i, 1), EntityType.Person, MentionForm.Name, i, 1)],
        }),
    ];

    private static Quote Quote(string speaker, TextSpan content) => new()
    {
        Kind = QuoteKind.Direct,
        Content = [content],
        Speaker = new Attribution { Name = speaker, Resolution = SpeakerResolution.Explicit },
    };

    private static ArticleAnalysis Article(IEnumerable<Quote> quotes) => new()
    {
        Article = new Article { Text = Text, Source = new TextSpan(0, Text.Length) },
        Text = new AnnotatedText(Text, [], []),
        Quotes = [.. quotes],
    };

    private static int Deepest(string html, string open, string close)
    {
        int depth = 0, deepest = 0;
        foreach (Match match in Regex.Matches(html, $"{open}|{close}"))
        {
            depth += match.Value == close ? -1 : 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
