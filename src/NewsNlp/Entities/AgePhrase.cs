namespace NewsNlp.Entities;

/// <summary>The words that name somebody by an age: <c>24-year-old</c>, five tokens.</summary>
internal static class AgePhrase
{
    /// <summary>Tokens from the number to the last word.</summary>
    private const int Last = 4;

    /// <summary>The number's token of the phrase that ends with a token, or -1.</summary>
    public static int NumberBefore(AnnotatedText text, int old)
    {
        var number = old - Last;
        return number >= 0 && text.TokenText(old) is "old" && text.TokenText(old - 2) is "year" && text.Tokens[number].Kind == TokenKind.Number ? number : -1;
    }

    /// <summary>The article's token of <c>the 24-year-old</c> that ends with a token, or -1.</summary>
    public static int ArticleBefore(AnnotatedText text, int old) =>
        NumberBefore(text, old) is > 0 and var number && text.TokenText(number - 1) is "the" or "The" ? number - 1 : -1;
}
