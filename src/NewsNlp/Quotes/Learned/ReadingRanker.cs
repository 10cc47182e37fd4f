namespace NewsNlp.Quotes.Learned;

/// <summary>Judges the readings of a stretch of text: how likely each is right, by what it is like and by the readings beside it.</summary>
internal sealed class ReadingRanker(QuoteModel model, TokenTable table)
{
    /// <summary>Log odds of the best reading of a cue below which the others are not judged unless they hold words in marks.</summary>
    private const float Hopeless = -3.5f;

    /// <summary>Log odds of a labelling from which no content of the tree is judged: it would hardly be better.</summary>
    private const float Settled = 1;

    /// <summary>Log odds of the labellings up to which no content of the tree is judged, because it hardly ever comes to be taken.</summary>
    private const float Remote = -1.6f;

    /// <summary>The same for contents with words in marks, which are taken more easily.</summary>
    private const float MarkedRemote = -3;

    private readonly float[] _rows = new float[ReadingJudge.Most * RankRow.Width];
    // What the rows of all readings of one cue share, and whose cue's it is.
    private readonly float[] _cueRow = new float[RankRow.Width];
    private readonly List<CueReading> _open = [];
    private IReadOnlyList<CueReading> _best = [];
    private CueReading?[] _covers = [];
    private float[] _scores = [];
    private int _first, _rowGroup;

    /// <summary>
    /// Judges the best reading of each cue, then the other labellings of those cues that are not hopeless, and at last the contents of the tree
    /// where no labelling is sure and none is far from right; more of those that hold words in marks. <paramref name="best"/> are the best labellings, one a cue.
    /// </summary>
    public void Rank(QuoteText text, TokenRange stretch, List<CueReading> readings, List<CueReading> best, CancellationToken cancellationToken)
    {
        (_first, _rowGroup, _best) = (stretch.First, -1, best);
        Cover(stretch);
        if (_scores.Length < _best.Count)
        {
            _scores = new float[_best.Count * 2];
        }

        Judge(text, best, cancellationToken);
        _open.Clear();
        foreach (var reading in readings)
        {
            if (reading == _best[reading.Group])
            {
                _scores[reading.Group] = reading.Score;
            }
            else if (!reading.IsVariant && (_best[reading.Group].Score > Hopeless || reading.MarkedTokens > 0))
            {
                _open.Add(reading);
            }
            else
            {
                reading.Score = float.NegativeInfinity;
            }
        }

        Judge(text, _open, cancellationToken);
        foreach (var reading in _open)
        {
            _scores[reading.Group] = Math.Max(_scores[reading.Group], reading.Score);
        }

        _open.Clear();
        foreach (var reading in readings)
        {
            if (reading.IsVariant && _scores[reading.Group] < Settled && _scores[reading.Group] > (reading.MarkedTokens > 0 ? MarkedRemote : Remote))
            {
                _open.Add(reading);
            }
        }

        Judge(text, _open, cancellationToken);
    }

    private void Judge(QuoteText text, List<CueReading> readings, CancellationToken cancellationToken)
    {
        Span<uint> storage = stackalloc uint[RankFeatures.Most];
        Span<float> odds = stackalloc float[ReadingJudge.Most];
        for (var first = 0; first < readings.Count; first += ReadingJudge.Most)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(ReadingJudge.Most, readings.Count - first);
            for (var i = 0; i < count; i++)
            {
                var reading = readings[first + i];
                var list = new FeatureList(storage);
                RankFeatures.Collect(text, table, reading, CoverOf(reading), ref list);
                FillRow(text, reading, model.Rank.Score(list.All), _rows.AsSpan(i * RankRow.Width, RankRow.Width));
            }

            model.Judge.Score(_rows.AsSpan(0, count * RankRow.Width), odds[..count]);
            for (var i = 0; i < count; i++)
            {
                readings[first + i].Score = odds[i];
            }
        }
    }

    /// <summary>Writes what the trees judge a reading by.</summary>
    public void FillRow(QuoteText text, CueReading reading, float words, Span<float> row)
    {
        if (_rowGroup != reading.Group)
        {
            RankRow.FillCue(text, table, reading.Cue, _cueRow);
            _rowGroup = reading.Group;
        }

        RankRow.Fill(text, table, reading, CoverOf(reading), _best[reading.Group], words, _cueRow, row);
    }

    /// <summary>The strongest other reading whose content holds this one's cue, or null.</summary>
    public CueReading? CoverOf(CueReading reading)
    {
        var cover = _covers[reading.Cue - _first];
        return cover is null || cover.Cue == reading.Cue ? null : cover;
    }

    private void Cover(TokenRange stretch)
    {
        if (_covers.Length < stretch.Count)
        {
            _covers = new CueReading?[stretch.Count + (stretch.Count >> 1)];
        }

        Array.Clear(_covers, 0, stretch.Count);
        foreach (var reading in _best)
        {
            foreach (var range in reading.Content)
            {
                for (var i = range.First - _first; i < range.End - _first; i++)
                {
                    if (_covers[i] is not { } other || other.CueScore < reading.CueScore)
                    {
                        _covers[i] = reading;
                    }
                }
            }
        }
    }

    /// <summary>Lets go of the text.</summary>
    public void Release()
    {
        _open.Clear();
        _best = [];
        Array.Clear(_covers);
    }
}
