namespace NewsNlp.Quotes.Learned;

/// <summary>One cue with what the model reads around it. Used again for the next text: nothing of it may outlive a run.</summary>
internal sealed class CueReading
{
    public int Cue { get; private set; }

    /// <summary>Log odds that the word is a cue, from its own surroundings.</summary>
    public float CueScore { get; private set; }

    /// <summary>How much better the reading is than no content at all.</summary>
    public float Margin { get; set; }

    /// <summary>How much worse than the best reading of the same cue it is.</summary>
    public float Lag { get; private set; }

    /// <summary>Place among the readings of the same cue, best first.</summary>
    public int Rank { get; private set; }

    /// <summary>Which of the text's cues it reads.</summary>
    public int Group { get; private set; }

    /// <summary>Content as ranges of tokens, marks included.</summary>
    public List<TokenRange> Content { get; } = new(2);

    public List<TokenRange> CueTokens { get; } = new(1);

    public TokenRange Source { get; set; } = TokenRange.None;

    /// <summary>Words of the content.</summary>
    public int ContentTokens { get; private set; }

    /// <summary>Words of the content that stand in marks.</summary>
    public int MarkedTokens { get; private set; }

    /// <summary>Log odds that the quotation is right as a whole.</summary>
    public float Score { get; set; }

    /// <summary>Whether the source is the tree's and not the labels'.</summary>
    public bool HasTreeSource => Rank is ContentDecoder.Most or ContentDecoder.Most + 1;

    /// <summary>Whether its content is the tree's and not that of a labelling.</summary>
    public bool IsVariant => Rank > ContentDecoder.Most + 1;

    /// <summary>How much of what the labels believe agrees with it.</summary>
    public ReadingVotes Votes { get; set; }

    /// <summary>Begins a reading anew.</summary>
    public void Start(int cue, float cueScore, float margin, float lag, int rank, int group)
    {
        (Cue, CueScore, Margin, Lag, Rank, Group) = (cue, cueScore, margin, lag, rank, group);
        (Source, ContentTokens, MarkedTokens, Score) = (TokenRange.None, 0, 0, 0);
        Content.Clear();
        CueTokens.Clear();
    }

    /// <summary>Turns labels into ranges: runs of content (a single stop or comma inside does not break one), the source nearest to the cue, the cue's words.</summary>
    public void Read(QuoteText text, TokenTable table, QuoteUnits units, ReadOnlySpan<ContentLabel> labels)
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
                Content.Add(range);
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

        CountWords(table);
    }

    /// <summary>Whether a token is part of the content.</summary>
    public bool Holds(int token)
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

    /// <summary>Whether a token is part of the cue.</summary>
    public bool HasCueAt(int token)
    {
        foreach (var range in CueTokens)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the content of both is the same.</summary>
    public bool HasContentOf(CueReading other)
    {
        if (Content.Count != other.Content.Count)
        {
            return false;
        }

        for (var i = 0; i < Content.Count; i++)
        {
            if (Content[i] != other.Content[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts the words of the content anew and drops parts without any.</summary>
    public void CountWords(TokenTable table)
    {
        (ContentTokens, MarkedTokens) = (0, 0);
        for (var k = Content.Count - 1; k >= 0; k--)
        {
            var words = table.WordsIn(Content[k]);
            ContentTokens += words;
            MarkedTokens += table.MarkedWordsIn(Content[k]);
            if (words == 0)
            {
                Content.RemoveAt(k);
            }
        }
    }

    private static bool IsBreak(QuoteText text, QuoteUnit unit) => unit.Region < 0 && text.Token(unit.Head).Kind == TokenKind.Punctuation;
}
