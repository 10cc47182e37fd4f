namespace NewsNlp.Quotes.Learned;

/// <summary>Labels the units around a cue: content, source, cue or nothing, by the best path through a linear chain.</summary>
internal sealed class ContentDecoder
{
    private const int N = QuoteModel.Labels;
    private int[] _emissions = [];
    private int[] _steps = [];
    private byte[] _back = [];
    private TreePath[] _paths = [];
    private byte[] _gaps = [];
    private ContentLabel[] _labels = [];

    /// <summary>Places of the units in the tree as seen from the cue.</summary>
    public ReadOnlySpan<TreePath> Paths(int count) => _paths.AsSpan(0, count);

    public ReadOnlySpan<byte> Gaps(int count) => _gaps.AsSpan(0, count);

    /// <summary>Labels of the last call.</summary>
    public ReadOnlySpan<ContentLabel> Labels(int count) => _labels.AsSpan(0, count);

    /// <summary>Prepares what the features of <paramref name="units"/> share.</summary>
    public void Prepare(QuoteText text, TokenTable table, QuoteUnits units)
    {
        var count = units.Count;
        if (_labels.Length < count)
        {
            var size = count * 2;
            (_emissions, _steps, _back) = (new int[size * N], new int[size * N * N], new byte[size * N]);
            (_paths, _gaps, _labels) = (new TreePath[size], new byte[size], new ContentLabel[size]);
        }

        Span<int> chain = stackalloc int[8];
        var finder = new TreePaths(table, units[units.Cue].Head, chain);
        for (var i = 0; i < count; i++)
        {
            _paths[i] = finder.To(units[i].Head);
        }

        ContentFeatures.CountGaps(text, units, _gaps.AsSpan(0, count));
    }

    /// <summary>Finds the best labels; gives how much better they are than no content at all, in log odds.</summary>
    public float Decode(QuoteText text, TokenTable table, QuoteUnits units, QuoteModel model)
    {
        Prepare(text, table, units);
        Score(text, table, units, model);
        var scale = model.Content.Scale;
        var stepScale = model.Step.Scale;
        var count = units.Count;
        Span<float> current = stackalloc float[N];
        Span<float> next = stackalloc float[N];
        var nothing = 0f;
        for (var i = 0; i < count; i++)
        {
            var free = i != units.Cue;
            for (var label = 0; label < N; label++)
            {
                var best = float.NegativeInfinity;
                var from = 0;
                for (var previous = 0; previous < N && i > 0; previous++)
                {
                    var score = current[previous] + (_steps[(((i * N) + previous) * N) + label] * stepScale);
                    (best, from) = score > best ? (score, previous) : (best, from);
                }

                var allowed = free || label == (int)ContentLabel.Cue;
                next[label] = allowed ? (i == 0 ? 0 : best) + (_emissions[(i * N) + label] * scale) : -1e9f;
                _back[(i * N) + label] = (byte)from;
            }

            var own = free ? (int)ContentLabel.None : (int)ContentLabel.Cue;
            var before = i - 1 == units.Cue ? (int)ContentLabel.Cue : (int)ContentLabel.None;
            nothing += (_emissions[(i * N) + own] * scale) + (i > 0 ? _steps[(((i * N) + before) * N) + own] * stepScale : 0);
            next.CopyTo(current);
        }

        var last = 0;
        for (var label = 1; label < N; label++)
        {
            last = current[label] > current[last] ? label : last;
        }

        var margin = current[last] - nothing;
        for (var i = count - 1; i >= 0; i--)
        {
            _labels[i] = (ContentLabel)last;
            last = _back[(i * N) + last];
        }

        return margin;
    }

    private void Score(QuoteText text, TokenTable table, QuoteUnits units, QuoteModel model)
    {
        var count = units.Count;
        Array.Clear(_emissions, 0, count * N);
        Array.Clear(_steps, 0, count * N * N);
        Span<uint> storage = stackalloc uint[ContentFeatures.Most];
        var cue = ContentFeatures.ViewOf(table, units[units.Cue].Head);
        var paths = Paths(count);
        var gaps = Gaps(count);
        for (var i = 0; i < count; i++)
        {
            var list = new FeatureList(storage);
            ContentFeatures.Collect(text, table, units, paths, gaps, i, cue, ref list);
            model.Content.Add(list.All, _emissions.AsSpan(i * N, N));
            if (i > 0)
            {
                list = new FeatureList(storage);
                ContentFeatures.CollectSteps(table, units, paths, i, cue, ref list);
                model.Step.Add(list.All, _steps.AsSpan(i * N * N, N * N));
            }
        }
    }
}
