namespace NewsNlp.Quotes;

/// <summary>Cuts the noun phrase around its head word by the tree.</summary>
internal static class TreePhrase
{
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
}
