using System.Runtime.Intrinsics;

namespace NewsNlp.Quotes.Learned;

/// <summary>Labels the units around a cue: content, source, cue or nothing, by the best path through a linear chain.</summary>
internal sealed class ContentDecoder
{
    private const int N = QuoteModel.Labels;

    /// <summary>Ways of labelling that are kept for one cue.</summary>
    public const int Most = LabelPaths.Most;

    private readonly LabelPaths _ways = new();
    private UnitView[] _views = [];
    private byte[] _gaps = [];
    private float _nothing;

    /// <summary>The units as seen from the cue, with one before the first and one behind the last.</summary>
    public ReadOnlySpan<UnitView> Paths(int count) => _views.AsSpan(0, count + 2);

    public ReadOnlySpan<byte> Gaps(int count) => _gaps.AsSpan(0, count);

    /// <summary>Labels of the last call, of the given rank.</summary>
    public ReadOnlySpan<ContentLabel> Labels(int rank) => _ways.Labels(rank);

    /// <summary>The scores of the last call.</summary>
    public LabelPaths Ways => _ways;

    /// <summary>Prepares what the features of <paramref name="units"/> share.</summary>
    public void Prepare(QuoteText text, TokenTable table, QuoteUnits units)
    {
        var count = units.Count;
        if (_gaps.Length < count)
        {
            var size = count * 2;
            (_views, _gaps) = (new UnitView[size + 2], new byte[size]);
        }

        Span<int> chain = stackalloc int[8];
        var finder = new TreePaths(table, units[units.Cue].Head, chain);
        (_views[0], _views[count + 1]) = (UnitView.Outside, UnitView.Outside);
        for (var i = 0; i < count; i++)
        {
            _views[i + 1] = UnitView.Of(table, units[i], finder.To(units[i].Head));
        }

        ContentFeatures.CountGaps(text, units, _gaps.AsSpan(0, count));
    }

    /// <summary>Finds the <see cref="Most"/> best ways of labelling that hold some content and lag less than that behind the best, best first; gives how many there are.</summary>
    public int Decode(QuoteText text, TokenTable table, QuoteUnits units, QuoteModel model, float lag)
    {
        Prepare(text, table, units);
        _ways.Begin(units.Count, units.Cue);
        Score(text, table, units, model);
        _nothing = _ways.Nothing();
        return _ways.Find(_nothing, lag);
    }

    /// <summary>How much better than no content at all the labels of the given rank are, in log odds.</summary>
    public float Margin(int rank) => MarginOf(_ways.Total(rank));

    /// <summary>How much better than no content at all a score is.</summary>
    public float MarginOf(float score) => score - _nothing;

    private void Score(QuoteText text, TokenTable table, QuoteUnits units, QuoteModel model)
    {
        Span<uint> storage = stackalloc uint[4 * ContentFeatures.Most];
        var cue = ContentFeatures.ViewOf(table, units[units.Cue].Head);
        var views = Paths(units.Count);
        var gaps = Gaps(units.Count);
        int unitCount = 0, stepCount = 0;
        for (var i = 0; i <= units.Count; i++)
        {
            // The weights of a unit are on their way while the features of the next one are told.
            var own = storage.Slice((i & 1) * 2 * ContentFeatures.Most, 2 * ContentFeatures.Most);
            var last = storage.Slice((~i & 1) * 2 * ContentFeatures.Most, 2 * ContentFeatures.Most);
            var list = new FeatureList(own);
            var steps = new FeatureList(own[ContentFeatures.Most..]);
            if (i < units.Count)
            {
                ContentFeatures.Collect(text, table, units, views, gaps, i, cue, ref list);
                model.Content.Fetch(list.All, N);
                if (i > 0)
                {
                    ContentFeatures.CollectSteps(table, units, views, i, cue, ref steps);
                    model.Step.Fetch(steps.All, N * N);
                }
            }

            if (i > 0)
            {
                Sum(model, last[..unitCount], last.Slice(ContentFeatures.Most, stepCount), _ways.Steps(i - 1));
            }

            (unitCount, stepCount) = (list.Count, steps.Count);
        }
    }

    private static void Sum(QuoteModel model, ReadOnlySpan<uint> unit, ReadOnlySpan<uint> step, Span<float> steps)
    {
        var emission = Vector128.ConvertToSingle(model.Content.SumFour(unit)) * model.Content.Scale;
        var (low, high) = model.Step.SumSixteen(step);
        Put(low, emission, model.Step.Scale, steps);
        Put(high, emission, model.Step.Scale, steps[(2 * N)..]);
    }

    /// <summary>Writes the scores of the steps from two labels.</summary>
    private static void Put(Vector128<short> sums, Vector128<float> emission, float scale, Span<float> steps)
    {
        var (first, second) = Vector128.Widen(sums);
        ((Vector128.ConvertToSingle(first) * scale) + emission).CopyTo(steps);
        ((Vector128.ConvertToSingle(second) * scale) + emission).CopyTo(steps[N..]);
    }
}
