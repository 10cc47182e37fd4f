namespace NewsNlp.Boilerplate;

/// <summary>How far a line shares the form of the other starts of its page: the titles of one page are alike in length, ends, blank lines and neighbours, and so are its headings among themselves.</summary>
internal sealed class StartStyle
{
    /// <summary>Values that describe a line.</summary>
    public const int Width = 27;

    /// <summary>Kinds of lines that stand beside a start, and gaps that are told apart.</summary>
    private const int Kinds = 11, Gaps = 4, Ends = 12, Firsts = 16;

    // Starts and other candidates that have each form.
    private readonly Counts _starts = new(), _others = new();
    private int[] _between = [];
    private int _long;
    private int _outside;

    /// <summary>Takes a page with the titles that are known so far.</summary>
    public void Load(LinePage page, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> odds)
    {
        var facts = page.Facts;
        _starts.Clear();
        _others.Clear();
        (_long, _outside) = (0, 0);
        if (_between.Length < classes.Length + 1)
        {
            _between = new int[(classes.Length + 1) * 2];
        }

        for (var i = 0; i < classes.Length; i++)
        {
            var isCandidate = StartRanker.IsCandidate(in facts[i], odds[i]) || IsShort(in facts[i]);
            _between[i + 1] = _between[i] + (isCandidate && classes[i] != LineClass.Title ? 1 : 0);
            _long += facts[i].IsLong ? facts[i].Length : 0;
            _outside += classes[i] == LineClass.Other && facts[i].Length > 20 ? 1 : 0;
            if (classes[i] == LineClass.Title)
            {
                _starts.Add(facts, i, odds[i], 1);
            }
            else if (isCandidate)
            {
                _others.Add(facts, i, odds[i], 1);
            }
        }
    }

    /// <summary>Writes the row of a line.</summary>
    public void Write(LinePage page, int index, int open, int before, int after, ReadOnlySpan<float> odds, ReadOnlySpan<LineClass> classes, Span<float> row)
    {
        var facts = page.Facts;
        var own = classes[index] == LineClass.Title ? _starts : _others;
        var counted = own == _starts || StartRanker.IsCandidate(in facts[index], odds[index]) || IsShort(in facts[index]);
        if (counted)
        {
            own.Add(facts, index, odds[index], -1);
        }

        var next = index + 1;
        while (next < facts.Length && classes[next] != LineClass.Title)
        {
            next++;
        }

        _starts.Write(facts, index, odds[index], row[..9]);
        _others.Write(facts, index, odds[index], row.Slice(9, 9));
        row[18] = _starts.All / (_starts.All + _others.All + 0.5f);
        row[19] = _outside / (float)facts.Length;
        row[20] = _between[index] - _between[Math.Min(index, open + 1)];
        row[21] = _between[next] - _between[index + 1];
        row[22] = page.LongShare;
        row[23] = before * (_starts.All + 1f) / (_long + 1f);
        row[24] = after * (_starts.All + 1f) / (_long + 1f);
        row[25] = facts.Length;
        row[26] = (_starts.All + _others.All) * 10f / facts.Length;
        if (counted)
        {
            own.Add(facts, index, odds[index], 1);
        }
    }

    // A line of a title's or heading's form.
    private static bool IsShort(in LineFacts line) => line.Length is >= 6 and <= 120 && line.Words > 1 && line.Hint == 0 && line.LastChar is not ('.' or ':' or ',');

    private static int KindOf(ReadOnlySpan<LineFacts> facts, int index)
    {
        if (index < 0 || index >= facts.Length)
        {
            return Kinds - 1;
        }

        ref readonly var line = ref facts[index];
        return line.Hint > 0 ? line.Hint - 1 : 3 + (line.Length < 40 ? 0 : line.IsLong ? 4 : 2) + (line.Last is CharKind.End or CharKind.Quote ? 1 : 0);
    }

    /// <summary>How many lines of one sort have each form.</summary>
    private sealed class Counts
    {
        private readonly float[] _gaps = new float[Gaps], _ends = new float[Ends], _firsts = new float[Firsts], _before = new float[Kinds], _behind = new float[Kinds];
        private float _length, _squares, _capitals, _odds;

        public float All { get; private set; }

        public void Clear()
        {
            foreach (var counts in (float[][])[_gaps, _ends, _firsts, _before, _behind])
            {
                Array.Clear(counts);
            }

            (_length, _squares, _capitals, _odds, All) = (0, 0, 0, 0, 0);
        }

        public void Add(ReadOnlySpan<LineFacts> facts, int index, float odds, int weight)
        {
            ref readonly var line = ref facts[index];
            All += weight;
            var length = MathF.Log(line.Length + 1);
            _length += weight * length;
            _squares += weight * length * length;
            _capitals += weight * line.CapitalWords / (float)Math.Max(1, (int)line.Words);
            _odds += weight * odds;
            _gaps[Math.Min(line.Gap, Gaps - 1)] += weight;
            _ends[LineFeatures.EndClass(in line)] += weight;
            _firsts[(int)line.First] += weight;
            _before[KindOf(facts, index - 1)] += weight;
            _behind[KindOf(facts, index + 1)] += weight;
        }

        public void Write(ReadOnlySpan<LineFacts> facts, int index, float odds, Span<float> row)
        {
            if (All < 0.5f)
            {
                row.Fill(-1);
                return;
            }

            ref readonly var line = ref facts[index];
            var mean = _length / All;
            var spread = MathF.Sqrt(MathF.Max(0.01f, (_squares / All) - (mean * mean)));
            row[0] = MathF.Log(line.Length + 1) - mean;
            row[1] = MathF.Abs(row[0]) / (spread + 0.1f);
            row[2] = (line.CapitalWords / (float)Math.Max(1, (int)line.Words)) - (_capitals / All);
            row[3] = odds - (_odds / All);
            row[4] = _gaps[Math.Min(line.Gap, Gaps - 1)] / All;
            row[5] = _ends[LineFeatures.EndClass(in line)] / All;
            row[6] = _firsts[(int)line.First] / All;
            row[7] = _before[KindOf(facts, index - 1)] / All;
            row[8] = _behind[KindOf(facts, index + 1)] / All;
        }
    }
}
