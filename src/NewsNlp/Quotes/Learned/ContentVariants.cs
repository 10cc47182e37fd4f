namespace NewsNlp.Quotes.Learned;

/// <summary>Other contents of a cue than the best labels have, from the phrases of the tree, each with the score that the labels give it.</summary>
internal sealed class ContentVariants
{
    /// <summary>Most contents that are looked at.</summary>
    private const int MostSeen = 64;

    /// <summary>Phrases on the cue that are joined to runs.</summary>
    private const int MostPhrases = 12;

    /// <summary>Words above the cue whose phrases are looked at.</summary>
    private const int Highest = 3;

    /// <summary>Log odds by which a content may fall short of the best labels'.</summary>
    private const float LargestLag = 16;

    private readonly Variant[] _seen = new Variant[MostSeen];
    private int _count;
    private float[] _bare = [], _inside = [];
    private int[] _words = [];
    private ContentLabel[] _base = [];
    private QuoteUnits _units = null!;
    private LabelPaths _ways = null!;
    private TokenTable _table = null!;

    /// <summary>Content of one or two runs of units; the second may be empty.</summary>
    internal readonly record struct Variant(int First, int End, int Second, int SecondEnd, float Score);

    /// <summary>The contents of the last call, best first.</summary>
    public ReadOnlySpan<Variant> Seen => _seen.AsSpan(0, _count);

    /// <summary>Lets go of the text.</summary>
    public void Release() => (_units, _ways, _table) = (null!, null!, null!);

