namespace NewsNlp.Quotes;

/// <summary>
/// Interviews printed as questions and answers (<c>Q. Did it work?</c>, <c>A: No.</c>): each such line is a quotation, and the answers are spoken by the person
/// whom the lines in front are about.
/// </summary>
internal static class InterviewLines
{
    /// <summary>Sentences before the first question in which the person is sought.</summary>
    private const int Lead = 4;

    /// <summary>Number of tokens of a line's label (<c>Q</c> and a stop or colon), or 0; <paramref name="isAnswer"/> tells which it is.</summary>
    public static int LabelOf(QuoteText text, int start, int end, out bool isAnswer)
    {
        var label = text.Word(start).TrimEnd('.');
        isAnswer = label is "A" or "Answer" or "ANSWER";
        if (!isAnswer && label is not ("Q" or "Question" or "QUESTION") || text.RegionOf(start) >= 0)
        {
            return 0;
        }

        var hasStop = text.Word(start)[^1] == '.';
        return hasStop ? 1 : start + 1 < end && (text.Is(start + 1, ':') || text.Is(start + 1, '.')) ? 2 : 0;
    }

    /// <summary>
    /// Who answers: the subject, a name or <c>he</c> or <c>she</c>, that stands nearest before the first question, else the last full name there.
    /// </summary>
    public static TokenRange AnswererBefore(QuoteText text, int question)
    {
        if (question == 0 || !text.Source.HasSyntax)
        {
            return TokenRange.None;
        }

        var last = text.Source.SentenceOf(question - 1);
        for (var i = last; i >= 0 && i > last - Lead; i--)
        {
            if (SubjectIn(text, text.Source.Sentences[i]) is { IsEmpty: false } subject)
            {
                return subject;
            }
        }

        for (var i = last; i >= 0 && i > last - Lead; i--)
        {
            if (LastNameIn(text, text.Source.Sentences[i]) is { IsEmpty: false } name)
            {
                return name;
            }
        }

        return TokenRange.None;
    }

    private static TokenRange SubjectIn(QuoteText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var syntax = text.Source.Syntax[i];
            if (syntax.Relation == DependencyRelation.Nsubj && text.RegionOf(i) < 0
                && !IsDateline(text, i, sentence.EndToken) && (syntax.Tag == PartOfSpeech.Propn || text.Word(i) is "He" or "She" or "he" or "she"))
            {
                return TreePhrase.Around(text.Source, i, sentence.FirstToken, sentence.EndToken);
            }
        }

        return TokenRange.None;
    }

    /// <summary>A capitalised word of a name, or the hyphen inside one.</summary>
    private static bool IsNamePart(QuoteText text, int token, bool joins) =>
        text.RegionOf(token) < 0 && ((text.Source.Syntax[token].Tag == PartOfSpeech.Propn && text.Token(token).Has(TokenFlags.Capitalised))
            || (joins && text.Is(token, '-') && text.Token(token + 1).Start == text.Token(token).End && text.Token(token - 1).End == text.Token(token).Start));

    /// <summary>LAGOS — and LAGOS (AFP) stand in front of a sentence.</summary>
    private static bool IsDateline(QuoteText text, int token, int end) => token + 1 < end && (text.IsDash(token + 1) || text.Is(token + 1, '('));

    /// <summary>The last run of two or more words of a name in a sentence.</summary>
    private static TokenRange LastNameIn(QuoteText text, Sentence sentence)
    {
        for (var end = sentence.EndToken; end > sentence.FirstToken; end--)
        {
            var first = end;
            while (first > sentence.FirstToken && IsNamePart(text, first - 1, joins: first < end && first - 1 > sentence.FirstToken))
            {
                first--;
            }

            if (end - first > 1)
            {
                return new TokenRange(first, end);
            }
        }

        return TokenRange.None;
    }
}
