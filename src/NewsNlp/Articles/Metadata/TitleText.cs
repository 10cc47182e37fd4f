namespace NewsNlp.Articles.Metadata;

/// <summary>Compares titles and cuts a site's name off them.</summary>
internal static class TitleText
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " ~ ", "| ", " |", " — ", ": ", " › "];

    /// <summary>Letters and digits in lower case, single spaces between words.</summary>
    public static string Fold(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var result = new System.Text.StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && result.Length > 0)
                {
                    result.Append(' ');
                }

                gap = false;
                result.Append(char.ToLowerInvariant(c));
            }
            else
            {
                gap = true;
            }
        }

        return result.ToString();
    }

    /// <summary>Share of the words that two titles have in common, 0 to 1 (Dice).</summary>
    public static float Similarity(string first, string second) => Similarity(Words(first), Words(second));

    /// <summary>Share of the words that two sets of them have in common.</summary>
    public static float Similarity(HashSet<string> first, HashSet<string> second)
    {
        var both = first.Count(second.Contains);
        return 2f * both / Math.Max(1, first.Count + second.Count);
    }

    /// <summary>The different words of a title.</summary>
    public static HashSet<string> Words(string title) => [.. Fold(title).Split(' ')];

    /// <summary>The ways of cutting one or two parts off the ends of a title at a separator, the longest first.</summary>
    public static IEnumerable<(string Kept, string Cut)> Cuts(string title)
    {
        var cuts = new List<(string Kept, string Cut)>();
        foreach (var separator in Separators)
        {
            for (var at = title.LastIndexOf(separator, StringComparison.Ordinal); at > 0; at = title.LastIndexOf(separator, at - 1, StringComparison.Ordinal))
            {
                var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
                cuts.Add((head, tail));
                cuts.Add((tail, head));
                if (cuts.Count > 40)
                {
                    break;
                }
            }
        }

        return cuts.OrderByDescending(c => c.Kept.Length).Where(c => c.Kept.Length > 0);
    }
}
