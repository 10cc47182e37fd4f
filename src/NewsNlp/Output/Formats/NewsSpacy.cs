using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes articles in the JSON that spaCy's <c>Doc.from_json</c> reads (spaCy 3.4 or later), for use with its tools and its DocBin.</summary>
/// <remarks>
/// Positions count Unicode code points. White space beyond one blank between words is a token of its own, as spaCy has it. Names are <c>ents</c> with
/// OntoNotes labels; all mentions and quotations are in the span groups <c>mentions</c> and <c>quotes</c>, widened to whole tokens.
/// </remarks>
public static class NewsSpacy
{
    /// <summary>The article as one JSON object.</summary>
    public static string ToSpacyJson(this ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return JsonDocumentText.Write(writer => new SpacyWriter(writer, analysis).Write());
    }
}
