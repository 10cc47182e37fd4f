using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Where the title and body of the article stand, so that what is near them can be told from what is not.</summary>
internal sealed class PageRegion
{
    private readonly PageTree _tree;

    public PageRegion(PageTree tree, int titleBlock, int firstBlock, int lastBlock)
    {
        _tree = tree;
        (TitleBlock, FirstBlock, LastBlock) = (titleBlock, firstBlock, lastBlock);
        Start = titleBlock >= 0 ? StartOf(titleBlock) : firstBlock >= 0 ? StartOf(firstBlock) : 0;
        BodyStart = firstBlock >= 0 ? StartOf(firstBlock) : Start;
        End = lastBlock >= 0 ? EndOf(lastBlock) : tree.Source.Length;
    }

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

    private int StartOf(int block) => _tree.Segments[_tree.Blocks[block].FirstSegment].Start;

    private int EndOf(int block)
    {
        ref var b = ref _tree.Blocks[block];
        return _tree.Segments[b.FirstSegment + b.SegmentCount - 1].End;
    }
}
