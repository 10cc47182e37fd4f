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

    private struct ListSink : IFeatureSink
    {
        public List<int> Features;

        public readonly void Add(int feature) => Features.Add(feature);
    }
}
