namespace NewsNlp.Quotes.Learned;

/// <summary>One cue with what the model reads around it.</summary>
internal sealed class CueReading
{
    public required int Cue { get; init; }

    /// <summary>Log odds that the word is a cue, from its own surroundings.</summary>
    public required float CueScore { get; init; }

    /// <summary>How much better the reading is than no content at all.</summary>
    public float Margin { get; set; }

    /// <summary>Content as ranges of tokens, marks included.</summary>
    public List<TokenRange> Content { get; } = new(2);

    public List<TokenRange> CueTokens { get; } = new(1);

    public TokenRange Source { get; set; } = TokenRange.None;

    public int ContentTokens { get; set; }

    /// <summary>Log odds that the quotation is right as a whole.</summary>
    public float Score { get; set; }

    public bool Covers(int token)
    {
        foreach (var range in Content)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    public bool Overlaps(CueReading other)
    {
        foreach (var mine in Content)
        {
            foreach (var theirs in other.Content)
            {
                if (mine.Overlaps(theirs))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Turns labels into ranges: runs of content (a single stop or comma inside does not break one), the source nearest to the cue, the cue's words.</summary>
    public void Read(QuoteText text, QuoteUnits units, ReadOnlySpan<ContentLabel> labels)
    {
        var best = int.MaxValue;
        for (var i = 0; i < labels.Length;)
        {
            var label = labels[i];
            var end = i + 1;
            while (end < labels.Length && (labels[end] == label
                || label == ContentLabel.Content && end + 1 < labels.Length && labels[end + 1] == label && labels[end] == ContentLabel.None && IsBreak(text, units[end])))
            {
                end++;
            }

            var range = new TokenRange(units[i].Tokens.First, units[end - 1].Tokens.End);
            var distance = i < units.Cue ? units.Cue - end : i - units.Cue;
            if (label == ContentLabel.Content)
            {
                AddContent(text, range);
            }
            else if (label == ContentLabel.Cue)
            {
                CueTokens.Add(range);
            }
            else if (label == ContentLabel.Source && distance < best)
            {
                (Source, best) = (range, distance);
            }

            i = end;
        }
    }

    private void AddContent(QuoteText text, TokenRange range)
    {
        var words = 0;
        for (var i = range.First; i < range.End; i++)
        {
            words += text.IsWordLike(i) ? 1 : 0;
        }

        if (words > 0)
        {
            Content.Add(range);
            ContentTokens += words;
        }
    }

    private static bool IsBreak(QuoteText text, QuoteUnit unit) => unit.Region < 0 && text.Token(unit.Head).Kind == TokenKind.Punctuation;
}
