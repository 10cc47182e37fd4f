namespace NewsNlp;

/// <summary>One document of an input, or why it could not be read.</summary>
public sealed record InputRecord
{
    private InputRecord(string? id, ArticleSource? source, AnalysisIssue? error)
    {
        Id = id;
        Source = source;
        Error = error;
    }

    /// <summary>The document's identifier, or null when it has none or it could not be read.</summary>
    public string? Id { get; }

    /// <summary>The document, or null when it could not be read.</summary>
    public ArticleSource? Source { get; }

    /// <summary>Why the document could not be read, or null.</summary>
    public AnalysisIssue? Error { get; }

    /// <summary>A document.</summary>
    public static InputRecord Of(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new InputRecord(source.Id, source, null);
    }

    /// <summary>A document that could not be read.</summary>
    public static InputRecord Failed(string? id, string code, string message) => new(id, null, new AnalysisIssue(code, "input", message));
}
