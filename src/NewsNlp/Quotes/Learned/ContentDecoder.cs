namespace NewsNlp.Quotes.Learned;

/// <summary>Labels the units around a cue: content, source, cue or nothing, by the best path through a linear chain.</summary>
internal sealed class ContentDecoder
{
    private const int N = QuoteModel.Labels, States = 2 * N;
    private const float Impossible = -1e9f;

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
            (_emissions, _steps, _back) = (new int[size * N], new int[size * N * N], new byte[size * States]);
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

    /// <summary>
    /// Finds the best labels that hold some content; gives how much better they are than no content at all, in log odds. Each label has two
    /// states: before and after the first unit of content.
    /// </summary>
    public float Decode(QuoteText text, TokenTable table, QuoteUnits units, QuoteModel model)
    {
        Prepare(text, table, units);
        Score(text, table, units, model);
        var count = units.Count;
        Span<float> current = stackalloc float[States];
        Span<float> next = stackalloc float[States];
        current.Fill(Impossible);
        var nothing = 0f;
        for (var i = 0; i < count; i++)
        {
            for (var state = 0; state < States; state++)
            {
                next[state] = Enter(i, state, i == units.Cue, current, model);
            }

            var own = i == units.Cue ? (int)ContentLabel.Cue : (int)ContentLabel.None;
            var before = i - 1 == units.Cue ? (int)ContentLabel.Cue : (int)ContentLabel.None;
            nothing += Emission(i, own, model) + (i > 0 ? Transition(i, before, own, model) : 0);
            next.CopyTo(current);
        }

        var last = N;
        for (var state = N; state < States; state++)
        {
            last = current[state] > current[last] ? state : last;
        }

        var margin = current[last] - nothing;
        for (var i = count - 1; i >= 0; i--)
        {
            _labels[i] = (ContentLabel)(last % N);
            last = _back[(i * States) + last];
        }

        return margin;
    }

    /// <summary>Score of the best way into a state, remembered for the way back.</summary>
    private float Enter(int unit, int state, bool isCue, ReadOnlySpan<float> current, QuoteModel model)
    {
        var label = state % N;
        var seen = state >= N;
        var isContent = label == (int)ContentLabel.Content;
        if ((isCue && label != (int)ContentLabel.Cue) || (isContent && !seen))
        {
            return Impossible;
        }

        if (unit == 0)
        {
            return seen == isContent ? Emission(0, label, model) : Impossible;
        }

        var best = Impossible;
        var from = state;
        for (var previous = 0; previous < N; previous++)
        {
            var step = Transition(unit, previous, label, model);
            if (seen && current[N + previous] + step > best)
            {
                (best, from) = (current[N + previous] + step, N + previous);
            }

            if (seen == isContent && current[previous] + step > best)
            {
                (best, from) = (current[previous] + step, previous);
            }
        }

        _back[(unit * States) + state] = (byte)from;
        return best + Emission(unit, label, model);
    }

    private float Emission(int unit, int label, QuoteModel model) => _emissions[(unit * N) + label] * model.Content.Scale;

    private float Transition(int unit, int from, int to, QuoteModel model) => _steps[(((unit * N) + from) * N) + to] * model.Step.Scale;

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
