using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Where the title and body of the article stand, so that what is near them can be told from what is not.</summary>
internal sealed class PageRegion
{
    private readonly PageTree _tree;

    /// <summary>The page around an article with these blocks.</summary>
    public PageRegion(PageTree tree, int titleBlock, int firstBlock, int lastBlock)
        : this(tree, titleBlock, firstBlock, lastBlock, (0, tree.Elements.Count), (0, tree.Blocks.Count))
    {
    }

    /// <summary>One of several articles of a page: nothing outside of its container counts.</summary>
    public PageRegion(PageTree tree, ArticlePart part)
        : this(tree, part.Heading, Math.Min(part.Heading + 1, part.Last), part.Last, ElementsOf(tree, part), (part.First, part.Last + 1))
    {
    }

    private PageRegion(PageTree tree, int titleBlock, int firstBlock, int lastBlock, (int Start, int End) elements, (int Start, int End) blocks)
    {
        _tree = tree;
        (Elements, Blocks) = (elements, blocks);
        (TitleBlock, FirstBlock, LastBlock) = (titleBlock, firstBlock, lastBlock);
        Start = titleBlock >= 0 ? StartOf(titleBlock) : firstBlock >= 0 ? StartOf(firstBlock) : 0;
        BodyStart = firstBlock >= 0 ? StartOf(firstBlock) : Start;
        End = lastBlock >= 0 ? EndOf(lastBlock) : tree.Source.Length;
    }

    /// <summary>The elements that may say something of the article.</summary>
    public (int Start, int End) Elements { get; }

    /// <summary>The blocks that may.</summary>
    public (int Start, int End) Blocks { get; }

    public int TitleBlock { get; }

    public int FirstBlock { get; }

    public int LastBlock { get; }

    /// <summary>Place of the title in the source, or of the body without one.</summary>
    public int Start { get; }

    public int BodyStart { get; }

    public int End { get; }

    /// <summary>How far a place in the source is from the title, or behind the body; what stands inside the body is far.</summary>
    public int Distance(int position)
    {
        if (position >= Start && position <= BodyStart)
        {
            return Math.Min(position - Start, 20000) / 4;
        }

        return position < Start ? (Start - position) + 500 : position > End ? position - End + 1500 : 3000 + Math.Min(position - BodyStart, End - position);
    }

    /// <summary>The first 200 characters of an element's text.</summary>
    public string? TextOf(int element)
    {
        var (start, end) = (_tree.Elements[element].Start, _tree.Elements[element].End);
        var low = FirstSegmentFrom(start);
        var text = new System.Text.StringBuilder();
        for (var i = low; i < _tree.Segments.Count && _tree.Segments[i].Start < end && text.Length < 200; i++)
        {
            var segment = _tree.Segments[i];
            text.Append(' ').Append(_tree.Source.AsSpan(segment.Start, Math.Min(segment.End - segment.Start, 400)));
        }

        return text.Length == 0 ? null : JsonStrings.Clean(text.ToString(), keepLines: false);
    }

    private int FirstSegmentFrom(int position)
    {
        int low = 0, high = _tree.Segments.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tree.Segments[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static (int Start, int End) ElementsOf(PageTree tree, ArticlePart part)
    {
        if (part.Element >= 0)
        {
            return (part.Element, EndOf(tree, part.Element));
        }

        var last = tree.Blocks[part.Last];
        return (tree.FirstElementFrom(tree.Segments[tree.Blocks[part.First].FirstSegment].Start), tree.FirstElementFrom(tree.Segments[last.FirstSegment + last.SegmentCount - 1].End));
    }

    /// <summary>Index behind the last element inside <paramref name="element"/>.</summary>
    private static int EndOf(PageTree tree, int element)
    {
        var end = element + 1;
        while (end < tree.Elements.Count && tree.Elements[end].Depth > tree.Elements[element].Depth)
        {
            end++;
        }

        return end;
    }

    private int StartOf(int block) => _tree.Segments[_tree.Blocks[block].FirstSegment].Start;

    private int EndOf(int block)
    {
        ref var b = ref _tree.Blocks[block];
        return _tree.Segments[b.FirstSegment + b.SegmentCount - 1].End;
    }
}
