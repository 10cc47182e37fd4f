using System.Text;

namespace NewsNlp.Tool;

/// <summary>Writes a <c>.txt</c> and an <c>.ann</c> file an article into a folder, numbered in the order of the input.</summary>
internal sealed class BratResultWriter : IResultWriter
{
    private const int LongestName = 60;

    // brat and our readers want plain UTF-8, without a mark that would shift positions.
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private int _count;

    public BratResultWriter(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public async ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken)
    {
        foreach (var article in analysis.Articles)
        {
            var name = Path.Combine(_folder, $"{++_count:D6}{SafeName(analysis.Source.Id)}");
            var brat = article.ToBrat();
            await File.WriteAllTextAsync(name + ".txt", brat.Text, Plain, cancellationToken).ConfigureAwait(false);
            await File.WriteAllTextAsync(name + ".ann", brat.Annotations, Plain, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The end of an identifier as a part of a file name: letters and digits alone, so that it cannot lead out of the folder.</summary>
    private static string SafeName(string? id)
    {
        var safe = string.Concat((id ?? "").Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return safe.Length == 0 ? "" : "-" + safe[^Math.Min(safe.Length, LongestName)..];
    }
}
