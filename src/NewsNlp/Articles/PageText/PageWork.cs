namespace NewsNlp.Articles;

/// <summary>Buffers for the lines of one page, kept for the next one. One thread at a time uses them.</summary>
internal sealed class PageWork
{
    /// <summary>Lines up to which the buffers are kept: those of a huge page are not.</summary>
    private const int MostKept = 16_384;

    private TextBlock[] _blocks = [];
    private BlockVerdict[] _verdicts = [];

    /// <summary>The lines of the page.</summary>
    public List<PageLine> Lines { get; } = new(64);

    /// <summary>What stands beside the articles.</summary>
    public List<RemovedBlock> Removed { get; } = [];

    /// <summary>Whether the buffers are small enough to be kept.</summary>
    public bool MayBeKept => Lines.Capacity <= MostKept && _blocks.Length <= MostKept;

    /// <summary>Room for the blocks and verdicts of so many lines.</summary>
    public (Memory<TextBlock> Blocks, Memory<BlockVerdict> Verdicts) Take(int lines)
    {
        if (_blocks.Length < lines)
        {
            var length = Math.Max(lines, _blocks.Length * 2);
            (_blocks, _verdicts) = (new TextBlock[length], new BlockVerdict[length]);
        }

        return (_blocks.AsMemory(0, lines), _verdicts.AsMemory(0, lines));
    }

    /// <summary>Forgets the page, so that its text is not kept alive.</summary>
    public void Clear(int lines)
    {
        Array.Clear(_blocks, 0, Math.Min(lines, _blocks.Length));
        Lines.Clear();
        Removed.Clear();
    }
}
