namespace NewsNlp.Knowledge;

/// <summary>Terms as SPARQL results write them: <c>&lt;IRI&gt;</c>, <c>"literal"@en</c>, <c>"3"^^&lt;type&gt;</c>, or plain.</summary>
internal static class SparqlTerm
{
    /// <summary>The text of a term.</summary>
    public static string Text(string term)
    {
        term = term.Trim();
        if (term.Length > 1 && term[0] == '<' && term[^1] == '>')
        {
            return term[1..^1];
        }

        var close = term.LastIndexOf('"');
        return term.Length > 1 && term[0] == '"' && close > 0 && (close == term.Length - 1 || term[close + 1] is '@' or '^')
            ? Unescape(term[1..close])
            : term;
    }

    /// <summary>What stands behind the last slash of an address: the identifier of an entity.</summary>
    public static string LocalName(string iri) => iri[(iri.LastIndexOf('/') + 1)..];

    private static string Unescape(string literal) => literal.Contains('\\', StringComparison.Ordinal)
        ? literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
        : literal;
}
