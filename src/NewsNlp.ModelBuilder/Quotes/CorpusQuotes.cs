using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Turns pieces of our own corpus into documents with quotations.</summary>
internal static class CorpusQuotes
{
    public static QuoteGold ToGold(CorpusPiece piece)
    {
        var quotes = piece.Annotations.Where(a => a.IsContent).GroupBy(a => a.Id, StringComparer.Ordinal).Select(contents => ToGold(piece, contents.Key, [.. contents]));
        return new QuoteGold(piece.Id, "en", piece.Text, [.. quotes.OrderBy(q => q.Content[0].Start)]);
    }

    private static GoldQuote ToGold(CorpusPiece piece, string id, CorpusAnnotation[] contents)
    {
        var speakers = piece.Mentions.Where(m => m.SpeakerOf.Contains(id)).ToArray();
        var cluster = speakers.Length > 0 ? speakers[0].Id : contents[0].Speaker;
        var mentions = piece.Mentions.Where(m => m.Id == cluster).ToArray();

        // A speaker named beside the words needs no resolving; of several speakers none is the name.
        var names = speakers.Length > 1 || speakers.Any(s => s.Kind == CorpusKind.Name) ? []
            : mentions.Where(m => m.Kind == CorpusKind.Name).Select(m => m.Span.In(piece.Text).ToString()).Distinct(StringComparer.Ordinal).ToArray();
        return new GoldQuote(
            contents[0].Kind.ToString().ToLowerInvariant(), [.. contents.Select(c => c.Span)], SpansOf(piece, CorpusKind.Cue, id), [.. speakers.Select(s => s.Span)],
            names.MaxBy(n => n.Length), names, false)
        {
            Addressee = SpansOf(piece, CorpusKind.Addressee, id),
            SpeakerElsewhere = speakers.Length > 0 ? [] : [.. mentions.Select(m => m.Span)],
        };
    }

    private static TextSpan[] SpansOf(CorpusPiece piece, CorpusKind kind, string id) => [.. piece.Annotations.Where(a => a.Kind == kind && a.Id == id).Select(a => a.Span)];
}
