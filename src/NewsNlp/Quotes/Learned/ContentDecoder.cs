namespace NewsNlp.Quotes.Learned;

/// <summary>Labels the units around a cue: content, source, cue or nothing, by the best path through a linear chain.</summary>
internal sealed class ContentDecoder
{
    private const int N = QuoteModel.Labels, States = 2 * N;
    private const float Impossible = -1e9f;

    /// <summary>Ways of labelling that are kept for one cue.</summary>
    public const int Most = 4;

    private readonly float[] _margins = new float[Most];

    private int[] _emissions = [];
    private int[] _steps = [];
    private byte[] _back = [];
    private TreePath[] _paths = [];
    private byte[] _gaps = [];
    private ContentLabel[] _labels = [];

    /// <summary>Places of the units in the tree as seen from the cue.</summary>
    public ReadOnlySpan<TreePath> Paths(int count) => _paths.AsSpan(0, count);

    public ReadOnlySpan<byte> Gaps(int count) => _gaps.AsSpan(0, count);

    /// <summary>Labels of the last call, of the given rank.</summary>
    public ReadOnlySpan<ContentLabel> Labels(int rank, int count) => _labels.AsSpan(rank * count, count);

    /// <summary>Prepares what the features of <paramref name="units"/> share.</summary>
    public void Prepare(QuoteText text, TokenTable table, QuoteUnits units)
    {
        var count = units.Count;
        if (_gaps.Length < count)
        {
            var size = count * 2;
            (_emissions, _steps, _back) = (new int[size * N], new int[size * N * N], new byte[size * States * Most]);
            (_paths, _gaps, _labels) = (new TreePath[size], new byte[size], new ContentLabel[size * Most]);
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
    /// Finds the <see cref="Most"/> best ways of labelling that hold some content, best first; gives how many there are. Each label has two
    /// states: before and after the first unit of content.
    /// </summary>
    public int Decode(QuoteText text, TokenTable table, QuoteUnits units, QuoteModel model)
    {
        Prepare(text, table, units);
        Score(text, table, units, model);
        var count = units.Count;
        Span<float> current = stackalloc float[States * Most];
        Span<float> next = stackalloc float[States * Most];
        current.Fill(Impossible);
        var nothing = 0f;
        for (var i = 0; i < count; i++)
        {
            next.Fill(Impossible);
            for (var state = 0; state < States; state++)
            {
                Enter(i, state, i == units.Cue, current, next.Slice(state * Most, Most), model);
            }

            var own = i == units.Cue ? (int)ContentLabel.Cue : (int)ContentLabel.None;
            var before = i - 1 == units.Cue ? (int)ContentLabel.Cue : (int)ContentLabel.None;
            nothing += Emission(i, own, model) + (i > 0 ? Transition(i, before, own, model) : 0);
            next.CopyTo(current);
        }

        return Trace(count, current[(N * Most)..], nothing);
    }

    /// <summary>How much better than no content at all the labels of the given rank are, in log odds.</summary>
    public float Margin(int rank) => _margins[rank];

    /// <summary>Follows the ways back from the best ends.</summary>
    private int Trace(int count, ReadOnlySpan<float> ends, float nothing)
    {
        Span<int> used = stackalloc int[N];
        used.Clear();
        for (var rank = 0; rank < Most; rank++)
        {
            var best = 0;
            for (var label = 1; label < N; label++)
            {
                best = At(ends, used, label) > At(ends, used, best) ? label : best;
            }

            var score = At(ends, used, best);
            if (score <= Impossible / 2)
            {
                return rank;
            }

            _margins[rank] = score - nothing;
            var last = ((N + best) * Most) + used[best]++;
            var labels = _labels.AsSpan(rank * count, count);
            for (var i = count - 1; i >= 0; i--)
            {
                labels[i] = (ContentLabel)(last / Most % N);
                last = _back[(i * States * Most) + last];
            }
        }

        return Most;
    }

    private static float At(ReadOnlySpan<float> ends, ReadOnlySpan<int> used, int label) =>
        used[label] < Most ? ends[(label * Most) + used[label]] : Impossible;

    /// <summary>Scores of the best ways into a state, remembered for the way back.</summary>
    private void Enter(int unit, int state, bool isCue, ReadOnlySpan<float> current, Span<float> best, QuoteModel model)
    {
        var label = state % N;
        var seen = state >= N;
        var isContent = label == (int)ContentLabel.Content;
        if ((isCue && label != (int)ContentLabel.Cue) || (isContent && !seen))
        {
            return;
        }

        var back = _back.AsSpan(((unit * States) + state) * Most, Most);
        var emission = Emission(unit, label, model);
        if (unit == 0)
        {
            best[0] = seen == isContent ? emission : Impossible;
            return;
        }

        for (var previous = 0; previous < N; previous++)
        {
            var step = Transition(unit, previous, label, model) + emission;
            if (seen)
            {
                Merge(current, (N + previous) * Most, step, best, back);
            }

            if (seen == isContent)
            {
                Merge(current, previous * Most, step, best, back);
            }
        }
    }

    /// <summary>Puts the ways through one earlier state into the sorted list of best ones.</summary>
    private static void Merge(ReadOnlySpan<float> current, int from, float step, Span<float> best, Span<byte> back)
    {
        for (var k = 0; k < Most; k++)
        {
            var score = current[from + k] + step;
            if (score <= best[Most - 1] || score <= Impossible / 2)
            {
                return;
            }

            var at = Most - 1;
            for (; at > 0 && best[at - 1] < score; at--)
            {
                best[at] = best[at - 1];
                back[at] = back[at - 1];
            }

            best[at] = score;
            back[at] = (byte)(from + k);
        }
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
