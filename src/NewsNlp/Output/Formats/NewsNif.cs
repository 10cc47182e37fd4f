using System.Globalization;
using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes analyses in the NLP Interchange Format, NIF 2.0, as Turtle.</summary>
/// <remarks>
/// Positions count Unicode code points from 0, as RFC 5147 fragments do. Entities are <c>nif:Phrase</c>s with <c>itsrdf:taIdentRef</c>; the pieces of
/// a quotation are <c>schema:Quotation</c>s with <c>schema:spokenByCharacter</c>. Each article is a <c>nif:Context</c> of its own.
/// </remarks>
public static class NewsNif
{
    private const string Prefixes =
        """
        @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
        @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
        @prefix schema: <https://schema.org/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .


        """;

    /// <summary>The page's articles as a Turtle document. Sentences and words are written where <paramref name="parts"/> asks for them.</summary>
    public static string ToNif(this NewsAnalysis analysis, OutputParts parts = OutputParts.Default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        using var turtle = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        turtle.Write(Prefixes);
        for (var i = 0; i < analysis.Articles.Length; i++)
        {
            new NifArticle(turtle, analysis.Articles[i], ArticleAddress.Of(analysis, i), parts).Write();
        }

        return turtle.ToString();
    }
}
