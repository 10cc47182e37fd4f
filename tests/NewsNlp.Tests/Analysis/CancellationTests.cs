using System.Diagnostics;
using System.Text;

namespace NewsNlp.Tests.Analysis;

/// <summary>An analysis that is called off ends soon, wherever it stands.</summary>
public class CancellationTests
{
    private const int PageLength = 400_000;
    private const int Places = 8;

    /// <summary>A busy machine may hold a thread back: the quickest of some attempts at each place counts.</summary>
    private const int Attempts = 60;

    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData(SourceKind.Text)]
    [InlineData(SourceKind.PageText)]
    [InlineData(SourceKind.Html)]
    public void A_large_page_that_is_called_off_ends_within_fifty_milliseconds(SourceKind kind)
    {
        var source = Page(kind);
        SharedAnalyzer.Instance.Analyze(source);
        var started = Stopwatch.GetTimestamp();
        SharedAnalyzer.Instance.Analyze(source);
        var whole = Stopwatch.GetElapsedTime(started);
        for (var place = 1; place < Places; place++)
        {
            var best = TimeSpan.MaxValue;
            for (var attempt = 0; attempt < Attempts && best > Bound; attempt++)
            {
                var taken = CallOff(source, whole * place / Places);
                best = taken < best ? taken : best;
            }

            Assert.True(best <= Bound, $"Called off after {place}/{Places} of its time, it went on for {best.TotalMilliseconds:F0} ms.");
        }
    }

    [Fact]
    public void An_analysis_that_was_called_off_leaves_the_analyzer_as_it_was()
    {
        var small = ArticleSource.FromText("Mayor Ann Lee of Acme said on Monday that the bridge was open. “We paid for it,” she told reporters.");
        var expected = SharedAnalyzer.Instance.Analyze(small).ToJson();
        var page = Page(SourceKind.Text);
        for (var i = 1; i < 20; i++)
        {
            CallOff(page, TimeSpan.FromMilliseconds(i * 20));
            Assert.Equal(expected, SharedAnalyzer.Instance.Analyze(small).ToJson());
        }
    }

    /// <summary>From the call to the end; nothing when the analysis was through before it.</summary>
    private static TimeSpan CallOff(ArticleSource source, TimeSpan after)
    {
        using var stop = new CancellationTokenSource();
        var called = 0L;
        var caller = new Thread(() =>
        {
            Thread.Sleep(after);
            called = Stopwatch.GetTimestamp();
            stop.Cancel();
        });
        caller.Start();
        try
        {
            SharedAnalyzer.Instance.Analyze(source, stop.Token);
            caller.Join();
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException)
        {
            var ended = Stopwatch.GetTimestamp();
            caller.Join();
            return Stopwatch.GetElapsedTime(called, ended);
        }
    }

    private static ArticleSource Page(SourceKind kind)
    {
        var text = NewsText.Generate(11, PageLength);
        return kind switch
        {
            SourceKind.Html => ArticleSource.FromHtml(new StringBuilder("<html><body><article><h1>The bridges of the year</h1><p>").Append(text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)).Append("</p></article></body></html>").ToString()),
            SourceKind.PageText => ArticleSource.FromPageText("Home\n\nThe bridges of the year\n\n" + text),
            _ => ArticleSource.FromText(text),
        };
    }
}
