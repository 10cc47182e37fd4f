using System.Buffers;

namespace NewsNlp.Articles.Html;

/// <summary>Copies the text of a block's segments; once while the page is read, again for the blocks whose places are asked for.</summary>
internal static class BlockFolder
{
    /// <summary>Writes a block's text and notes its links in <paramref name="block"/> and the tree.</summary>
    public static void Fold(PageTree tree, ref TextFolder folder, ref PageBlock block)
    {
        var link = -1;
        var linkStart = 0;
        for (var i = 0; i < block.SegmentCount; i++)
        {
            var segment = tree.Segments[block.FirstSegment + i];
            if (segment.Link != link)
            {
                EndLink(tree, folder.Length, link, linkStart, ref block);
                SpaceBetweenLinks(ref folder, link, segment);
                link = segment.Link;
                linkStart = folder.NextLength;
            }

            folder.Append(segment.Start, segment.End);
        }

        EndLink(tree, folder.Length, link, linkStart, ref block);
    }

    /// <summary>Place of a block in the source, from its first to its last text character; its runs are added to <paramref name="runs"/>.</summary>
    public static TextSpan Map(PageTree tree, in PageBlock block, List<SourceMap.Run>? runs)
    {
        if (runs is null && Ends(tree, block) is { Length: > 0 } ends)
        {
            return ends;
        }

        var buffer = ArrayPool<char>.Shared.Rent(block.TextLength + 8);
        var folder = new TextFolder(tree.Source, buffer) { Runs = runs };
        var link = -1;
        for (var i = 0; i < block.SegmentCount; i++)
        {
            var segment = tree.Segments[block.FirstSegment + i];
            SpaceBetweenLinks(ref folder, link, segment);
            link = segment.Link;
            folder.Append(segment.Start, segment.End);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return TextSpan.FromBounds(folder.SourceStart, folder.SourceEnd);
    }

    /// <summary>First and last character that is not white space, where letters or marks of ASCII stand there; empty where only folding tells.</summary>
    private static TextSpan Ends(PageTree tree, in PageBlock block)
    {
        var first = tree.Segments[block.FirstSegment];
        var (start, index) = (first.Start, block.FirstSegment + block.SegmentCount - 1);
        while (start < first.End && tree.Source[start] <= ' ')
        {
            start++;
        }

        var last = tree.Segments[index];
        var end = last.End;
        while (index > block.FirstSegment && tree.Source.AsSpan(last.Start, last.End - last.Start).IndexOfAnyExceptInRange('\0', ' ') < 0)
        {
            last = tree.Segments[--index];
            end = last.End;
        }

        while (end > last.Start && tree.Source[end - 1] <= ' ')
        {
            end--;
        }

        return start < first.End && end > last.Start && IsPlain(tree.Source[start]) && IsPlain(tree.Source[end - 1]) ? TextSpan.FromBounds(start, end) : default;
    }

    /// <summary>Neither a character that may draw nothing nor part of a character reference.</summary>
    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || (c is > ' ' and < '\u007F' and not ('&' or ';'));

    /// <summary>Two links side by side are two things to a reader, even without a space in the source.</summary>
    private static void SpaceBetweenLinks(ref TextFolder folder, int link, in TextSegment next)
    {
        if (link >= 0 && next.Link >= 0 && link != next.Link)
        {
            folder.Space(next.Start);
        }
    }

    private static void EndLink(PageTree tree, int length, int link, int start, ref PageBlock block)
    {
        if (link >= 0 && length > start)
        {
            tree.Links.Add(new BlockLink(link, start, length - start));
            block.LinkLength += length - start;
            block.LinkCount++;
        }
    }
}
