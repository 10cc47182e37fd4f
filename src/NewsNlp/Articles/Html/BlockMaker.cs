namespace NewsNlp.Articles.Html;

/// <summary>Makes the stripper's blocks of a page's blocks.</summary>
internal static class BlockMaker
{
    public static TextBlock[] Make(PageTree tree, PageAnchors anchors)
    {
        var blocks = new TextBlock[tree.Blocks.Count];
        var page = SignalMaker.Make(tree, anchors);
        var previous = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref var block = ref tree.Blocks[i];
            var element = block.Element;
            blocks[i] = new TextBlock
            {
                Text = tree.Text.Memory(block.TextStart, block.TextLength),
                Element = ElementOf(tree, element),
                HeadingLevel = LevelOf(tree, element),
                LinkLength = block.LinkLength,
                Depth = element < 0 ? 0 : tree.Elements[element].Depth,
                Container = element < 0 ? 0 : tree.Elements[element].Parent + 1,
                Gap = previous < 0 && i == 0 ? 0 : Steps(tree, previous, element),
                Page = page,
                PageIndex = i,
                Hints = HintsOf(tree, tree.Segments[block.FirstSegment].Element),
            };
            previous = element;
        }

        return blocks;
    }

    /// <summary>Steps up from one element and down to another; far ones count as the sum of what was walked.</summary>
    private static int Steps(PageTree tree, int from, int to)
    {
        const int Enough = 64;
        var steps = 0;
        while (from != to && steps < Enough)
        {
            if (from > to)
            {
                from = from < 0 ? -1 : tree.Elements[from].Parent;
            }
            else
            {
                to = to < 0 ? -1 : tree.Elements[to].Parent;
            }

            steps++;
        }

        return steps;
    }

    private static BlockHints HintsOf(PageTree tree, int element) => element < 0 ? BlockHints.None : tree.Elements[element].PathHints;

    private static byte LevelOf(PageTree tree, int element)
    {
        var heading = Near(tree, element, static tag => HtmlTags.Is(tag, HtmlTagTraits.Heading));
        return heading == HtmlTag.Other ? (byte)0 : (byte)(heading - HtmlTag.H1 + 1);
    }

    private static BlockElement ElementOf(PageTree tree, int element)
    {
        var kind = Near(tree, element, static tag => Kind(tag) != BlockElement.Container);
        return kind == HtmlTag.Other ? BlockElement.Container : Kind(kind);
    }

    /// <summary>The tag of the nearest of the innermost three elements that fits.</summary>
    private static HtmlTag Near(PageTree tree, int element, Func<HtmlTag, bool> fits)
    {
        for (var step = 0; element >= 0 && step < 3; step++)
        {
            var tag = tree.Elements[element].Tag;
            if (fits(tag))
            {
                return tag;
            }

            element = tree.Elements[element].Parent;
        }

        return HtmlTag.Other;
    }

    private static BlockElement Kind(HtmlTag tag) => tag switch
    {
        HtmlTag.P => BlockElement.Paragraph,
        >= HtmlTag.H1 and <= HtmlTag.H6 => BlockElement.Heading,
        HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd => BlockElement.ListItem,
        HtmlTag.Blockquote => BlockElement.Blockquote,
        HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr => BlockElement.Table,
        HtmlTag.Figcaption or HtmlTag.Caption => BlockElement.Caption,
        HtmlTag.Pre => BlockElement.Preformatted,
        _ => BlockElement.Container,
    };
}
