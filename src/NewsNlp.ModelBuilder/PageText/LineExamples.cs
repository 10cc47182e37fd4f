using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Reads the features of training pages once, before they are shown again and again.</summary>
internal static class LineExamples
{
    /// <summary>Reads the features of each line of the pages that have none yet.</summary>
    public static void Extract(IReadOnlyList<PageExample> pages)
    {
        var page = new LinePage();
        foreach (var example in pages.Where(p => p.Features.Length == 0))
        {
            page.Load(example.Blocks);
            example.Features = new int[example.Blocks.Length][];
            var sink = new ListSink { Features = [] };
            for (var i = 0; i < example.Blocks.Length; i++)
            {
                sink.Features.Clear();
                LineFeatures.Write(page, i, ref sink);
                example.Features[i] = [.. sink.Features];
            }
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
            example.TitleOdds = states.Stack.Titles[..page.Count].ToArray();
            example.Stacked = new int[page.Count][];
            for (var i = 0; i < page.Count; i++)
            {
                sink.Features.Clear();
                states.Stack.Write(page, i, ref sink);
                example.Stacked[i] = [.. sink.Features];
            }
        }
    }

    private struct ListSink : IFeatureSink
    {
        public List<int> Features;

        public readonly void Add(int feature) => Features.Add(feature);
    }
}
