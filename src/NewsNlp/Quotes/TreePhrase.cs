namespace NewsNlp.Quotes;

/// <summary>Cuts the noun phrase around its head word by the tree.</summary>
internal static class TreePhrase
{
    /// <summary>Verbs above a verb whose subject it can share.</summary>
    private const int Highest = 3;

    /// <summary>Tokens between a verb and its subject.</summary>
    private const int Reach = 40;

    /// <summary>The words in front that hang inside the phrase, the head, and the rest of a name behind it.</summary>
    public static TokenRange Around(AnnotatedText text, int head, int from, int limit)
    {
        var first = head;
        while (first > from && text.Syntax[first - 1].Head >= first && text.Syntax[first - 1].Head <= head)
        {
            first--;
        }

        var end = head + 1;
        while (end < limit && text.Syntax[end].Relation is DependencyRelation.Flat or DependencyRelation.Compound)
        {
            end++;
        }

        return new TokenRange(first, end);
    }

    /// <summary>The phrase that a relative pronoun stands for (the mayor, who says …), or nothing.</summary>
    public static TokenRange AntecedentOf(QuoteText text, TokenRange speaker)
    {
        var source = text.Source;
        if (!source.HasSyntax || speaker.Count != 1 || text.Word(speaker.First) is not ("who" or "which" or "that"))
        {
            return TokenRange.None;
        }

        var clause = source.Syntax[speaker.First].Head;
        var noun = clause < 0 || source.Syntax[clause].Relation != DependencyRelation.Acl ? -1 : source.Syntax[clause].Head;
        noun = noun < 0 || noun >= speaker.First ? NounBefore(text, speaker.First) : noun;
        return noun < 0 ? TokenRange.None : Around(source, noun, source.Sentences[source.SentenceOf(noun)].FirstToken, speaker.First);
    }

    /// <summary>The head of the noun or name that <c>who</c> or <c>which</c> follows, maybe behind a comma, where the tree does not tie them; -1 when none stands there.</summary>
    private static int NounBefore(QuoteText text, int pronoun)
    {
        var source = text.Source;
        var last = pronoun > 0 && text.Is(pronoun - 1, ',') ? pronoun - 2 : pronoun - 1;
        if (last < 0 || text.Word(pronoun) is "that" || text.StartsLine(pronoun) || text.RegionOf(last) >= 0 || source.SentenceOf(last) != source.SentenceOf(pronoun)
            || source.Syntax[last].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            return -1;
        }

        var isPart = source.Syntax[last].Relation is DependencyRelation.Flat or DependencyRelation.Compound;
        return isPart && source.Syntax[last].Head is >= 0 and var head && head < pronoun && source.Syntax[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? head : last;
    }

    /// <summary>The subject of a verb, or of the verb that it hangs on without one of its own (…, warning of “…”), outside marks and not behind a preposition; empty when the tree has none.</summary>
    public static TokenRange SubjectOf(QuoteText text, int verb)
    {
        var source = text.Source;
        var sentence = source.Sentences[source.SentenceOf(verb)];
        for (var (at, step) = (verb, 0); at >= 0 && step < Highest; at = source.Syntax[at].Head, step++)
        {
            for (var i = Math.Max(sentence.FirstToken, at - Reach); i < Math.Min(sentence.EndToken, at + Reach); i++)
            {
                if (source.Syntax[i].Head == at && source.Syntax[i].Relation == DependencyRelation.Nsubj && text.RegionOf(i) < 0
                    && Around(source, i, sentence.FirstToken, i < at ? at : sentence.EndToken) is var phrase && source.Syntax[phrase.First].Tag != PartOfSpeech.Adp)
                {
                    return phrase;
                }
            }

            if (source.Syntax[at].Relation is not (DependencyRelation.Advcl or DependencyRelation.Conj or DependencyRelation.Xcomp))
            {
                break;
            }
        }

        return TokenRange.None;
    }
}