    /// <summary>Gathers contents around the cue, best first.</summary>
    public void Find(TokenTable table, QuoteUnits units, LabelPaths ways)
    {
        (_units, _ways, _table, _count) = (units, ways, table, 0);
        Prepare();
        var (first, end) = MainRun();
        AddPhrases();
        AddClausesAbove();
        AddEnds(first, end);
        AddStarts(first, end);
        _seen.AsSpan(0, _count).Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score)
            : x.First != y.First ? x.First.CompareTo(y.First) : x.End != y.End ? x.End.CompareTo(y.End) : x.SecondEnd.CompareTo(y.SecondEnd));
    }

    /// <summary>A reading's content as runs of units, its first and its last.</summary>
    public Variant Of(CueReading reading)
    {
        var (first, last) = (reading.Content[0], reading.Content[^1]);
        var second = reading.Content.Count > 1 ? (UnitAt(last.First), UnitAt(last.End - 1) + 1) : (0, 0);
        return new Variant(UnitAt(first.First), UnitAt(first.End - 1) + 1, second.Item1, second.Item2, 0);
    }

    /// <summary>Share of the words that two contents have in common.</summary>
    public float Shared(in Variant x, in Variant y)
    {
        if (x.SecondEnd == 0 && y.SecondEnd == 0)
        {
            var common = Common(x.First, x.End, y.First, y.End);
            return Share(common, WordsOf(x.First, x.End) + WordsOf(y.First, y.End) - common);
        }

        var both = Common(x.First, x.End, y.First, y.End) + Common(x.First, x.End, y.Second, y.SecondEnd) + Common(x.Second, x.SecondEnd, y.First, y.End) + Common(x.Second, x.SecondEnd, y.Second, y.SecondEnd);
        var all = WordsOf(x.First, x.End) + WordsOf(x.Second, x.SecondEnd) + WordsOf(y.First, y.End) + WordsOf(y.Second, y.SecondEnd) - both;
        return Share(both, all);
    }

    private static float Share(int both, int all) => all == 0 ? 1 : both / (float)all;

    /// <summary>Writes the labels of a content: those of the best way with this content instead of its own.</summary>
    public void Write(in Variant variant, Span<ContentLabel> labels)
    {
        _base.AsSpan(0, labels.Length).CopyTo(labels);
        labels[variant.First..variant.End].Fill(ContentLabel.Content);
        labels[variant.Second..variant.SecondEnd].Fill(ContentLabel.Content);
    }

    private int WordsOf(int from, int end) => end > from ? _words[end] - _words[from] : 0;

    private int Common(int a, int aEnd, int b, int bEnd) => WordsOf(Math.Max(a, b), Math.Min(aEnd, bEnd));

    private float Step(int unit, ContentLabel from, ContentLabel to) => _ways.Step(unit, (int)from, (int)to);

    /// <summary>Sums up, unit by unit, the words, the scores of the best labels without their content, and those of nothing but content.</summary>
    private void Prepare()
    {
        var count = _units.Count;
        if (_base.Length < count)
        {
            (_bare, _inside, _words, _base) = (new float[(count * 2) + 1], new float[(count * 2) + 1], new int[(count * 2) + 1], new ContentLabel[count * 2]);
        }

        var best = _ways.Labels(0);
        for (var i = 0; i < count; i++)
        {
            _base[i] = best[i] == ContentLabel.Content ? ContentLabel.None : best[i];
            _words[i + 1] = _words[i] + _table.WordsIn(_units[i].Tokens);
            _bare[i + 1] = _bare[i] + Step(i, i == 0 ? ContentLabel.None : _base[i - 1], _base[i]);
            _inside[i + 1] = _inside[i] + Step(i, i == 0 ? ContentLabel.None : ContentLabel.Content, ContentLabel.Content);
        }
    }

    /// <summary>The run of content with the most words in the best labels.</summary>
    private (int First, int End) MainRun()
    {
        var labels = _ways.Labels(0);
        var best = (First: 0, End: 0);
        for (var i = 0; i < labels.Length; i++)
        {
            var from = i;
            while (i < labels.Length && labels[i] == ContentLabel.Content)
            {
                i++;
            }

            best = WordsOf(from, i) > WordsOf(best.First, best.End) ? (from, i) : best;
        }

        return best;
    }

    /// <summary>The phrases that hang on the cue or on such a phrase, and runs from one to another on the same side or one on each.</summary>
    private void AddPhrases()
    {
        Span<(int First, int End)> phrases = stackalloc (int, int)[MostPhrases];
        var count = 0;
        var cue = _units[_units.Cue].Head;
        for (var i = 0; i < _units.Count; i++)
        {
            var token = _units[i].Head;
            var head = _table.Head(token);
            if (i == _units.Cue || head < 0 || _table.Tag(token) == PartOfSpeech.Punct || (head != cue && _table.Head(head) != cue))
            {
                continue;
            }

            var phrase = UnitsOf(token);
            Add(phrase.First, phrase.End);
            if (head == cue && count < MostPhrases)
            {
                phrases[count++] = phrase;
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var k = i + 1; k < count; k++)
            {
                if (phrases[i].End <= _units.Cue == phrases[k].End <= _units.Cue)
                {
                    Add(phrases[i].First, phrases[k].End);
                }
                else
                {
                    Add(phrases[i].First, phrases[i].End, phrases[k].First, phrases[k].End);
                }
            }
        }
    }

    /// <summary>What the cue interrupts or follows: the phrases of the words above it, without its own.</summary>
    private void AddClausesAbove()
    {
        var cue = _units[_units.Cue].Head;
        var own = UnitsOf(cue);
        for (var (above, step) = (_table.Head(cue), 0); above >= 0 && step < Highest; above = _table.Head(above), step++)
        {
            var whole = UnitsOf(above);
            Add(whole.First, own.First);
            Add(own.End, whole.End);
            Add(whole.First, own.First, own.End, whole.End);
        }
    }

    /// <summary>The main run with other ends: at each sign and before each phrase, and at the end of the sentence.</summary>
    private void AddEnds(int first, int end)
    {
        var last = _units.Count;
        while (last > end && WordsOf(last - 1, last) == 0)
        {
            last--;
        }

        for (var i = first + 1; i <= last; i++)
        {
            if (i == last || IsBreak(i))
            {
                Add(first, i);
            }
        }
    }

    /// <summary>The main run with other starts, and together with the subject before the cue (the plan is expected to pass).</summary>
    private void AddStarts(int first, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (i == 0 || IsBreak(i))
            {
                Add(WordsOf(i, i + 1) == 0 ? i + 1 : i, end);
            }
        }

        if (_table.Subject(_units[_units.Cue].Head) is >= 0 and var subject && UnitsOf(subject) is var phrase && phrase.End <= first)
        {
            Add(phrase.First, phrase.End, first, end);
        }
    }

    /// <summary>Whether something may begin or end before a unit: a sign, words in marks, a phrase or clause of the tree.</summary>
    private bool IsBreak(int unit) => _units[unit].Region >= 0 || _units[unit - 1].Region >= 0 || _table.Tag(_units[unit].Head) == PartOfSpeech.Punct
        || _table.Relation(_table.Edges.Opens(_units[unit].Tokens.First)) is DependencyRelation.Advcl or DependencyRelation.Conj or DependencyRelation.Acl
            or DependencyRelation.Parataxis or DependencyRelation.Ccomp or DependencyRelation.Xcomp or DependencyRelation.Obl or DependencyRelation.Nmod;

    private (int First, int End) UnitsOf(int token) => (UnitAt(_table.Edges.Left(token)), UnitAt(_table.Edges.Right(token)) + 1);

    /// <summary>The unit that holds a token, or the nearest.</summary>
    private int UnitAt(int token)
    {
        int low = 0, high = _units.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = _units[middle].Tokens.First <= token ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Add(int first, int end, int second = 0, int secondEnd = 0)
    {
        // A run may not hold the cue: the longer side is taken.
        var cue = _units.Cue;
        if (first <= cue && end > cue)
        {
            (first, end) = WordsOf(first, cue) > WordsOf(cue + 1, end) ? (first, cue) : (cue + 1, end);
        }

        if (WordsOf(first, end) == 0 || _count == MostSeen)
        {
            return;
        }

        if (second < end || WordsOf(second, secondEnd) == 0 || (second <= cue && secondEnd > cue))
        {
            (second, secondEnd) = (0, 0);
        }

        var score = _bare[_units.Count] + Gain(first, end) + (secondEnd > 0 ? Gain(second, secondEnd) : 0);
        if (_ways.Total(0) - score <= LargestLag)
        {
            _seen[_count++] = new Variant(first, end, second, secondEnd, score);
        }
    }

    /// <summary>How much the score changes when a run that holds no content becomes some.</summary>
    private float Gain(int first, int end)
    {
        var before = first == 0 ? ContentLabel.None : _base[first - 1];
        var gain = _inside[end] - _inside[first + 1] + Step(first, before, ContentLabel.Content) - (_bare[end] - _bare[first]);
        return end < _units.Count ? gain + Step(end, ContentLabel.Content, _base[end]) - Step(end, _base[end - 1], _base[end]) : gain;
    }
}
