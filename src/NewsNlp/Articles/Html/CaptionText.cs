using System.Buffers;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Words and credit of a caption, told apart by the elements inside it where there are any, else by how the line is written.</summary>
internal static class CaptionText
{
    private const int Levels = 3;

    /// <summary>The line without buttons and without the count of a gallery (<c>1of4</c>), and its credit or null.</summary>
    public static (string Text, string? Credit) Of(PageTree tree, in PageBlock block)
    {
        var words = Fold(tree, block, credit: false);
        var credit = Fold(tree, block, credit: true);
        words = words[CountLength(words)..];
        if (words.Length > 0 && credit.Length > 0)
        {
            return (words + " " + credit, VisibleCaptions.CleanCredit(credit).ToString());
        }

        words = words.Length > 0 ? words : credit;
        return (words, VisibleCaptions.TrySplit(words, out var caption) && !caption.Credit.IsEmpty ? VisibleCaptions.CleanCredit(caption.Credit.In(words)).ToString() : null);
    }

    private static string Fold(PageTree tree, in PageBlock block, bool credit)
    {
        var buffer = ArrayPool<char>.Shared.Rent(block.TextLength + block.SegmentCount + 8);
        var folder = new TextFolder(tree.Source, buffer);
        for (var i = 0; i < block.SegmentCount; i++)
        {
            var segment = tree.Segments[block.FirstSegment + i];
            if (!IsButton(tree, segment.Element) && IsCredit(tree, segment.Element, block.Element) == credit)
            {
                folder.Append(segment.Start, segment.End);
            }
            else
            {
                folder.Space(segment.Start);
            }
        }

        var text = new string(buffer, 0, folder.Length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private static bool IsCredit(PageTree tree, int element, int block) =>
        element > block && NearWords.Find(tree, element, Levels, CaptionFinder.IsCreditWord) > block;

    private static bool IsButton(PageTree tree, int element)
    {
        for (var step = 0; step < Levels && element >= 0; step++, element = tree.Elements[element].Parent)
        {
            if (tree.Elements[element].Tag == HtmlTag.Button)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of a count of pictures in front of a caption: <c>1of4</c>, <c>2 / 7</c>.</summary>
    private static int CountLength(string text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var rest = text.AsSpan(at);
        var trimmed = rest.TrimStart();
        var between = trimmed.StartsWith("of") || trimmed.StartsWith("/") ? (trimmed[0] == '/' ? 1 : 2) : 0;
        if (at is 0 or > 3 || between == 0)
        {
            return 0;
        }

        trimmed = trimmed[between..].TrimStart();
        var digits = 0;
        while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[digits]))
        {
            digits++;
        }

        trimmed = trimmed[digits..].TrimStart();
        return digits is > 0 and <= 3 && trimmed.Length > 0 && !char.IsLower(trimmed[0]) ? text.Length - trimmed.Length : 0;
    }
}
