using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Turns pieces of our own corpus into documents with quotations.</summary>
internal static class CorpusQuotes
{
    public static QuoteGold ToGold(CorpusPiece piece)
    {
        var quotes = piece.Annotations.Where(a => a.IsContent).GroupBy(a => a.Id, StringComparer.Ordinal).Select(contents =>
        {
            var cue = piece.Annotations.Where(a => a.Kind == CorpusKind.Cue && a.Id == contents.Key).Select(a => a.Span);
            var speaker = piece.Mentions.Where(m => m.SpeakerOf.Contains(contents.Key)).Select(m => m.Span);
            var addressee = piece.Annotations.Where(a => a.Kind == CorpusKind.Addressee && a.Id == contents.Key).Select(a => a.Span);
            return new GoldQuote(
                contents.First().Kind.ToString().ToLowerInvariant(), [.. contents.Select(c => c.Span)], [.. cue], [.. speaker], null, [], false)
            {
                Addressee = [.. addressee],
            };
        });
        return new QuoteGold(piece.Id, "en", piece.Text, [.. quotes.OrderBy(q => q.Content[0].Start)]);
    }
}
