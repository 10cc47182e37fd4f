using NewsNlp.Articles.Metadata;
using NewsNlp.Text;

namespace NewsNlp.Articles.Html;

/// <summary>Takes boxes of other articles out of the text, and lines that point to one, where the words over them say so: <c>You may also like</c>, <c>Lesen Sie auch: ...</c>.</summary>
internal static class RelatedBoxes
{
    private const int LongestHeading = 60, LongestLine = 250;

    /// <summary>Before the article has so much text, no box of others is expected: the words may be its own.</summary>
    private const int ShortestText = 200;

    /// <summary>Elements around a heading that may be its box.</summary>
    private const int Levels = 6;

    private static readonly WordTable Headings = WordTable.Load("related-headings.txt");

    public static void Name(PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts, BodyRange body)
    {
        var length = 0;
        for (var i = Math.Max(0, body.First); i <= body.Last; i++)
        {
            if (!verdicts[i].IsBody)
            {
                continue;
            }

            var text = blocks[i].Text.Span;
            if (length >= ShortestText && text.Length <= LongestLine && Says(text, out var isWhole))
            {
                i = isWhole ? TakeBox(tree, blocks, verdicts, i, body.Last) : TakeLine(blocks, verdicts, i);
                continue;
            }

            length += text.Length;
        }
    }

    /// <summary>Whether the words in front of a colon, or the whole line, are such a heading.</summary>
    private static bool Says(ReadOnlySpan<char> text, out bool isWhole)
    {
        var colon = text.IndexOf(':');
        var head = colon > 0 ? text[..colon] : text;
        isWhole = text[head.Length..].TrimStart(':').Trim().IsEmpty;
        return head.Length <= LongestHeading && Headings.Lookup(TitleText.Fold(head.ToString())) != 0;
    }

    /// <summary>A line with a link behind its label.</summary>
    private static int TakeLine(TextBlock[] blocks, BlockVerdict[] verdicts, int index)
    {
        if (blocks[index].LinkLength * 3 > blocks[index].Text.Length)
        {
            verdicts[index] = new BlockVerdict(BlockRole.Related, 0.7f);
        }

        return index;
    }

    /// <summary>
    /// Takes the heading and what belongs to it: all of the element that begins with it, else the links behind it. Gives the last block taken.
    /// </summary>
    private static int TakeBox(PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts, int index, int last)
    {
        var box = tree.Blocks[index].Element;
        for (var level = 0; level < Levels && box >= 0 && tree.Elements[box].Parent is >= 0 and var parent && !tree.IsWithin(tree.Blocks[index - 1].Element, parent); level++)
        {
            box = parent;
        }

        var end = index;
        while (end + 1 <= last && ((box >= 0 && box != tree.Blocks[index].Element && tree.IsWithin(tree.Blocks[end + 1].Element, box))
            || !verdicts[end + 1].IsBody || blocks[end + 1].LinkLength * 2 > blocks[end + 1].Text.Length))
        {
            end++;
        }

        for (var i = index; i <= end; i++)
        {
            verdicts[i] = verdicts[i].IsBody ? new BlockVerdict(BlockRole.Related, 0.7f) : verdicts[i];
        }

        return end;
    }
}
