using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;

namespace NewsNlp.Tool.Knowledge;

/// <summary><c>newsnlp kb build</c>: reads the sources into one builder and writes the file.</summary>
internal sealed class KbBuild
{
    public required IReadOnlyList<string> Sources { get; init; }

    public required string Output { get; init; }

    public required WikidataDumpOptions Options { get; init; }

    public required string About { get; init; }

    public required bool Quiet { get; init; }

    /// <summary>Types of a comma-separated list; empty without one; null when a name is none.</summary>
    public static IReadOnlySet<EntityType>? ParseTypes(string? list)
    {
        var types = new HashSet<EntityType>();
        foreach (var name in list?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (!Enum.TryParse<EntityType>(name, ignoreCase: true, out var type) || !char.IsLetter(name[0]))
            {
                return null;
            }

            types.Add(type);
        }

        return types;
    }

    public int Execute(CancellationToken cancellationToken)
    {
        var builder = new KnowledgeBaseBuilder();
        var clock = Stopwatch.StartNew();
        var broken = false;
        foreach (var source in Sources)
        {
            var report = Import(source, builder, cancellationToken);
            broken |= report.Broken > 0;
            Tell($"{source}: {report.Read:N0} read, {report.Added:N0} taken, {report.Filtered:N0} left out, {report.Broken:N0} broken");
            if (report.Broken > 0)
            {
                // Broken lines are told even when quiet: a smaller base must not come unnoticed.
                Console.Error.WriteLine($"newsnlp: {source}: broken lines {string.Join(", ", report.BrokenLines)}{(report.Broken > report.BrokenLines.Length ? ", ..." : "")}");
            }
        }

        if (builder.Count == 0)
        {
            Console.Error.WriteLine("newsnlp: no entity was taken; nothing is written");
            return ExitCode.SomeFailed;
        }

        cancellationToken.ThrowIfCancellationRequested();
        builder.Write(Output, About);
        using var written = KnowledgeBase.Open(Output);
        Tell($"{Output}: {written.Info.EntityCount:N0} entities, {written.Info.NameCount:N0} names, {written.Info.Length:N0} bytes, {clock.Elapsed.TotalSeconds:N1} s");
        return broken ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private KnowledgeImportReport Import(string source, KnowledgeBaseBuilder builder, CancellationToken cancellationToken)
    {
        using var file = source == "-" ? Console.OpenStandardInput() : new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var name = source.ToLowerInvariant();
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true)
            : name.EndsWith(".bz2", StringComparison.Ordinal) ? new BZip2InputStream(file) { IsStreamOwner = false }
            : (Stream)file;
        name = name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name.EndsWith(".bz2", StringComparison.Ordinal) ? name[..^4] : name;
        if (name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".tsv", StringComparison.Ordinal))
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            return KnowledgeImport.Table(reader, builder);
        }

        if (name.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            return KnowledgeImport.JsonLines(reader, builder);
        }

        var progress = Quiet || Console.IsErrorRedirected ? null : new BuildProgress(file.CanSeek ? file : null);
        var report = KnowledgeImport.WikidataDump(stream, builder, Options, progress, cancellationToken);
        progress?.Erase();
        return report;
    }

    private void Tell(FormattableString message)
    {
        if (!Quiet)
        {
            Console.Error.WriteLine(message.ToString(CultureInfo.InvariantCulture));
        }
    }
}
