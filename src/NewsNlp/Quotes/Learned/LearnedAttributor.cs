namespace NewsNlp.Quotes.Learned;

/// <summary>Chooses among the readings of the model and makes drafts of them.</summary>
internal sealed class LearnedAttributor(QuoteModel model)
{
    /// <summary>By how much a reading with an utterance in marks may fall short of the floor.</summary>
    private const float UtteranceAllowance = 1.5f;

    /// <summary>The same for a few words in marks, which may as well be a name or a term.</summary>
    private const float FragmentAllowance = 1;

    /// <summary>Tokens from which words in marks count as an utterance here.</summary>
    private const int ShortestUtterance = 4;

    /// <summary>Tokens between a cue and words in marks that it leads to.</summary>
    private const int NearCue = 4;

    /// <summary>More than the largest rank of a reading.</summary>
    private const int RanksOfCue = 16;

    /// <summary>Tokens that are read together, or some more: a long text takes no more memory for it than a short one.</summary>
    private const int StretchLength = 1 << 16;

    private readonly LearnedReader _reader = new(model);
    // The readings that may be taken, best first.
    private CueReading[] _order = [];
    private ulong[] _keys = [];
    private int _count;
    private readonly List<TokenRange> _kept = [];
    private readonly List<CueReading> _chosen = [];
    private DraftQuote?[] _draftOf = [];
    private bool[] _taken = [], _read = [];

    /// <summary>Adds the quotations that the model finds and notes which pairs of marks they hold.</summary>
    public void AddDrafts(QuoteText text, DraftQuote?[] byRegion, List<DraftQuote> drafts, CancellationToken cancellationToken)
    {
        Clear(text.TokenCount);
        for (var first = 0; first < text.TokenCount;)
        {
            var stretch = text.Stretch(first, StretchLength);
            AddDrafts(text, stretch, byRegion, drafts, cancellationToken);
            first = stretch.End;
        }
    }

    private void AddDrafts(QuoteText text, TokenRange stretch, DraftQuote?[] byRegion, List<DraftQuote> drafts, CancellationToken cancellationToken)
    {
        _chosen.Clear();
        var readings = _reader.ReadAll(text, stretch, cancellationToken);
        if (_read.Length < readings.Count)
        {
            (_read, _draftOf) = (new bool[readings.Count * 2], new DraftQuote?[readings.Count * 2]);
        }

        Array.Clear(_read, 0, readings.Count);
        Array.Clear(_draftOf, 0, readings.Count);
        Order(readings);
        foreach (var reading in _order.AsSpan(0, _count))
        {
            if (reading.Score >= model.RankFloor && IsFree(reading) && !NestedSpeakers.IsAboutAttribution(text, reading, _reader.Best))
            {
                Choose(text, reading, byRegion, drafts);
            }
        }

        // Words in marks are most often someone's speech: for what no sure reading holds, a less sure one, and at last one about another attribution, is better than none.
        ChooseForMarks(text, byRegion, drafts, aboutAttribution: false);
        ChooseForMarks(text, byRegion, drafts, aboutAttribution: true);
        foreach (var reading in _chosen)
        {
            _draftOf[reading.Group]!.Speaker = NestedSpeakers.Better(text, _reader.Table, reading, _reader.Best, _draftOf);
        }
    }

    /// <summary>Sorts the readings that may be taken: by score, cue and rank.</summary>
    private void Order(IReadOnlyList<CueReading> readings)
    {
        if (_order.Length < readings.Count)
        {
            (_order, _keys) = (new CueReading[readings.Count * 2], new ulong[readings.Count * 2]);
        }

        _count = 0;
        foreach (var reading in readings)
        {
            if (reading.Score >= model.RankFloor - UtteranceAllowance)
            {
                // The bits of a number of floating point grow with it, those of a negative one against it.
                var bits = BitConverter.SingleToUInt32Bits(reading.Score);
                var falling = (int)bits < 0 ? bits : ~bits & 0x7FFFFFFF;
                _keys[_count] = ((ulong)falling << 32) | (uint)((reading.Group * RanksOfCue) + reading.Rank);
                _order[_count++] = reading;
            }
        }

        Array.Sort(_keys, _order, 0, _count);
    }

    private void ChooseForMarks(QuoteText text, DraftQuote?[] byRegion, List<DraftQuote> drafts, bool aboutAttribution)
    {
        foreach (var reading in _order.AsSpan(0, _count))
        {
            if (IsFree(reading) && Allowance(text, reading, byRegion) is > 0 and var allowance && reading.Score >= model.RankFloor - allowance
                && (aboutAttribution || !NestedSpeakers.IsAboutAttribution(text, reading, _reader.Best)))
            {
                Choose(text, reading, byRegion, drafts);
            }
        }
    }

    /// <summary>Whether the reading has words left (a rival may have taken all), and nothing chosen shares them or holds its cue.</summary>
    private bool IsFree(CueReading reading)
    {
        if (reading.Content.Count == 0)
        {
            return false;
        }

        foreach (var range in reading.Content)
        {
            if (_taken.AsSpan(range.First, range.Count).Contains(true))
            {
                return false;
            }
        }

        return !_taken[reading.Cue] && !_read[reading.Group];
    }

