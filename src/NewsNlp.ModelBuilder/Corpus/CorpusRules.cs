namespace NewsNlp.ModelBuilder.Corpus;

/// <summary>What must hold in every piece of the corpus.</summary>
internal static class CorpusRules
{
    /// <summary>Checks the annotations of one piece against each other.</summary>
    /// <exception cref="FormatException">A rule is broken; the message says where.</exception>
    public static void Check(string piece, IReadOnlyList<CorpusAnnotation> annotations)
    {
        var entities = annotations.Where(a => a.IsMention).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var quotes = annotations.Where(a => a.IsContent).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var annotation in annotations)
        {
            Require(annotation.Speaker.Length == 0 || annotation.IsContent, piece, annotation, "only a quotation has a speaker");
            Require(annotation.SpeakerOf.Count == 0 || annotation.IsMention, piece, annotation, "only a mention speaks");
            foreach (var quote in annotation.SpeakerOf)
            {
                Require(quotes.Contains(quote), piece, annotation, $"there is no quotation {quote}");
            }

            var known = annotation.Kind switch
            {
                CorpusKind.Role => entities.Contains(annotation.Id),
                CorpusKind.Cue or CorpusKind.Addressee => quotes.Contains(annotation.Id),
                _ => true,
            };
            Require(known, piece, annotation, $"nothing else bears the id {annotation.Id}");
        }
    }

    private static void Require(bool holds, string piece, CorpusAnnotation annotation, string rule)
    {
        if (!holds)
        {
            throw new FormatException($"{piece}: {annotation.Kind} at {annotation.Span.Start}: {rule}.");
        }
    }
}
