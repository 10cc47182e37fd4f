using System.Runtime.InteropServices;
using NewsNlp.Boilerplate;

namespace NewsNlp.Articles;

/// <summary>
/// Finds the running headers and footers of printed pages: lines that stand, but for their digits the same, beside the end of a sheet (a form feed or a page's number) more than once.
/// </summary>
internal static class RunningLines
{
    private const int LongestTitle = 200;

    /// <summary>Marks them as furniture, and the one at the head of the first sheet too where what follows it reads like a title.</summary>
    public static void Mark(string page, List<PageLine> lines)
    {
        Dictionary<uint, int>? counts = null;
        var all = CollectionsMarshal.AsSpan(lines);
        // Nearly all pages have no sheets: nothing stands beside the end of one.
        bool before = false, here = IsNumber(page, lines, 0);
        for (var i = 0; i < all.Length; i++)
        {
            var behind = IsNumber(page, lines, i + 1);
            var isBesideEnd = all[i].StartsSheet || before || behind || (i + 1 < all.Length && all[i + 1].StartsSheet);
            (before, here) = (here, behind);
            if (isBesideEnd && all[i].Length <= PageFurniture.LongestHeader && PageFurniture.LettersOf(page, all[i]) is not PageFurniture.NoLetters and var letters)
            {
                counts ??= [];
                counts[letters] = counts.GetValueOrDefault(letters) + 1;
            }
        }

        for (var i = 0; i < lines.Count && counts is not null; i++)
        {
            if ((i == 0 && StandsAboveTitle(page, lines)) || IsBesideEnd(page, lines, i))
            {
                lines[i] = lines[i] with { IsFurniture = counts.GetValueOrDefault(PageFurniture.LettersOf(page, lines[i])) > 1 };
            }
        }
    }

    private static bool IsBesideEnd(string page, List<PageLine> lines, int index) =>
        lines[index].Length <= PageFurniture.LongestHeader
        && (lines[index].StartsSheet || IsNumber(page, lines, index - 1) || IsNumber(page, lines, index + 1) || (index + 1 < lines.Count && lines[index + 1].StartsSheet));

    private static bool IsNumber(string page, List<PageLine> lines, int index) =>
        index >= 0 && index < lines.Count && PageFurniture.IsPageNumber(page.AsSpan(lines[index].Start, lines[index].Length));

    // The paper's name, then the title; but the title itself, then its byline or text, where the title runs on over the sheets.
    private static bool StandsAboveTitle(string page, List<PageLine> lines)
    {
        if (lines.Count < 2 || lines[1].Length > LongestTitle)
        {
            return false;
        }

        var next = page.AsSpan(lines[1].Start, lines[1].Length);
        return CharKinds.Of(next[^1]) is not (CharKind.End or CharKind.Comma or CharKind.Colon) && LineHints.Of(next) == BlockHints.None;
    }
}
