using System.Text;

namespace NewsNlp.Tool;

/// <summary>Writes the clean text of the articles, or the analysis as Markdown, a blank line between documents.</summary>
internal sealed class TextResultWriter(Stream stream, OutputParts parts, bool markdown) : IResultWriter
{
    private bool _any;

    public async ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken)
    {
        var text = markdown
            ? analysis.ToMarkdown(parts)
            : string.Join("\n\n", analysis.Articles.Select(article => article.Article.Title is { } title ? $"{title}\n\n{article.Article.Text}" : article.Article.Text)) + "\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_any ? "\n" + text : text), cancellationToken).ConfigureAwait(false);
        _any = true;
    }

    // These formats have no place for an error: standard error says it.
    public ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask CompleteAsync(CancellationToken cancellationToken) => await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
}