    private void Clear(int tokens)
    {
        if (_taken.Length < tokens)
        {
            _taken = new bool[tokens + (tokens >> 1)];
        }

        Array.Clear(_taken, 0, tokens);
    }

    private void Choose(QuoteText text, CueReading reading, DraftQuote?[] byRegion, List<DraftQuote> drafts)
    {
        _read[reading.Group] = true;
        if (Silence.Is(text, reading))
        {
            return;
        }

        ContentShape.Of(text, _reader.Table, reading, _kept);
        if (_kept.Count == 0)
        {
            return;
        }

        LeaveToOthers(text, reading);
        var second = TokenRange.None;
        if (_kept.Count == 1 && ContentShape.SecondUtterance(text, _reader.Table, _kept[0]) is { IsEmpty: false } utterance)
        {
            (_kept[0], second) = (_kept[0] with { End = utterance.First }, utterance);
        }

        var draft = Add(text, reading, byRegion, drafts);
        _chosen.Add(reading);
        _draftOf[reading.Group] = draft;
        if (!second.IsEmpty)
        {
            _kept[0] = second;
            Add(text, reading, byRegion, drafts).Speaker = draft.Speaker;
        }
    }

    /// <summary>Drops a part in marks behind another cue that has it as its own (Lind said, adding later, “…”).</summary>
    private void LeaveToOthers(QuoteText text, CueReading reading)
    {
        for (var k = _kept.Count - 1; k >= 0 && _kept.Count > 1; k--)
        {
            var first = _kept[k].First;
            for (var i = reading.Group + 1; first > reading.Cue && text.RegionOf(first) >= 0 && i < _reader.Best.Count && _reader.Best[i].Cue < first; i++)
            {
                var other = _reader.Best[i];
                if (other.Score >= model.RankFloor && text.RegionOf(other.Cue) < 0 && first - other.Cue <= NearCue && other.Holds(first))
                {
                    _kept.RemoveAt(k);
                    break;
                }
            }
        }
    }

    /// <summary>Makes a draft of the ranges that are kept.</summary>
    private DraftQuote Add(QuoteText text, CueReading reading, DraftQuote?[] byRegion, List<DraftQuote> drafts)
    {
        foreach (var range in _kept)
        {
            _taken.AsSpan(range.First, range.Count).Fill(true);
        }

        var draft = Draft(text, reading, byRegion);
        if (draft.Speaker.IsEmpty && reading.MarkedTokens > 0)
        {
            draft.Speaker = Subjects.Shared(_reader.Table, reading.Cue, _reader.Best);
        }

        drafts.Add(draft);
        return draft;
    }

    /// <summary>By how much a reading may fall short of the floor for words in marks that nothing holds yet; 0 when it holds none.</summary>
    private static float Allowance(QuoteText text, CueReading reading, DraftQuote?[] byRegion)
    {
        var allowance = 0f;
        foreach (var range in reading.Content)
        {
            for (var i = range.First; i < range.End; i++)
            {
                var region = text.RegionOf(i);
                if (region >= 0 && byRegion[region] is null && i == text.Regions[region].Tokens.First)
                {
                    allowance = Math.Max(allowance, text.Regions[region].Tokens.Count >= ShortestUtterance ? UtteranceAllowance : FragmentAllowance);
                }
            }
        }

        return allowance;
    }

    public void Release()
    {
        _reader.Release();
        Array.Clear(_order);
        _chosen.Clear();
        Array.Clear(_draftOf);
    }

    private DraftQuote Draft(QuoteText text, CueReading reading, DraftQuote?[] byRegion)
    {
        var between = ContentShape.SpeakerBetween(text, _reader.Table, reading);
        var draft = new DraftQuote { Speaker = between.IsEmpty ? Subjects.WholeName(text, reading.Source) : between, Confidence = 1 / (1 + MathF.Exp(-reading.Score)) };
        draft.Cue.AddRange(reading.CueTokens);
        foreach (var range in _kept)
        {
            draft.Segments.Add(Trim(text, range));
            for (var i = range.First; i < range.End; i++)
            {
                var region = text.RegionOf(i);
                if (region >= 0 && byRegion[region] is null && i == text.Regions[region].Tokens.First)
                {
                    byRegion[region] = draft;
                    draft.Repairs |= text.Regions[region].Marks.Repairs;
                }
            }
        }

        return draft;
    }

    /// <summary>The words of a range without marks, commas and stops at its edges; a range that is one pair of marks is what stands between them.</summary>
    private static TextSpan Trim(QuoteText text, TokenRange range)
    {
        var (first, end) = range;
        while (end - first > 1 && IsEdge(text, first))
        {
            first++;
        }

        while (end - first > 1 && (text.Is(end - 1, ',') || text.Is(end - 1, ';') || text.IsDash(end - 1)))
        {
            end--;
        }

        var region = text.RegionOf(first);
        if (region >= 0 && region == text.RegionOf(end - 1) && first <= text.Regions[region].Tokens.First && end >= text.Regions[region].Tokens.End)
        {
            return text.Regions[region].Marks.Content;
        }

        return text.SpanOf(new TokenRange(first, end));
    }

    private static bool IsEdge(QuoteText text, int token) =>
        text.Token(token).Kind == TokenKind.Punctuation && text.Text[text.Token(token).Start] is ',' or ';' or ':' or '.' or ')' or ']' or '-' or '—' or '–';
}
