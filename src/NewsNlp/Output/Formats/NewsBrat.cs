using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes articles in the standoff format of the annotation tool brat.</summary>
public static class NewsBrat
{
    /// <summary>The article's text and its annotations.</summary>
    /// <remarks>
    /// Mentions are text-bound annotations of the entity's type, tied together with <c>*</c> (Alias) and to Wikidata with <c>N</c>; quotations are
    /// <c>DirectQuote</c>, <c>MixedQuote</c> or <c>IndirectQuote</c> with the relations <c>SpokenBy</c> and <c>CuedBy</c>. Positions count Unicode code points.
    /// </remarks>
    public static BratDocument ToBrat(this ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new BratDocument(analysis.Article.Text, new BratWriter(analysis).Write());
    }
}
