namespace NewsNlp;

/// <summary>Reads a page: finds its article or articles, their text, blocks and metadata.</summary>
/// <remarks>Safe from many threads at once; never throws for what the page holds; linear in its length.</remarks>
public interface IArticleParser
{
    /// <summary>Reads <paramref name="source"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ArticlePage Parse(ArticleSource source, CancellationToken cancellationToken = default);
}
