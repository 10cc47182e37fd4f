namespace NewsNlp.Articles.Html;

/// <summary>Gathers pieces of text and cuts them into blocks.</summary>
internal sealed class BlockCutter(PageTree tree)
{
    private int _firstSegment;
    private int _sourceLength;
    private int _emphasis;
    private int _breaks;
    private bool _broken;

    /// <summary>Adds a piece of text to the current block; blank text before its first word is dropped.</summary>
    public void Add(int element, int link, int start, int end, bool emphasised)
    {
        if (end <= start)
        {
            return;
        }

        if (tree.Segments.Count == _firstSegment && IsBlank(start, end))
        {
            return;
        }

        tree.Segments.Add(new TextSegment(element, link, start, end));
        _sourceLength += end - start;
        if (emphasised)
        {
            _emphasis += end - start;
        }
    }

    /// <summary>A line break: the block ends, and the next one knows that only a break stands between them.</summary>
    public void Break()
    {
        CutBlock();
        _breaks++;
        _broken = true;
    }

    /// <summary>A border of an element: the block ends.</summary>
    public void Cut()
    {
        CutBlock();
        _broken = false;
        _breaks = 0;
    }

    private bool IsBlank(int start, int end)
    {
        foreach (var c in tree.Source.AsSpan(start, end - start))
        {
            if (!TextFolder.IsBlank(c))
            {
                return false;
            }
        }

        return true;
    }

    private void CutBlock()
    {
        var count = tree.Segments.Count - _firstSegment;
        if (count == 0)
        {
            return;
        }

        var block = new PageBlock
        {
            FirstSegment = _firstSegment,
            SegmentCount = count,
            TextStart = tree.Text.Count,
            FirstLink = tree.Links.Count,
            EmphasisLength = _emphasis,
            Breaks = _broken ? _breaks : 0,
        };
        var folder = new TextFolder(tree.Source, tree.Text.Reserve(_sourceLength + count));
        BlockFolder.Fold(tree, ref folder, ref block);
        if (folder.Length == 0)
        {
            tree.Segments.Truncate(_firstSegment);
        }
        else
        {
            block.TextLength = folder.Length;
            block.Element = BlockElementOf(tree.Segments[_firstSegment].Element);
            tree.Text.Advance(folder.Length);
            tree.Blocks.Add(block);
            _firstSegment = tree.Segments.Count;
            _broken = false;
            _breaks = 0;
        }

        _sourceLength = 0;
        _emphasis = 0;
    }

    private int BlockElementOf(int element)
    {
        while (element >= 0 && !HtmlTags.Is(tree.Elements[element].Tag, HtmlTagTraits.Block))
        {
            element = tree.Elements[element].Parent;
        }

        return element;
    }
}
