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
