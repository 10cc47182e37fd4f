using System.Text;
using NewsNlp.Output;

namespace NewsNlp.Tool;

/// <summary>Writes one page about the whole run.</summary>
internal sealed class HtmlResultWriter(Stream stream, OutputParts parts) : IResultWriter
{
    private readonly HtmlReport _report = new(parts);
    private bool _started;

    public ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken) =>
        WriteAsync(Head() + _report.Add(analysis), cancellationToken);

    public ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken) =>
        WriteAsync(Head() + _report.AddError(id, error), cancellationToken);

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(Head() + _report.End(), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private string Head()
    {
        var head = _started ? "" : _report.Start();
        _started = true;
        return head;
    }

    private ValueTask WriteAsync(string html, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(html), cancellationToken);
}
