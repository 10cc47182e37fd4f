namespace NewsNlp.Quotes.Learned;

/// <summary>Runs the models over a text: cues, what stands around each, and how far each reading can be trusted.</summary>
internal sealed class LearnedReader(QuoteModel model)
{
    private readonly TokenTable _table = new();
    private readonly QuoteUnits _units = new();
    private readonly ContentDecoder _decoder = new();
    private readonly List<CueReading> _readings = [];
    private readonly List<(int Token, float Score)> _cues = [];
    private CueReading?[] _covers = [];

    public TokenTable Table => _table;

    /// <summary>All readings of the text, in order of their cues, scored but not yet chosen from.</summary>
    public IReadOnlyList<CueReading> ReadAll(QuoteText text, CancellationToken cancellationToken = default)
    {
        _readings.Clear();
        _table.Read(text);
        cancellationToken.ThrowIfCancellationRequested();
        FindCues(text, cancellationToken);
        foreach (var (token, score) in _cues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(text, token, score);
        }

        RivalCues.Separate(text, _table, _readings);
        cancellationToken.ThrowIfCancellationRequested();
        Rank(text, cancellationToken);
        return _readings;
    }

    /// <summary>Scores every candidate first, because the readings look at the other cues of a sentence.</summary>
    private void FindCues(QuoteText text, CancellationToken cancellationToken)
    {
        _cues.Clear();
        Span<uint> storage = stackalloc uint[CueFeatures.Most];
        for (var token = 0; token < text.TokenCount; token++)
        {
            if (!CueCandidates.IsCandidate(text, _table, model.KnownCues, token))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var list = new FeatureList(storage);
            CueFeatures.Collect(text, _table, token, ref list);
            var score = model.Cue.Score(list.All);
            _table.SetCueScore(token, score);
            if (score >= model.CueFloor)
            {
                _cues.Add((token, score));
            }
        }
    }

    private void Read(QuoteText text, int token, float score)
    {
        _units.Read(text, _table, token);
        var margin = _decoder.Decode(text, _table, _units, model);
        var reading = new CueReading { Cue = token, CueScore = score, Margin = margin };
        reading.Read(text, _units, _decoder.Labels(_units.Count));
        if (reading.Content.Count > 0)
        {
            _readings.Add(reading);
        }
    }

    private void Rank(QuoteText text, CancellationToken cancellationToken)
    {
        Cover(text);
        Span<uint> storage = stackalloc uint[RankFeatures.Most];
        foreach (var reading in _readings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var list = new FeatureList(storage);
            RankFeatures.Collect(text, _table, reading, CoverOf(reading), ref list);
            reading.Score = model.Rank.Score(list.All);
        }
    }

    /// <summary>The strongest other reading whose content holds this one's cue, or null.</summary>
    public CueReading? CoverOf(CueReading reading)
    {
        var cover = _covers[reading.Cue];
        return cover == reading ? null : cover;
    }

    private void Cover(QuoteText text)
    {
        if (_covers.Length < text.TokenCount)
        {
            _covers = new CueReading?[text.TokenCount * 2];
        }

        Array.Clear(_covers, 0, text.TokenCount);
        foreach (var reading in _readings)
        {
            foreach (var range in reading.Content)
            {
                for (var i = range.First; i < range.End; i++)
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
        _table.Release();
        _readings.Clear();
        Array.Clear(_covers);
    }
}
