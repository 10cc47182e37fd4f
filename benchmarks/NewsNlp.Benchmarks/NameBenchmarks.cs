using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Benchmarks;

/// <summary>Names over about 10,000 tagged tokens: finding alone, and with clusters, nominal mentions and pronouns.</summary>
[BenchmarkCategory("Stage")]
[MemoryDiagnoser]
public class NameBenchmarks
{
    private readonly NewsEntityRecognizer _recognizer = NewsEntityRecognizer.CreateDefault();
    private readonly List<NameMention> _names = [];
    private NameFinder _finder = null!;
    private AnnotatedText _text = null!;

    [GlobalSetup]
    public void Setup()
    {
        using var model = EmbeddedResource.Open("english-names.model");
        using var gazetteer = EmbeddedResource.Open("english-names.gazetteer");
        _finder = new NameFinder(NameModel.Read(model), NameGazetteer.Read(gazetteer), EntityLexicon.Load());
        _text = TextAnnotator.CreateDefault().Annotate(GeneratedNews.Text(50_000), "en");
    }

    /// <summary>Frozen reference: runs of capitalised words, each made a string and looked up in a dictionary of counts.</summary>
    [Benchmark(Baseline = true)]
    public int Naive()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var run = "";
        for (var i = 0; i < _text.Tokens.Length; i++)
        {
            var word = _text.TokenText(i).ToString();
            if (char.IsUpper(word[0]))
            {
                run = run.Length == 0 ? word : run + " " + word;
            }
            else if (run.Length > 0)
            {
                counts[run] = counts.GetValueOrDefault(run) + 1;
                run = "";
            }
        }

        return counts.Count;
    }

    [Benchmark]
    public int Names()
    {
        _names.Clear();
        _finder.Find(_text, _names);
        return _names.Count;
    }

    [Benchmark]
    public ImmutableArray<EntityMention> NamesAndLinks() => _recognizer.Recognize(_text);
}
