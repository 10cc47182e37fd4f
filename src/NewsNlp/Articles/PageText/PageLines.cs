using System.Buffers;

namespace NewsNlp.Articles;

/// <summary>Splits a page into its lines, trimmed, blank ones counted only.</summary>
internal static class PageLines
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Adds each line that holds text to <paramref name="lines"/>.</summary>
    public static void Split(string page, List<PageLine> lines)
    {
        var (gap, startsSheet) = (0, false);
        for (var at = 0; at < page.Length;)
        {
            var length = page.AsSpan(at).IndexOfAny(Breaks);
            var end = length < 0 ? page.Length : at + length;
            var (start, stop) = Trim(page, at, end);
            if (start < stop)
            {
                lines.Add(new PageLine(start, stop, gap, StartsSheet: startsSheet));
                (gap, startsSheet) = (0, false);
            }
            else
            {
                gap++;
            }

            at = end + 1;
            // A CRLF is one break, a form feed as good as a blank line.
            if (end + 1 < page.Length && page[end] == '\r' && page[end + 1] == '\n')
            {
                at++;
            }
            else if (end < page.Length && page[end] == '\f')
            {
                gap++;
                startsSheet = true;
            }
        }
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsBlank(char c) => c <= ' ' || (c >= '\u0080' && (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u00ad'));
}
