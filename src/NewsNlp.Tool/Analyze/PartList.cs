namespace NewsNlp.Tool.Analyze;

/// <summary>The list of <c>--parts</c>.</summary>
internal static class PartList
{
    private static readonly Dictionary<string, OutputParts> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["article"] = OutputParts.Article,
        ["removed"] = OutputParts.Removed,
        ["sentences"] = OutputParts.Sentences,
        ["tokens"] = OutputParts.Tokens,
        ["tags"] = OutputParts.Tags,
        ["quotes"] = OutputParts.Quotes,
        ["entities"] = OutputParts.Entities,
    };

    public static IEnumerable<string> Names => Parts.Keys;

    /// <summary>Reads the list; an empty one is the default. Null when it names something that is no part.</summary>
    public static OutputParts? Parse(string? list)
    {
        var parts = OutputParts.None;
        foreach (var name in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Parts.TryGetValue(name, out var part))
            {
                return null;
            }

            parts |= part;
        }

        return parts == OutputParts.None ? OutputParts.Default : parts;
    }

    /// <summary>What must be worked out for <paramref name="parts"/> to be written.</summary>
    public static AnalysisParts Needed(OutputParts parts) =>
        (parts.HasFlag(OutputParts.Quotes) ? AnalysisParts.All : AnalysisParts.None)
        | (parts.HasFlag(OutputParts.Entities) ? AnalysisParts.Entities | AnalysisParts.Syntax | AnalysisParts.Tokens : AnalysisParts.None)
        | (parts.HasFlag(OutputParts.Tags) ? AnalysisParts.Syntax | AnalysisParts.Tokens : AnalysisParts.None)
        | ((parts & (OutputParts.Tokens | OutputParts.Sentences)) != 0 ? AnalysisParts.Tokens : AnalysisParts.None);
}
