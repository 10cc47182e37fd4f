using NewsNlp.ModelBuilder.Scoring;

namespace NewsNlp.ModelBuilder.Html;

/// <summary>One page as training data.</summary>
/// <param name="Gold">The page and what is right.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Labels">1 for blocks of the article, else 0.</param>
/// <param name="Weights">Weight of each block; 0 where nothing is known.</param>
internal sealed record PageSample(ExtractionPage Gold, TextBlock[] Blocks, float[] Labels, float[] Weights)
{
    /// <summary>Number of the part (of <paramref name="parts"/>) that the page belongs to; the pages of a site stay together.</summary>
    public int Part(int parts, uint salt) => (int)(NewsNlp.Text.StableHash.Combine(NewsNlp.Text.StableHash.Of(Gold.Site), salt) % (uint)parts);
}
