using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>Takes lists of teasers out of the text: behind it, several headings of one make that are nothing but links to other pages of the site, each with its day.</summary>
internal static class TeaserLists
{
    private const int Fewest = 3, ShortestText = 400;

    public static void Name(PageTree tree, TextBlock[] blocks, BlockVerdict[] verdicts, BodyRange body, string host)
    {
        var counts = new Dictionary<uint, (int Count, int First)>();
        var length = 0;
        for (var i = Math.Max(0, body.First); i <= body.Last; i++)
        {
            if (!verdicts[i].IsBody)
            {
                continue;
            }

            if (length >= ShortestText && blocks[i].HeadingLevel > 0 && IsLinkToSite(tree, tree.Blocks[i], host) && IsDated(blocks, i))
            {
                var signature = tree.Elements[tree.Blocks[i].Element].Signature;
                var (count, first) = counts.GetValueOrDefault(signature, (0, i));
                counts[signature] = (count + 1, first);
            }

            length += blocks[i].Text.Length;
        }

        var from = int.MaxValue;
        foreach (var (count, first) in counts.Values)
        {
            from = count >= Fewest ? Math.Min(from, first) : from;
        }

        for (var i = from; i <= body.Last; i++)
        {
            verdicts[i] = verdicts[i].IsBody ? new BlockVerdict(BlockRole.Related, 0.6f) : verdicts[i];
        }
    }

    /// <summary>Whether the day or the hours since stand on a line of their own close behind a heading.</summary>
    private static bool IsDated(TextBlock[] blocks, int heading)
    {
        const int Reach = 3, LongestLine = 40;
        for (var i = heading + 1; i <= heading + Reach && i < blocks.Length; i++)
        {
            var text = blocks[i].Text.Span;
            if (text.Length <= LongestLine && (text.EndsWith(" ago", StringComparison.OrdinalIgnoreCase) || VisibleDates.IsDateLine(text, out _)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLinkToSite(PageTree tree, in PageBlock block, string host)
    {
        if (block.LinkCount != 1 || block.LinkLength < block.TextLength || block.Element < 0)
        {
            return false;
        }

        var target = tree.Raw(tree.Links[block.FirstLink].Element, HtmlAttribute.Href).Trim();
        return target.StartsWith("/") ? !target.StartsWith("//") : host.Length > 0 && target.IndexOf(host, StringComparison.OrdinalIgnoreCase) is >= 0 and < 16;
    }
}
