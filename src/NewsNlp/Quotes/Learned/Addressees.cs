namespace NewsNlp.Quotes.Learned;

/// <summary>Whom a quotation was said to, by the tree: the object of a verb of telling (told reporters), or what "to" leads (said to her).</summary>
internal static class Addressees
{
    /// <summary>Tokens behind the cue in which the addressee is sought.</summary>
    private const int Reach = 12;

    public static TokenRange Of(QuoteText text, TokenTable table, CueReading reading)
    {
        var cue = reading.Cue;
        if (table.Tag(cue) != PartOfSpeech.Verb)
        {
            return TokenRange.None;
        }

        var end = Math.Min(table.Source.Sentences[table.Sentence(cue)].EndToken, cue + Reach);
        for (var i = cue + 1; i < end; i++)
        {
            if (table.Head(i) == cue && table.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron && IsAddressed(text, table, cue, i))
            {
                var phrase = TreePhrase.Around(table.Source, i, cue + 1, end);
                phrase = phrase.Count > 1 && text.Word(phrase.First) is "to" ? phrase with { First = phrase.First + 1 } : phrase;
                return phrase.Overlaps(reading.Source) || reading.Content.Exists(phrase.Overlaps) ? TokenRange.None : phrase;
            }
        }

        return TokenRange.None;
    }

    private static bool IsAddressed(QuoteText text, TokenTable table, int cue, int token) => table.Relation(token) switch
    {
        DependencyRelation.Iobj => true,
        DependencyRelation.Obj => IsTelling(text.Word(cue)),
        DependencyRelation.Obl => IsLedByTo(text, table, cue, token),
        _ => false,
    };

    private static bool IsLedByTo(QuoteText text, TokenTable table, int cue, int token)
    {
        for (var i = token - 1; i > cue && i >= token - 6; i--)
        {
            if (table.Head(i) == token && table.Relation(i) == DependencyRelation.Case)
            {
                return text.Word(i) is "to";
            }
        }

        return false;
    }

    private static bool IsTelling(ReadOnlySpan<char> verb) => verb
        is "tell" or "tells" or "told" or "telling" or "ask" or "asks" or "asked" or "asking" or "inform" or "informs" or "informed" or "informing"
        or "remind" or "reminds" or "reminded" or "reminding" or "assure" or "assures" or "assured" or "assuring" or "warn" or "warns" or "warned" or "warning"
        or "reassure" or "reassured" or "notify" or "notified" or "advise" or "advised" or "urge" or "urges" or "urged" or "urging";
}
