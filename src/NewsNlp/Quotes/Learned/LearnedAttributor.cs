namespace NewsNlp.Quotes.Learned;

/// <summary>Chooses among the readings of the model and makes drafts of them.</summary>
internal sealed class LearnedAttributor(QuoteModel model)
{
    /// <summary>By how much a reading with words in marks may fall short of the floor.</summary>
    private const float MarkedAllowance = 1.5f;

    /// <summary>Tokens of an attribution that may stand between cue and utterance.</summary>
    private const int LongestLead = 6;

    private readonly LearnedReader _reader = new(model);
    private readonly List<CueReading> _order = [];
    private bool[] _taken = [], _read = [];

    /// <summary>Adds the quotations that the model finds and notes which pairs of marks they hold.</summary>
    public void AddDrafts(QuoteText text, DraftQuote?[] byRegion, List<DraftQuote> drafts, CancellationToken cancellationToken)
    {
        _order.Clear();
        Clear(text.TokenCount);
        var readings = _reader.ReadAll(text, cancellationToken);
        if (_read.Length < readings.Count)
        {
            _read = new bool[readings.Count * 2];
        }

        Array.Clear(_read, 0, readings.Count);
        _order.AddRange(readings);
        _order.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Cue != y.Cue ? x.Cue.CompareTo(y.Cue) : x.Rank.CompareTo(y.Rank));
        foreach (var reading in _order)
        {
            if (reading.Score >= model.RankFloor && IsFree(reading))
            {
                Choose(text, reading, byRegion, drafts);
            }
        }

        // Words in marks are most often someone's speech: for what no sure reading holds, a less sure one is better than none.
        foreach (var reading in _order)
        {
            if (reading.Score < model.RankFloor && reading.Score >= model.RankFloor - MarkedAllowance && HoldsFreeRegion(text, reading, byRegion) && IsFree(reading))
            {
                Choose(text, reading, byRegion, drafts);
            }
        }
    }

    /// <summary>Whether nothing chosen shares words with the reading or holds its cue.</summary>
    private bool IsFree(CueReading reading)
    {
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

        foreach (var range in reading.Content)
        {
            _taken.AsSpan(range.First, range.Count).Fill(true);
        }

        var draft = Draft(text, reading, byRegion);
        draft.Addressee = Addressees.Of(text, _reader.Table, reading);
        if (draft.Speaker.IsEmpty && RankFeatures.Marked(text, reading) > 0)
        {
            draft.Speaker = Subjects.Shared(_reader.Table, reading.Cue, _reader.Best);
        }

        drafts.Add(draft);
    }

    private static bool HoldsFreeRegion(QuoteText text, CueReading reading, DraftQuote?[] byRegion)
    {
        foreach (var range in reading.Content)
        {
            for (var i = range.First; i < range.End; i++)
            {
                var region = text.RegionOf(i);
                if (region >= 0 && byRegion[region] is null && i == text.Regions[region].Tokens.First)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Release()
    {
        _reader.Release();
        _order.Clear();
    }

    private static DraftQuote Draft(QuoteText text, CueReading reading, DraftQuote?[] byRegion)
    {
        var draft = new DraftQuote { Speaker = Subjects.WholeName(text, reading.Source), Confidence = 1 / (1 + MathF.Exp(-reading.Score)) };
        draft.Cue.AddRange(reading.CueTokens);
        var whole = HoldsUtterance(text, reading);
        foreach (var range in reading.Content)
        {
            if (whole && !IsMarked(text, range))
            {
                continue;
            }

            draft.Segments.Add(Trim(text, WithoutLead(text, range)));
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

    /// <summary>Whether a whole utterance in marks is part of the content: what stands outside marks beside the cue is then the writer's own.</summary>
    private static bool HoldsUtterance(QuoteText text, CueReading reading)
    {
        if (reading.Content.Count < 2)
        {
            return false;
        }

        foreach (var range in reading.Content)
        {
            var index = text.RegionOf(range.First);
            if (index < 0 || index != text.RegionOf(range.End - 1))
            {
                continue;
            }

            if (IsUtterance(text, text.Regions[index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A range that is a whole utterance in marks behind a comma, colon or stop, without the few words of the attribution in front: said of her, “She will win.”</summary>
    private static TokenRange WithoutLead(QuoteText text, TokenRange range)
    {
        var first = range.First;
        while (first < range.End && first - range.First <= LongestLead && text.RegionOf(first) < 0)
        {
            first++;
        }

        if (first == range.First || first >= range.End || text.RegionOf(first) is var index && (index < 0 || text.RegionOf(range.End - 1) != index))
        {
            return range;
        }

        var parted = text.Is(first - 1, ',') || text.Is(first - 1, ':') || text.Is(first - 1, '.');
        return parted && first <= text.Regions[index].Tokens.First && IsUtterance(text, text.Regions[index]) ? range with { First = first } : range;
    }

    /// <summary>Whether the words between the marks begin and end like a sentence that someone said.</summary>
    private static bool IsUtterance(QuoteText text, QuoteRegion region) =>
        region.Tokens.Count > 2 && text.Token(region.Tokens.First).Has(TokenFlags.Capitalised) && text.Text[region.Marks.End - 1] is ',' or '?' or '!' or '.';

    private static bool IsMarked(QuoteText text, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.RegionOf(i) >= 0)
            {
                return true;
            }
        }

        return false;
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
