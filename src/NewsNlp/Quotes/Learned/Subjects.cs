namespace NewsNlp.Quotes.Learned;

/// <summary>Who may speak by the tree: the subject of a cue, or the one that it shares with the verb it hangs on.</summary>
internal static class Subjects
{
    /// <summary>Verbs above a cue whose subject it can share.</summary>
    private const int Highest = 3;

    /// <summary>The phrase of the cue's own subject.</summary>
    public static TokenRange Own(TokenTable table, int cue) => table.Subject(cue) is var subject and >= 0 ? Phrase(table, subject, cue) : TokenRange.None;

    /// <summary>said ..., adding that ...: the source or subject of the verb that the cue hangs on.</summary>
    /// <param name="table">The text.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="best">The best reading of each cue, in order.</param>
    public static TokenRange Shared(TokenTable table, int cue, IReadOnlyList<CueReading> best)
    {
        var at = cue;
        for (var step = 0; step < Highest && table.Subject(at) < 0; step++)
        {
            if (table.Head(at) < 0 || table.Relation(at) is not (DependencyRelation.Advcl or DependencyRelation.Conj or DependencyRelation.Xcomp))
            {
                return TokenRange.None;
            }

            at = table.Head(at);
            if (SourceOf(best, at) is { IsEmpty: false } source)
            {
                return source;
            }
        }

        return Own(table, at);
    }

    /// <summary>The subject's head of a verb, or that of the verb whose subject it shares, or -1.</summary>
    public static int SharedToken(TokenTable table, int cue)
    {
        for (var (at, step) = (cue, 0); at >= 0 && step <= Highest; at = table.Head(at), step++)
        {
            if (table.Subject(at) >= 0)
            {
                return table.Subject(at);
            }

            if (table.Relation(at) is not (DependencyRelation.Advcl or DependencyRelation.Conj or DependencyRelation.Xcomp))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The source with the words of its name that the labels left out.</summary>
    public static TokenRange WholeName(QuoteText text, TokenRange source)
    {
        var (first, end) = source;
        var syntax = text.Source.Syntax;
        while (!source.IsEmpty && first > 0 && IsName(first - 1) && IsName(first) && (Holds(syntax[first - 1].Head) || syntax[first].Head == first - 1))
        {
            first--;
        }

        while (!source.IsEmpty && end < text.TokenCount && IsName(end) && IsName(end - 1) && Holds(syntax[end].Head))
        {
            end++;
        }

        return new TokenRange(first, end);

        bool IsName(int token) => syntax[token].Tag == PartOfSpeech.Propn && text.RegionOf(token) < 0;

        bool Holds(int token) => token >= first && token < end;
    }

    private static TokenRange Phrase(TokenTable table, int subject, int verb) =>
        TreePhrase.Around(table.Source, subject, table.Source.Sentences[table.Sentence(subject)].FirstToken, verb > subject ? verb : table.Count);

    private static TokenRange SourceOf(IReadOnlyList<CueReading> best, int cue)
    {
        int low = 0, high = best.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (best[middle].Cue == cue)
            {
                return best[middle].Source;
            }

            (low, high) = best[middle].Cue < cue ? (middle + 1, high) : (low, middle - 1);
        }

        return TokenRange.None;
    }
}
