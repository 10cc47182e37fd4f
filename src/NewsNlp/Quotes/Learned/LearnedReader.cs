namespace NewsNlp.Quotes.Learned;

/// <summary>Runs the models over a text: cues, what stands around each, and how far each reading can be trusted.</summary>
internal sealed class LearnedReader
{
    /// <summary>Log odds by which a reading falls short of the best of its cue when it is not kept.</summary>
    private const float LargestLag = 3;

    /// <summary>Least log odds of a cue whose other contents are looked at.</summary>
    private const float LeastForVariants = -1.7f;

    /// <summary>Log odds of a cue from which its other contents are looked at only when the labels are in doubt.</summary>
    private const float SureCue = 0;

    /// <summary>Log odds by which the best labelling leads when the labels are not in doubt.</summary>
    private const float ClearLead = 2;

    /// <summary>Share of words in common from which a content adds nothing to another.</summary>
    private const float Alike = 0.75f;

    /// <summary>Most contents of the tree that become readings.</summary>
    private const int MostVariants = 6;

    private readonly QuoteModel _model;
    private readonly bool _readsAll;
    private readonly TokenTable _table = new();
    private readonly ReadingRanker _ranker;
    private readonly QuoteUnits _units = new();
    private readonly ContentDecoder _decoder = new();
    private readonly List<CueReading> _readings = [];
    private readonly List<CueReading> _best = [];
    private readonly List<CueReading> _pool = [];
    private readonly List<(int Token, float Score)> _cues = [];
    private readonly ContentVariants _variants = new();
    private readonly List<ContentVariants.Variant> _held = [];
    private readonly Agreement _agreement = new();
    private ContentLabel[] _labels = [];
    private int _used;

    /// <summary>Makes a reader; with <paramref name="readsAll"/>, the other contents of sure cues are read too, as training does: the trees learn more from them than leaving them out saves time.</summary>
    public LearnedReader(QuoteModel model, bool readsAll = false)
    {
        (_model, _readsAll) = (model, readsAll);
        _ranker = new ReadingRanker(model, _table);
    }

    public TokenTable Table => _table;

    public ReadingRanker Ranker => _ranker;

    /// <summary>The best labelling of each cue, in order of the cues.</summary>
    public IReadOnlyList<CueReading> Best => _best;

    /// <summary>All readings of a stretch of the text, several for each cue, scored but not yet chosen from.</summary>
    public IReadOnlyList<CueReading> ReadAll(QuoteText text, TokenRange stretch, CancellationToken cancellationToken = default)
    {
        _readings.Clear();
        _best.Clear();
        _used = 0;
        _table.Read(text, stretch);
        cancellationToken.ThrowIfCancellationRequested();
        FindCues(text, stretch, cancellationToken);
        foreach (var (token, score) in _cues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(text, token, score);
        }

        AddSources();
        RivalCues.Separate(text, _table, _readings, _best);
        cancellationToken.ThrowIfCancellationRequested();
        _agreement.Fill(_readings, _best.Count);
        _ranker.Rank(text, stretch, _readings, _best, cancellationToken);
        return _readings;
    }

    /// <summary>Scores every candidate first, because the readings look at the other cues of a sentence.</summary>
    private void FindCues(QuoteText text, TokenRange stretch, CancellationToken cancellationToken)
    {
        _cues.Clear();
        // The weights of a candidate are on their way while the features of the next one are told.
        Span<uint> storage = stackalloc uint[2 * CueFeatures.Most];
        Span<uint> own = storage[..CueFeatures.Most], other = storage[CueFeatures.Most..];
        var (waiting, count) = (-1, 0);
        for (var token = stretch.First; token < stretch.End; token++)
        {
            if (!CueCandidates.IsCandidate(text, _table, _model.KnownCues, token))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var list = new FeatureList(own);
            CueFeatures.Collect(text, _table, token, ref list);
            _model.Cue.Fetch(list.All, 1);
            Judge(waiting, other[..count]);
            (waiting, count) = (token, list.Count);
            var last = own;
            own = other;
            other = last;
        }

        Judge(waiting, other[..count]);
    }

    private void Judge(int token, ReadOnlySpan<uint> features)
    {
        if (token < 0)
        {
            return;
        }

        var score = _model.Cue.Score(features);
        _table.SetCueScore(token, score);
        if (score >= _model.CueFloor)
        {
            _cues.Add((token, score));
        }
    }

