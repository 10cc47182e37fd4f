namespace NewsNlp.Articles.Html;

/// <summary>The first and the last block of the body, both -1 when there is none.</summary>
internal readonly record struct BodyRange(int First, int Last)
{
    public static BodyRange Of(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<BlockVerdict> verdicts)
    {
        int first = -1, last = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (verdicts[i].IsBody)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return new BodyRange(first, last);
    }
}
