namespace NewsNlp.Tool;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Pretty,
    Json,
    JsonLines,
    Text,
    Markdown,
    Html,
    WebAnnotation,
    Nif,
    SchemaOrg,
    Brat,
    Conllu,
    Spacy,
}
