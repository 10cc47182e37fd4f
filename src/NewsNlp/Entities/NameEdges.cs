namespace NewsNlp.Entities;

/// <summary>Sets the edges of names right where the model does not know better.</summary>
internal static class NameEdges
{
    /// <summary>The first token of a person's name behind titles that the model took in: they are roles, not names.</summary>
    public static int SkipTitles(AnnotatedText text, int first, int end, EntityType type)
    {
        while (type == EntityType.Person && end - first >= 2 && NameWords.IsTitle(NameHash.Word(text.TokenText(first))) && text.Tokens[first + 1].Has(TokenFlags.Capitalised))
        {
            first++;
        }

        return first;
    }

    /// <summary>The end of a name that ends with an initial, behind the initials that follow: <c>U. S.</c></summary>
    public static int WithInitials(AnnotatedText text, int end, int limit)
    {
        while (end < limit && IsInitial(text.TokenText(end - 1)) && IsInitial(text.TokenText(end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';
}
