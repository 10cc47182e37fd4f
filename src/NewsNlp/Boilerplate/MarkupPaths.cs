namespace NewsNlp.Boilerplate;

/// <summary>Scores of the elements around blocks; what lies above is summed once for each element.</summary>
internal sealed class MarkupPaths(MarkupWords words)
{
    private MarkupPage? _page;
    private float[] _far = [];
    private float[] _worst = [];
    private float[] _best = [];
    private bool[] _done = [];
    private readonly Stack<int> _open = new();

    /// <summary>Scores of the path to <paramref name="element"/>; zeros outside of all elements.</summary>
    public PathScore Score(MarkupPage page, int element)
    {
        if (!ReferenceEquals(page, _page))
        {
            var count = page.Parents.Length;
            (_page, _far, _worst, _best, _done) = (page, new float[count], new float[count], new float[count], new bool[count]);
        }

        if (element < 0)
        {
            return default;
        }

        for (var e = element; e >= 0 && !_done[e]; e = page.Parents[e])
        {
            _open.Push(e);
        }

        while (_open.TryPop(out var e))
        {
            Sum(page, e);
            _done[e] = true;
        }

        var parent = page.Parents[element];
        var outer = parent < 0 ? -1 : page.Parents[parent];
        return new PathScore(
            words.OwnScore(page, element, 0),
            parent < 0 ? 0 : words.OwnScore(page, parent, 1),
            outer < 0 ? 0 : _far[outer],
            outer < 0 ? 0 : _worst[outer],
            outer < 0 ? 0 : _best[outer]);
    }

    private void Sum(MarkupPage page, int element)
    {
        var own = words.OwnScore(page, element, 2);
        var parent = page.Parents[element];
        _far[element] = own + (parent < 0 ? 0 : _far[parent]);
        _worst[element] = Math.Min(own, parent < 0 ? 0 : _worst[parent]);
        _best[element] = Math.Max(own, parent < 0 ? 0 : _best[parent]);
    }

    /// <summary>Scores of one path.</summary>
    /// <param name="Near">The block's own element.</param>
    /// <param name="Parent">Its parent.</param>
    /// <param name="Far">Everything above.</param>
    /// <param name="Worst">The lowest score of one element above.</param>
    /// <param name="Best">The highest score of one element above.</param>
    internal readonly record struct PathScore(float Near, float Parent, float Far, float Worst, float Best);
}
