using System.Globalization;
using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes sentences, tags and trees in CoNLL-U, the format of Universal Dependencies.</summary>
/// <remarks>
/// Entities and quotations stand in MISC in the IOB scheme (<c>NER=B-person</c>, <c>Wikidata=Q7</c>, <c>Quote=B-direct</c>, <c>Speaker=…</c>), positions as
/// <c>TokenRange</c> in code points. Texts that were not tagged have <c>_</c> for what is not known.
/// </remarks>
public static class NewsConllu
{
    /// <summary>The page's articles, each a document.</summary>
    public static string ToConllu(this NewsAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        for (var i = 0; i < analysis.Articles.Length; i++)
        {
            output.Write($"# newdoc id = {ArticleAddress.Of(analysis, i)}\n");
            new ConlluWriter(output, analysis.Articles[i]).Write();
        }

        return output.ToString();
    }
}
