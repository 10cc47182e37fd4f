using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace NewsNlp.Benchmarks;

/// <summary>Links the mentions of a made-up article of about 1,000 words with 200 names.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class LinkBenchmarks
{
    private static readonly string[] Names =
        ["Angela Merkel", "Paris", "United States", "NATO", "Sergey Lavrov", "Boeing", "Kenyan", "Merkel", "Anna Petrova", "Springfield", "European Commission", "John Smith"];

    private readonly NewsEntityLinker _linker = new();
    private string _text = "";
    private ImmutableArray<EntityMention> _mentions = [];

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder();
        var mentions = ImmutableArray.CreateBuilder<EntityMention>();
        for (var i = 0; i < 200; i++)
        {
            var name = Names[i % Names.Length];
            mentions.Add(new EntityMention(new TextSpan(text.Length, name.Length), EntityType.Other, MentionForm.Name, i % Names.Length, 1));
            text.Append(name).Append(" was named in the report. ");
        }

        _text = text.ToString();
        _mentions = mentions.ToImmutable();
    }

    /// <summary>Frozen reference: the first candidate of each mention, nothing else.</summary>
    [Benchmark(Baseline = true)]
    public int PriorAlone()
    {
        Span<EntityCandidate> candidates = stackalloc EntityCandidate[1];
        var found = 0;
        foreach (var mention in _mentions)
        {
            found += KnowledgeBase.Starter.FindCandidates(mention.Span.In(_text), candidates);
        }

        return found;
    }

    [Benchmark]
    public ImmutableArray<LinkedEntity> Link() => _linker.Link(_text, _mentions);
}
