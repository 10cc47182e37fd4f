using System.Diagnostics;
using System.Text;
using NewsNlp.TestKit;

namespace NewsNlp.Fuzz;

/// <summary>Analyses broken pages until the time is up: each alone on one thread, then all of a batch once more on eight.</summary>
/// <remarks>Times are of the processor, not of the clock, so that the run may stand back behind other work.</remarks>
internal sealed class FuzzRun(FuzzOptions options, PageMutator mutator)
{
    private const int Batch = 64;
    private const int Threads = 8;

    /// <summary>Every so many pages, one is written in all formats too.</summary>
    private const int FormatsEvery = 4;

    /// <summary>What a page may cost: a fixed part, for the compiler, and a part by its length. About fifteen times what it does cost.</summary>
    private static readonly TimeSpan FixedTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimePerCharacter = TimeSpan.FromMicroseconds(20);

    /// <summary>A page that takes this is a hang: the process ends, since nothing else can end it.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly NewsAnalyzer _analyzer = NewsAnalyzer.CreateDefault();
    private readonly Dictionary<int, ulong> _first = [];
    private volatile ArticleSource? _current;
    private TimeSpan _currentStarted;
    private (double MicrosecondsPerCharacter, string? Id) _slowest;
    private long _characters;
    private ulong _digest;
    private int _pages;
    private int _faults;

    /// <summary>Whether every law held.</summary>
    public bool Execute()
    {
        var end = Stopwatch.GetTimestamp() + (long)(options.Seconds * Stopwatch.Frequency);
        using var watch = new Timer(_ => EndHang(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        var number = options.First;
        while (Stopwatch.GetTimestamp() < end && number - options.First < options.Count)
        {
            var sources = Enumerable.Range(number, Math.Min(Batch, options.Count - (number - options.First))).Select(i => mutator.Page(options.Seed, i)).ToList();
            var alone = sources.Select(AnalyzeAlone).ToList();
            CompareWithThreads(sources, alone);
            number += sources.Count;
            Report();
        }

        CompareWithFirst();
        Console.WriteLine($"{_pages} pages, {_characters / 1e6:F1} million characters, {_faults} faults, slowest {_slowest.MicrosecondsPerCharacter:F2} us a character (page {_slowest.Id}), digest {_digest:x16}");
        return _faults == 0;
    }

    private string? AnalyzeAlone(ArticleSource source)
    {
        var started = Environment.CpuUsage.TotalTime;
        (_currentStarted, _current) = (started, source);
        string? json = null;
        try
        {
            var analysis = _analyzer.Analyze(source);
            var taken = Environment.CpuUsage.TotalTime - started;
            Time(source, taken);
            json = AnalysisLaws.Check(analysis);
            if (_pages % FormatsEvery == 0) AnalysisLaws.CheckFormats(analysis);
        }
        catch (Exception exception)
        {
            Fault(source, exception.ToString());
        }

        _current = null;
        _pages++;
        _characters += source.Content.Length;
        _digest = unchecked((_digest * 31) + Hash(json));
        if (_first.Count < Batch) _first[_pages - 1] = Hash(json);
        return json;
    }

    private void Time(ArticleSource source, TimeSpan taken)
    {
        var length = source.Content.Length;
        if (taken > FixedTime + (length * TimePerCharacter)) Fault(source, $"{length} characters took {taken.TotalSeconds:F1} s.");
        if (length > 20_000 && taken.TotalMicroseconds / length > _slowest.MicrosecondsPerCharacter) _slowest = (taken.TotalMicroseconds / length, source.Id);
    }

    private void CompareWithThreads(List<ArticleSource> sources, List<string?> alone) =>
        Parallel.For(0, sources.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            if (alone[i] is { } expected && Again(sources[i]) != Hash(expected)) Fault(sources[i], "Eight threads gave something else than one.");
        });

    /// <summary>The first pages once more, behind all the others.</summary>
    private void CompareWithFirst()
    {
        foreach (var (index, hash) in _first)
        {
            var source = mutator.Page(options.Seed, options.First + index);
            if (hash != 0 && Again(source) != hash) Fault(source, $"After {_pages} other pages the result is another one.");
        }
    }

    private ulong Again(ArticleSource source)
    {
        try
        {
            return Hash(_analyzer.Analyze(source).ToJson((OutputParts)127));
        }
        catch (Exception exception)
        {
            Fault(source, exception.ToString());
            return 0;
        }
    }

    private void Fault(ArticleSource source, string what)
    {
        lock (_first)
        {
            _faults++;
            Directory.CreateDirectory(options.Found);
            var path = Path.Combine(options.Found, source.Id!.Replace('/', '-'));
            File.WriteAllText(path + "." + source.Kind.ToString().ToLowerInvariant(), source.Content, Encoding.Unicode);
            File.WriteAllText(path + ".fault", what);
            Console.WriteLine($"FAULT page {source.Id} ({source.Kind}, {source.Content.Length} characters): {what.Split('\n')[0]}");
        }
    }

    private void EndHang()
    {
        if (_current is { } source && Environment.CpuUsage.TotalTime - _currentStarted > Hang)
        {
            Fault(source, "It hangs.");
            Environment.Exit(1);
        }
    }

    private void Report()
    {
        if ((_pages / Batch) % 50 == 0) Console.WriteLine($"{DateTime.Now:HH:mm} {_pages} pages, {_characters / 1e6:F1} million characters, {_faults} faults, {Environment.WorkingSet >> 20} MB");
    }

    private static ulong Hash(string? json)
    {
        if (json is null) return 0;
        var hash = 14695981039346656037UL;
        foreach (var c in json) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash;
    }
}
