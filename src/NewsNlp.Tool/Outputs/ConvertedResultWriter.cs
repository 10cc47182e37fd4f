using System.Text;

namespace NewsNlp.Tool;

/// <summary>Writes each analysis in a format of its own, a piece of text a document.</summary>
internal sealed class ConvertedResultWriter(Stream stream, Func<NewsAnalysis, string> convert) : IResultWriter
{
    public ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(convert(analysis)), cancellationToken);

    // These formats have no place for an error: standard error says it.
    public ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask CompleteAsync(CancellationToken cancellationToken) => await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
}
