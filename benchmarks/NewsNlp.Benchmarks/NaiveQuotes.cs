namespace NewsNlp.Benchmarks;

/// <summary>
/// The reference for quotations: every pair of marks with the nearest word of a short list behind it. Frozen: it exists so that ratios mean the same
/// from year to year, and is not to be improved.
/// </summary>
internal static class NaiveQuotes
{
    private static readonly HashSet<string> Verbs = new(["said", "says", "told", "added", "asked", "wrote", "warned", "announced"], StringComparer.Ordinal);

    public static int Count(AnnotatedText text)
    {
        int open = -1, attributed = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var first = text.Text[text.Tokens[i].Start];
            if (first is '“' or '"' && open < 0)
            {
                open = i;
            }
            else if (first is '”' or '"' && open >= 0)
            {
                attributed += IsAttributed(text, i) ? 1 : 0;
                open = -1;
            }
        }

        return attributed;
    }

    private static bool IsAttributed(AnnotatedText text, int from)
    {
        for (var i = from + 1; i < Math.Min(from + 10, text.Tokens.Length); i++)
        {
            if (Verbs.Contains(text.TokenText(i).ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }
}
