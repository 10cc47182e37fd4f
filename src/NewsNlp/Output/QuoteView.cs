using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>The quotations of one speaker, in order: the view for people of who said what.</summary>
/// <param name="Speaker">The speaker's name; empty for quotations without one.</param>
/// <param name="Entity">Index of the speaker in the article's entities, or null.</param>
/// <param name="Quotes">The speaker's quotations, in order.</param>
public sealed record QuoteView(string Speaker, int? Entity, ImmutableArray<Quote> Quotes)
{
    /// <summary>The quotations of <paramref name="analysis"/> by speaker: speakers in order of their first quotation, those without one last.</summary>
    public static ImmutableArray<QuoteView> BySpeaker(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return
        [
            .. analysis.Quotes
                .GroupBy(quote => quote.Speaker is { } speaker
                    ? speaker.Entities.IsDefaultOrEmpty ? (speaker.Name, (int?)null) : (speaker.Name, speaker.Entities[0])
                    : ("", null))
                .OrderBy(group => group.Key.Item1.Length == 0)
                .Select(group => new QuoteView(group.Key.Item1, group.Key.Item2, [.. group])),
        ];
    }
}
