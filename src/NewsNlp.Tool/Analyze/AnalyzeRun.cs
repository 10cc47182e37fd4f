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

    public required bool Resume { get; init; }

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (Resume && OutputTarget.IsComplete(OutputPath!))
        {
            return ExitCode.Success;
        }

        var resume = Resume ? await ResumePoint.ReadAsync(OutputTarget.UnfinishedName(OutputPath!), cancellationToken).ConfigureAwait(false) : null;

        // brat wants two files an article: its writer makes them, and nothing goes to standard output.
        await using var target = resume is not null ? OutputTarget.Reopen(OutputPath!, resume.Length) : OutputTarget.Open(To == OutputFormat.Brat ? null : OutputPath);
        try
        {
            return await ExecuteAsync(target, resume, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (OutputPath is null && BrokenPipe.IsCauseOf(exception))
        {
            // The reader has seen enough (newsnlp … | head): that is no failure.
            return ExitCode.Success;
        }
    }

    private async Task<int> ExecuteAsync(OutputTarget target, ResumePoint? resume, CancellationToken cancellationToken)
    {
        using var progress = Progress.Start(Quiet);
        using var memory = HugeDocuments.Watch();
        var writer = CreateWriter(target.Stream);
        var builder = NewsAnalyzer.CreateBuilder().WithOptions(NewsAnalyzerOptions.Default with { Parts = PartList.Needed(Parts) });
        if (KnowledgeBases.Count > 0)
        {
            builder.UseKnowledgeBase(KnowledgeBase.Overlay([.. KnowledgeBases.Select(KnowledgeBase.Open)]));
        }

        var analyzer = builder.Build();
        var records = new InputReader(Paths, From).ReadAsync(cancellationToken);
        records = resume?.SkipAsync(records, cancellationToken) ?? records;
        var failed = resume?.Failed ?? false;
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
            OutputFormat.WebAnnotation => new ConvertedResultWriter(stream, analysis => analysis.ToWebAnnotations() + "\n"),
            OutputFormat.Nif => new ConvertedResultWriter(stream, analysis => analysis.ToNif(Parts)),
            OutputFormat.SchemaOrg => new ConvertedResultWriter(stream, analysis => analysis.ToSchemaOrg() + "\n"),
            OutputFormat.Brat => new BratResultWriter(OutputPath!),
            OutputFormat.Conllu => new ConvertedResultWriter(stream, analysis => analysis.ToConllu()),
            OutputFormat.Spacy => new ConvertedResultWriter(stream, analysis => string.Concat(analysis.Articles.Select(article => article.ToSpacyJson() + "\n"))),
            _ => new JsonResultWriter(stream, Parts, lines: true),
        };
    }
}
