namespace NewsNlp.Output;

/// <summary>Who is quoted how often, in one article or over a run. A speaker is their Wikidata item, else their name.</summary>
internal sealed class QuoteStatistics
{
    /// <summary>Speakers that are counted one by one; later ones count in the whole alone, so that a long run stays in bounded memory.</summary>
    private const int MostSpeakers = 50_000;

    private readonly Dictionary<(string Name, EntityId Id), QuoteTally> _speakers = [];

    /// <summary>All quotations.</summary>
    public QuoteTally All { get; } = new("", default);

    /// <summary>Distinct speakers.</summary>
    public int SpeakerCount => _speakers.Count;

    public static QuoteStatistics Of(ArticleAnalysis analysis)
    {
        var statistics = new QuoteStatistics();
        statistics.Add(analysis);
        return statistics;
    }

    public void Add(ArticleAnalysis analysis)
    {
        foreach (var quote in analysis.Quotes)
        {
            All.Add(quote.Kind);
            if (quote.Speaker is not { } speaker)
            {
                continue;
            }

            var index = speaker.Entities.IsDefaultOrEmpty ? -1 : speaker.Entities[0];
            var id = index >= 0 && index < analysis.Entities.Length ? analysis.Entities[index].EntityId : default;
            var key = id.IsNone ? (speaker.Name, default) : ("", id);
            if (!_speakers.TryGetValue(key, out var tally) && _speakers.Count < MostSpeakers)
            {
                _speakers[key] = tally = new QuoteTally(speaker.Name, id);
            }

            tally?.Add(quote.Kind);
        }
    }

    /// <summary>The most quoted speakers, the most often quoted first.</summary>
    public IReadOnlyList<QuoteTally> Top(int count) =>
        [.. _speakers.Values.OrderByDescending(tally => tally.Total).ThenBy(tally => tally.Name, StringComparer.Ordinal).Take(count)];
}
