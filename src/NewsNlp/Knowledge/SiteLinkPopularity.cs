namespace NewsNlp.Knowledge;

/// <summary>Popularity from the number of Wikipedias that have an article.</summary>
internal static class SiteLinkPopularity
{
    /// <summary>0.02 without any, then a tenth for each doubling: 0.36 for ten, 0.69 for a hundred, 0.85 for three hundred.</summary>
    public static float Of(int siteLinks) => Math.Min(1, 0.02f + (0.1f * MathF.Log2(1 + Math.Max(0, siteLinks))));
}
