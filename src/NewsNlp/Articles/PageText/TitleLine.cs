using NewsNlp.Boilerplate;

namespace NewsNlp.Articles;

/// <summary>The title within its line: without a path or category words glued in front of it, and without the site's name behind a bar.</summary>
internal static class TitleLine
{
    /// <summary>Lines of the page's head among which category words are looked for.</summary>
    private const int HeadLines = 200;

    private const int LongestFirstHalf = 80;

    private const int LongestSite = 25, ShortestTitle = 12, ShortestPart = 3;

    /// <summary>The title; a line that goes on with a colon (<c>: City of records</c>) is the second half of the one before it.</summary>
    public static string TextOf(PageView view, PageLine line)
    {
        var text = Of(view, line).In(view.Text);
        if (text[0] != ':' || view.LineAt(line.Start) is not (> 0 and var index) || view.Lines[index - 1] is not { Length: <= LongestFirstHalf } before)
        {
            return text.ToString();
        }

        return string.Concat(view.Text.AsSpan(before.Start, before.Length), text);
    }

    public static TextSpan Of(PageView view, PageLine line)
    {
        var text = view.Text.AsSpan(line.Start, line.Length);
        var (start, end) = (0, text.Length);
        // "You are here: Home » Society » Title": marks of a path, which no title holds twice.
        if (text.LastIndexOfAny('»', '›') is var mark and > 0 && text.Length - mark > ShortestTitle && text[mark - 1] == ' ' && text[mark + 1] == ' ')
        {
            start = mark + 2;
        }

        // "Title | Site News": the last part is short, and not the longer one.
        if (text.LastIndexOf(" | ") is var bar && bar - start >= Math.Max(ShortestTitle, LongestSite) && text.Length - bar - 3 <= LongestSite)
        {
            end = bar;
        }

        if (start == 0)
        {
            start = CategoryEnd(view, text[..end]);
        }

        return TextSpan.FromBounds(line.Start + start, line.Start + end);
    }

    // "NewsPoliticsTitle of the day": a first word in which capitals follow small letters, and whose first part is a line of the menu.
    private static int CategoryEnd(PageView view, ReadOnlySpan<char> text)
    {
        var word = text.IndexOf(' ');
        int first = -1, last = -1;
        for (var i = 1; i < word; i++)
        {
            if (CharKinds.Of(text[i]) == CharKind.Upper && CharKinds.Of(text[i - 1]) == CharKind.Lower)
            {
                (first, last) = (first < 0 ? i : first, i);
            }
        }

        return first >= ShortestPart && text.Length - last >= ShortestTitle && IsLineOfHead(view, text[..first]) ? last : 0;
    }

    private static bool IsLineOfHead(PageView view, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < view.Lines.Count && i < HeadLines; i++)
        {
            if (view.Lines[i].Length == word.Length && view.Text.AsSpan(view.Lines[i].Start, word.Length).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
