using NewsNlp.Analysis;

namespace NewsNlp.Tool.Analyze;

/// <summary>One run of <c>newsnlp analyze</c>: reads, analyses in parallel, writes in order.</summary>
internal sealed class AnalyzeRun
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required InputFormat From { get; init; }

    public required OutputFormat? To { get; init; }

    public required OutputParts Parts { get; init; }

    public required int Jobs { get; init; }

    /// <summary>Knowledge-base files, the lowest first; empty for the built-in one.</summary>
    public required IReadOnlyList<string> KnowledgeBases { get; init; }

    public required string? OutputPath { get; init; }

    public required bool Quiet { get; init; }

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var target = OutputTarget.Open(OutputPath);
        try
        {
            return await ExecuteAsync(target, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (OutputPath is null && BrokenPipe.IsCauseOf(exception))
        {
            // The reader has seen enough (newsnlp … | head): that is no failure.
            return ExitCode.Success;
        }
    }

    private async Task<int> ExecuteAsync(OutputTarget target, CancellationToken cancellationToken)
    {
        using var progress = Progress.Start(Quiet);
        var writer = CreateWriter(target.Stream);
        var builder = NewsAnalyzer.CreateBuilder().WithOptions(NewsAnalyzerOptions.Default with { Parts = PartList.Needed(Parts) });
        if (KnowledgeBases.Count > 0)
        {
            builder.UseKnowledgeBase(KnowledgeBase.Overlay([.. KnowledgeBases.Select(KnowledgeBase.Open)]));
        }

        var analyzer = builder.Build();
        var records = new InputReader(Paths, From).ReadAsync(cancellationToken);
        var failed = false;
        await foreach (var (record, analysis, error) in OrderedParallel
            .SelectAsync(records, (record, token) => AnalyzeAsync(analyzer, record, token), Jobs, cancellationToken).ConfigureAwait(false))
        {
            if (analysis is not null)
            {
                await writer.WriteAsync(analysis, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                failed = true;
                progress.Warn("newsnlp: " + error!.Message);
                await writer.WriteErrorAsync(record.Id, error, cancellationToken).ConfigureAwait(false);
            }

            progress.Advance();
        }

        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await target.CompleteAsync().ConfigureAwait(false);
        return failed ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private static async ValueTask<(InputRecord Record, NewsAnalysis? Analysis, AnalysisIssue? Error)> AnalyzeAsync(
        NewsAnalyzer analyzer, InputRecord record, CancellationToken cancellationToken) =>
        record.Source is { } source
            ? (record, await analyzer.AnalyzeAsync(source, cancellationToken).ConfigureAwait(false), null)
            : (record, null, record.Error);

    private IResultWriter CreateWriter(Stream stream)
    {
        var onTerminal = OutputPath is null && !Console.IsOutputRedirected;
        return (To ?? (onTerminal ? OutputFormat.Pretty : OutputFormat.JsonLines)) switch
        {
            OutputFormat.Pretty => new PrettyResultWriter(stream, Parts, onTerminal),
            OutputFormat.Json => new JsonResultWriter(stream, Parts, lines: false),
            OutputFormat.Text => new TextResultWriter(stream, Parts, markdown: false),
            OutputFormat.Markdown => new TextResultWriter(stream, Parts, markdown: true),
            OutputFormat.Html => new HtmlResultWriter(stream, Parts),
            _ => new JsonResultWriter(stream, Parts, lines: true),
        };
    }
}
