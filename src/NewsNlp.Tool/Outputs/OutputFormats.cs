namespace NewsNlp.Tool;

/// <summary>Names of output formats on the command line.</summary>
internal static class OutputFormats
{
    public static string[] Names { get; } = ["pretty", "json", "jsonl", "text", "markdown", "html", "webannotation", "nif", "schema.org", "brat", "conllu", "spacy"];

    /// <summary>The named format, or null for the default: pretty on a terminal, JSON Lines when piped.</summary>
    public static OutputFormat? Parse(string? name) => name switch
    {
        "pretty" => OutputFormat.Pretty,
        "json" => OutputFormat.Json,
        "jsonl" => OutputFormat.JsonLines,
        "text" => OutputFormat.Text,
        "markdown" => OutputFormat.Markdown,
        "html" => OutputFormat.Html,
        "webannotation" => OutputFormat.WebAnnotation,
        "nif" => OutputFormat.Nif,
        "schema.org" => OutputFormat.SchemaOrg,
        "brat" => OutputFormat.Brat,
        "conllu" => OutputFormat.Conllu,
        "spacy" => OutputFormat.Spacy,
        _ => null,
    };
}
