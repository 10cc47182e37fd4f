using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>One article with everything that was found in its text.</summary>
public sealed partial record ArticleAnalysis
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Its text with tokens, sentences, tags and trees, as far as they were asked for.</summary>
    public required AnnotatedText Text { get; init; }

    /// <summary>Entities in order of their first mention; an entity's <see cref="LinkedEntity.Id"/> is its index.</summary>
    public ImmutableArray<LinkedEntity> Entities { get; init; } = [];

    /// <summary>Quotations in order.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>The words of a quotation, its segments joined by <c> … </c>.</summary>
    public string TextOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return string.Join(" … ", quote.Content.Select(segment => segment.In(Article.Text).ToString()));
    }

    /// <summary>The quotations of one entity: what did Q58217 say?</summary>
    public IEnumerable<Quote> QuotesBy(EntityId id) =>
        Quotes.Where(quote => quote.Speaker is { } speaker && speaker.Entities.Any(entity => Entities[entity].EntityId == id));
}
