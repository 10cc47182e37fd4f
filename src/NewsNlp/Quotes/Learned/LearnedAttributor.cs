namespace NewsNlp.Quotes.Learned;

/// <summary>Chooses among the readings of the model and makes drafts of them.</summary>
internal sealed class LearnedAttributor(QuoteModel model)
{
    private readonly LearnedReader _reader = new(model);
    private readonly List<CueReading> _order = [];
    private readonly List<CueReading> _chosen = [];

    /// <summary>Adds the quotations that the model finds and notes which pairs of marks they hold.</summary>
    public void AddDrafts(QuoteText text, DraftQuote?[] byRegion, List<DraftQuote> drafts)
    {
        _order.Clear();
        _chosen.Clear();
        _order.AddRange(_reader.ReadAll(text));
        _order.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Cue.CompareTo(y.Cue));
        foreach (var reading in _order)
        {
            if (reading.Score >= model.RankFloor && !_chosen.Exists(c => c.Overlaps(reading) || c.Covers(reading.Cue)))
            {
                _chosen.Add(reading);
                drafts.Add(Draft(text, reading, byRegion));
            }
        }
    }

    public void Release()
    {
        _reader.Release();
        _order.Clear();
        _chosen.Clear();
    }

    private static DraftQuote Draft(QuoteText text, CueReading reading, DraftQuote?[] byRegion)
    {
        var draft = new DraftQuote { Speaker = reading.Source, Confidence = 1 / (1 + MathF.Exp(-reading.Score)) };
        draft.Cue.AddRange(reading.CueTokens);
        foreach (var range in reading.Content)
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