    private void Read(QuoteText text, int token, float score)
    {
        _units.Read(text, _table, token);
        var ways = _decoder.Decode(text, _table, _units, _model, LargestLag);
        var first = _readings.Count;
        for (var rank = 0; rank < ways; rank++)
        {
            var reading = Next();
            reading.Start(token, score, _decoder.Margin(rank), _decoder.Margin(0) - _decoder.Margin(rank), _readings.Count - first, _best.Count);
            reading.Read(text, _table, _units, _decoder.Labels(rank));
            if (reading.Content.Count > 0 && !IsKnown(reading, first))
            {
                Keep(reading);
            }
        }

        if (_readings.Count > first)
        {
            if (score >= LeastForVariants && (_readsAll || score < SureCue || (ways > 1 && _decoder.Margin(0) - _decoder.Margin(1) < ClearLead)))
            {
                AddVariants(text, token, score, first);
            }

            _best.Add(_readings[first]);
        }
    }

    /// <summary>Adds readings of contents that the tree suggests, the most likely by the labels, as far as none that is kept is like them.</summary>
    private void AddVariants(QuoteText text, int token, float score, int first)
    {
        _variants.Find(_table, _units, _decoder.Ways);
        _held.Clear();
        for (var i = first; i < _readings.Count; i++)
        {
            _held.Add(_variants.Of(_readings[i]));
        }

        if (_labels.Length < _units.Count)
        {
            _labels = new ContentLabel[_units.Count * 2];
        }

        var labels = _labels.AsSpan(0, _units.Count);
        var added = 0;
        var last = default(ContentVariants.Variant);
        foreach (var variant in _variants.Seen)
        {
            if (added == MostVariants)
            {
                break;
            }

            // Several phrases can suggest the same content; such are neighbours.
            if (variant == last || IsHeld(variant))
            {
                continue;
            }

            last = variant;
            _variants.Write(variant, labels);
            var reading = Next();
            reading.Start(token, score, _decoder.MarginOf(variant.Score), _decoder.Ways.Total(0) - variant.Score, ContentDecoder.Most + 2 + added, _best.Count);
            reading.Read(text, _table, _units, labels);
            if (reading.Content.Count > 0)
            {
                Keep(reading);
                _held.Add(variant);
                added++;
            }
        }
    }

    private bool IsHeld(in ContentVariants.Variant variant)
    {
        foreach (var other in _held)
        {
            if (_variants.Shared(other, variant) > Alike)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds readings with the source that the tree tells, where the labels tell another or none.</summary>
    private void AddSources()
    {
        foreach (var best in _best)
        {
            AddSource(best, Subjects.Own(_table, best.Cue), ContentDecoder.Most);
            if (_table.Subject(best.Cue) < 0)
            {
                AddSource(best, Subjects.Shared(_table, best.Cue, _best), ContentDecoder.Most + 1);
            }
        }
    }

    private void AddSource(CueReading best, TokenRange source, int rank)
    {
        if (source.IsEmpty || source.Overlaps(best.Source) || best.Content.Exists(source.Overlaps))
        {
            return;
        }

        var reading = Next();
        reading.Start(best.Cue, best.CueScore, best.Margin, lag: 0, rank, best.Group);
        reading.Source = source;
        reading.Content.AddRange(best.Content);
        reading.CueTokens.AddRange(best.CueTokens);
        reading.CountWords(_table);
        Keep(reading);
    }

    /// <summary>The first unused reading of the pool; it stays there until it is kept.</summary>
    private CueReading Next()
    {
        if (_used == _pool.Count)
        {
            _pool.Add(new CueReading());
        }

        return _pool[_used];
    }

    private void Keep(CueReading reading)
    {
        _readings.Add(reading);
        _used++;
    }

    /// <summary>Whether an earlier reading of the cue has the same content and source.</summary>
    private bool IsKnown(CueReading reading, int first)
    {
        for (var i = first; i < _readings.Count; i++)
        {
            if (_readings[i].Source == reading.Source && _readings[i].HasContentOf(reading))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lets go of the text.</summary>
    public void Release()
    {
        _table.Release();
        _readings.Clear();
        _best.Clear();
        _variants.Release();
        _ranker.Release();
    }
}
