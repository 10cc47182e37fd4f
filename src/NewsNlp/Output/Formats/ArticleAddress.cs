using System.Globalization;

namespace NewsNlp.Output;

/// <summary>A URI for an article: its address where it is the page's only article and has one, else a name made of the document's identifier.</summary>
internal static class ArticleAddress
{
    public static string Of(NewsAnalysis analysis, int article)
    {
        var address = analysis.Articles[article].Article.Url ?? analysis.Source.Url;
        return analysis.Articles.Length == 1 && WebAddress(address) is { } web
            ? web
            : string.Create(CultureInfo.InvariantCulture, $"urn:newsnlp:{Uri.EscapeDataString(analysis.Source.Id ?? "-")}:{article}");
    }

    /// <summary>The address without its fragment and safe inside an IRI, or null when it is no address of the web.</summary>
    public static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? string.Concat(uri.GetLeftPart(UriPartial.Query).SelectMany(Escape))
            : null;

    public static string? WikidataUri(EntityId id) => id.IsNone ? null : "http://www.wikidata.org/entity/" + id;

    private static IEnumerable<char> Escape(char c) =>
        c is <= ' ' or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\' ? Uri.HexEscape(c) : [c];
}
