using BenchmarkDotNet.Attributes;

namespace NewsNlp.Benchmarks;

/// <summary>Look-ups in the starter knowledge base: 1,000 labels and 1,000 unknown names.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class KnowledgeBenchmarks
{
    private const int Count = 1000;

    private readonly KnowledgeBase _knowledge = KnowledgeBase.Starter;
    private readonly Dictionary<string, List<EntityId>> _naive = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _known = [];
    private readonly List<string> _unknown = [];

    [GlobalSetup]
    public void Setup()
    {
        for (uint number = 1; _known.Count < Count; number++)
        {
            if (_knowledge.TryGetEntry(new EntityId(number), out var entry))
            {
                _known.Add(entry.Label);
                _unknown.Add(entry.Label + " Xq");
                _naive[entry.Label] = [entry.Id];
            }
        }
    }

    /// <summary>Frozen reference: a dictionary of lists, without case, that needs every name in memory.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Dictionary()
    {
        var found = 0;
        foreach (var name in _known)
        {
            found += _naive.TryGetValue(name, out var ids) ? ids.Count : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Candidates()
    {
        Span<EntityCandidate> candidates = stackalloc EntityCandidate[8];
        var found = 0;
        foreach (var name in _known)
        {
            found += _knowledge.FindCandidates(name, candidates);
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Types()
    {
        var found = 0;
        foreach (var name in _known)
        {
            found += _knowledge.FindEvidence(name).Types;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Unknown()
    {
        Span<EntityCandidate> candidates = stackalloc EntityCandidate[8];
        var found = 0;
        foreach (var name in _unknown)
        {
            found += _knowledge.FindCandidates(name, candidates);
        }

        return found;
    }
}
