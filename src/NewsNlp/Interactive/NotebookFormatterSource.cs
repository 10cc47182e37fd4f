using System.Diagnostics.CodeAnalysis;

namespace NewsNlp.Interactive;

/// <summary>Makes the formatters of the types that have a view of their own.</summary>
internal sealed class NotebookFormatterSource
{
    /// <summary>Named on each type that is shown as HTML.</summary>
    public const string Html = "text/html";

    [SuppressMessage("Performance", "CA1822", Justification = "The kernel calls it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new NotebookFormatter(value => value switch
        {
            NewsAnalysis analysis => analysis.ToHtml(),
            ArticleAnalysis article => article.ToHtml(),
            Article article => article.ToHtml(),
            AnnotatedText text => text.ToHtml(),
            LinkedEntity entity => new[] { entity }.ToHtml(),
            _ => null,
        });
    }
}
