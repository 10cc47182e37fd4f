namespace NewsNlp.Quotes.Learned;

/// <summary>Which tokens can carry a cue at all: verbs, words that did so in the training data, and colons.</summary>
internal static class CueCandidates
{
    /// <summary>Longest run of words in marks in which words of saying are still looked at; longer ones are speech, not narration.</summary>
    private const int LongestScanned = 5;

    public static bool IsCandidate(QuoteText text, TokenTable table, HashedSet known, int token)
    {
        var kind = text.Token(token).Kind;
        if (kind == TokenKind.Punctuation)
        {
            return text.Is(token, ':') && text.RegionOf(token) < 0;
        }

        if (kind != TokenKind.Word)
        {
            return false;
        }

        var tag = table.Tag(token);
        if (tag is PartOfSpeech.Aux or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Cconj)
        {
            return false;
        }

        var region = text.RegionOf(token);
        if (region >= 0 && text.Regions[region].Tokens.Count > LongestScanned)
        {
            return false;
        }

        return known.Contains(table.Word(token)) || tag == PartOfSpeech.Verb;
    }
}
