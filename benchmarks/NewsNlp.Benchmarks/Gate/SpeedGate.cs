using System.Linq.Expressions;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

namespace NewsNlp.Benchmarks.Gate;

/// <summary>
/// Runs every benchmark once, briefly, in this process, and compares with <c>benchmarks/baselines/speed.tsv</c>: bytes allocated may not rise,
/// the group Hot allocates nothing, and the time relative to the frozen reference of the same run stays within its bound.
/// </summary>
internal static class SpeedGate
{
    /// <summary>A shared machine moves ratios: only twice the pinned one, in the best of three runs, is a loss.</summary>
    private const double RatioBound = 2;
    private const int Attempts = 3;

    /// <summary>Pools that grow at different moments move the bytes of a stage a little; those of Hot are exact.</summary>
    private const double BytesBound = 1.02;
    private const long BytesSlack = 2048;

    public static int Run(bool accept, bool lower)
    {
        var path = BaselinePath();
        var pinned = File.Exists(path)
            ? File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Measurement.FromLine).ToDictionary(m => m.Name)
            : [];
        var best = Measure().ToDictionary(m => m.Name);
        for (var attempt = 1; attempt < Attempts && !accept && best.Values.Any(m => Fault(m, pinned) is not null); attempt++)
        {
            foreach (var again in Measure())
            {
                var before = best[again.Name];
                best[again.Name] = again with { Bytes = Math.Min(before.Bytes, again.Bytes), Ratio = Math.Min(before.Ratio, again.Ratio) };
            }
        }

        var faults = best.Values.Select(m => Fault(m, pinned)).OfType<string>().ToList();
        faults.AddRange(pinned.Keys.Where(name => !best.ContainsKey(name)).Select(name => $"{name}: pinned, but not run"));
        foreach (var m in best.Values)
        {
            Console.WriteLine($"{m.Name,-48} {m.Bytes,12:N0} B {m.Ratio,8:F3} x {m.Milliseconds,10:F3} ms");
        }

        faults.ForEach(Console.Error.WriteLine);
        if (accept && (faults.Count == 0 || lower))
        {
            File.WriteAllLines(path, ["# Benchmark, bytes an operation, time relative to the reference of its class. Written by: benchmarks gate --accept [--lower]", .. best.Values.Select(m => m.ToLine())]);
            return 0;
        }

        Console.WriteLine($"{best.Count - faults.Count} passed, {faults.Count} failed");
        return faults.Count == 0 && best.Count > 0 ? 0 : 1;
    }

    private static string? Fault(Measurement now, Dictionary<string, Measurement> pinned) =>
        now.IsHot && now.Bytes > 0 ? $"{now.Name}: allocates {now.Bytes} bytes, Hot may allocate none"
        : !pinned.TryGetValue(now.Name, out var floor) ? null
        : now.Bytes > (floor.Bytes * BytesBound) + BytesSlack ? $"{now.Name}: allocates {now.Bytes} bytes, pinned are {floor.Bytes}"
        : now.Ratio > floor.Ratio * RatioBound ? $"{now.Name}: ratio {now.Ratio:F3}, pinned is {floor.Ratio:F3}"
        : null;

    private static List<Measurement> Measure()
    {
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(4)
            .WithIterationTime(TimeInterval.FromMilliseconds(120)).WithId("Gate");
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);
        return [.. BenchmarkRunner.Run(typeof(SpeedGate).Assembly, config).SelectMany(Read)];
    }

    private static IEnumerable<Measurement> Read(Summary summary)
    {
        var reference = summary.Reports.FirstOrDefault(report => report.BenchmarkCase.Descriptor.Baseline)?.ResultStatistics?.Mean ?? double.NaN;
        foreach (var report in summary.Reports.Where(report => report is { Success: true, BenchmarkCase.Descriptor.Baseline: false }))
        {
            var descriptor = report.BenchmarkCase.Descriptor;
            var isHot = descriptor.Categories.Contains("Hot");
            yield return new Measurement(
                $"{descriptor.Type.Name}.{descriptor.WorkloadMethod.Name}",
                isHot,
                isHot ? ExactBytes(descriptor) : report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,
                report.ResultStatistics!.Mean / reference,
                report.ResultStatistics.Mean / 1e6);
        }
    }

    /// <summary>
    /// Bytes that the benchmark's own thread allocates in one warm operation. The diagnoser counts the whole process, and its few kilobytes of
    /// other threads show when an operation is short.
    /// </summary>
    private static long ExactBytes(Descriptor descriptor)
    {
        var benchmark = Activator.CreateInstance(descriptor.Type)!;
        descriptor.GlobalSetupMethod?.Invoke(benchmark, null);
        var operation = Expression.Lambda<Action>(Expression.Call(Expression.Constant(benchmark), descriptor.WorkloadMethod)).Compile();
        var least = long.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            operation();
            var before = GC.GetAllocatedBytesForCurrentThread();
            operation();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static string BaselinePath()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln")))
            {
                return Path.Combine(folder.FullName, "benchmarks", "baselines", "speed.tsv");
            }
        }

        throw new DirectoryNotFoundException("NewsNlp.sln was not found above the program.");
    }
}
