using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Reads the features of training pages once, before they are shown again and again.</summary>
internal static class LineExamples
{
    /// <summary>Reads the features of each line of the pages that have none yet.</summary>
    public static void Extract(IReadOnlyList<PageExample> pages)
    {
        var page = new LinePage();
        var groups = LineGroups.Features();
        foreach (var example in pages.Where(p => p.Features.Length == 0))
        {
            page.Load(example.Blocks);
            example.Features = new int[page.Count][];
            example.Targets = [.. page.Places.ToArray().Select(p => example.Classes[p])];
            example.TargetWeights = [.. page.Places.ToArray().Select(p => example.Weights[p])];
            for (var i = 0; i < page.Count; i++)
            {
                example.Features[i] = FeaturesOf(page, i, groups);
            }
        }
    }

    private static int[] FeaturesOf(LinePage page, int index, List<int>[] groups)
    {
        ref readonly var line = ref page.Facts[index];
        Span<int> rows = stackalloc int[LineGroups.Most], words = stackalloc int[LineFeatures.MostWords];
        var features = new List<int>();
        foreach (var row in rows[..LineGroups.Write(page, index, rows)])
        {
            features.AddRange(groups[row]);
        }

        return [.. features, .. words[..LineFeatures.WriteWords(page.WordsOf(in line), in line, words)]];
    }

    /// <summary>Reads the class of each judged line.</summary>
    public static void Target(IReadOnlyList<PageExample> pages)
    {
        var page = new LinePage();
        foreach (var example in pages)
        {
            page.Load(example.Blocks);
            example.Targets = [.. page.Places.ToArray().Select(p => example.Classes[p])];
        }
    }

    /// <summary>Reads what a first look by <paramref name="network"/> tells of each line.</summary>
    public static void Stack(IReadOnlyList<PageExample> pages, LineNetwork network)
    {
        var page = new LinePage();
        var states = new LineStates();
        var sink = new ListSink { Features = [] };
        foreach (var example in pages)
        {
            page.Load(example.Blocks);
            network.Score(page, states);
            states.Stack.Load(page, states.Scores);
            example.Stacked = new int[page.Count][];
            for (var i = 0; i < page.Count; i++)
            {
                sink.Features.Clear();
                states.Stack.Write(page, i, ref sink);
                example.Stacked[i] = [.. sink.Features];
            }
        }
    }

    /// <summary>Reads what both looks of <paramref name="model"/> tell of each line, and the search makes of it.</summary>
    public static void Judge(IReadOnlyList<PageExample> pages, LineModel model)
    {
        var page = new LinePage();
        var states = new LineStates();
        var decoder = new LineDecoder();
        foreach (var example in pages)
        {
            page.Load(example.Blocks);
            model.Score(page, states);
            var rules = page.Facts.ToArray().Select(f => f.Rule).ToArray();
            example.Decoded = new LineClass[page.Count];
            decoder.Decode(states, rules, LineDecoder.ManyArticles, example.Decoded, new float[page.Count]);
            example.Scores = [.. Enumerable.Range(0, page.Count).SelectMany(i => states.Scores[(i * LineNetwork.Outputs)..((i * LineNetwork.Outputs) + 4)])];
            example.TitleOdds = [.. Enumerable.Range(0, page.Count).Select(i => LineDecoder.TitleOdds(states, i))];
        }
    }

    /// <summary>The states of a page's lines as the judges told them.</summary>
    public static LineStates StatesOf(PageExample example)
    {
        var states = new LineStates();
        var count = example.Scores.Length / 4;
        states.Ensure(count);
        for (var i = 0; i < example.Scores.Length; i++)
        {
            states.Scores[(i / 4 * LineNetwork.Outputs) + (i % 4)] = example.Scores[i];
        }

        LineDecoder.ReadOdds(states, count);
        return states;
    }

    private struct ListSink : IFeatureSink
    {
        public List<int> Features;

        public readonly void Add(int feature) => Features.Add(feature);
    }
}
