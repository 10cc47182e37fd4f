namespace NewsNlp.Tagging;

/// <summary>
/// The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta, 2011) of one sentence: a stack, the front of the buffer and the arcs
/// made so far. The root stands behind the last token. The trainer and the annotator share it.
/// </summary>
internal sealed class ParserState
{
    public const int Shift = 0, Left = 1, Right = 2, Actions = 3;

    /// <summary>Feature tables of the action layer with their numbers of rows; see <see cref="Tables"/>.</summary>
    public static readonly int[] TableRows =
        [RelationRows, RelationRows, RelationRows, RelationRows, RelationRows, CountRows * CountRows, CountRows * CountRows, CountRows, 64];

    /// <summary>Feature tables of the relation layer with their numbers of rows; see <see cref="LabelTables"/>.</summary>
    public static readonly int[] LabelTableRows = [16, RelationRows, RelationRows, RelationRows, RelationRows];

    /// <summary>Relations as feature values: 0 is "none", others are one more than the relation.</summary>
    public const int RelationRows = 40;

    public const int TableCount = 9, LabelTableCount = 5;

    private const int CountRows = 4;

    private int[] _stack = new int[64];
    private int[] _leftmost = new int[64];
    private int[] _rightmost = new int[64];
    private byte[] _leftCount = new byte[64];
    private byte[] _rightCount = new byte[64];
    private byte[] _relationValue = new byte[64];
    private int _depth;

    /// <summary>Number of tokens; also the index of the root.</summary>
    public int Count { get; private set; }

    /// <summary>First token of the buffer; <see cref="Count"/> when only the root is left.</summary>
    public int Front { get; private set; }

    /// <summary>Number of tokens on the stack.</summary>
    public int Depth => _depth;

    /// <summary>Heads found so far; <see cref="Count"/> for the root, -1 for none yet.</summary>
    public int[] Heads { get; private set; } = new int[64];

    public bool Done => Front == Count && _depth == 0;

    public void Reset(int count)
    {
        if (_stack.Length < count + 1)
        {
            var size = Math.Max(count + 1, _stack.Length * 2);
            _stack = new int[size];
            _leftmost = new int[size];
            _rightmost = new int[size];
            _leftCount = new byte[size];
            _rightCount = new byte[size];
            _relationValue = new byte[size];
            Heads = new int[size];
        }

        Count = count;
        Front = 0;
        _depth = 0;
        Heads.AsSpan(0, count + 1).Fill(-1);
        _leftmost.AsSpan(0, count + 1).Fill(-1);
        _rightmost.AsSpan(0, count + 1).Fill(-1);
        _leftCount.AsSpan(0, count + 1).Clear();
        _rightCount.AsSpan(0, count + 1).Clear();
        _relationValue.AsSpan(0, count + 1).Clear();
    }

    /// <summary>Stack item <paramref name="depth"/> from the top (0), or -1.</summary>
    public int Top(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : -1;

    public bool CanShift => Front < Count;

    public bool CanLeft => _depth > 0 && (Front < Count || _depth == 1);

    public bool CanRight => _depth > 1;

    public void DoShift() => _stack[_depth++] = Front++;

    /// <summary>The token that <paramref name="action"/> (left or right) would attach, and its head.</summary>
    public (int Dependent, int Head) ArcOf(int action) =>
        (_stack[_depth - 1], action == Left ? Front : _stack[_depth - 2]);

    /// <summary>Takes the top off the stack and attaches it.</summary>
    public void DoArc(int action, int relation)
    {
        var (dependent, head) = ArcOf(action);
        _depth--;
        Heads[dependent] = head;
        _relationValue[dependent] = (byte)(relation + 1);
        if (action == Left)
        {
            _leftmost[head] = dependent;
            _leftCount[head] = (byte)Math.Min(_leftCount[head] + 1, CountRows - 1);
        }
        else
        {
            _rightmost[head] = dependent;
            _rightCount[head] = (byte)Math.Min(_rightCount[head] + 1, CountRows - 1);
        }
    }

    /// <summary>
    /// Writes the tokens that the action layer looks at: top three of the stack, front of the buffer, and outer dependents of those. -1 is "none".
    /// </summary>
    public void Slots(Span<int> slots)
    {
        int s0 = Top(0), s1 = Top(1);
        slots[0] = s0;
        slots[1] = s1;
        slots[2] = Top(2);
        slots[3] = Front;
        slots[4] = s0 < 0 ? -1 : _leftmost[s0];
        slots[5] = s0 < 0 ? -1 : _rightmost[s0];
        slots[6] = s1 < 0 ? -1 : _rightmost[s1];
        slots[7] = _leftmost[Front];
    }

    /// <summary>Writes the row of each feature table: relations of outer dependents, numbers of dependents, distances.</summary>
    public void Tables(Span<int> values)
    {
        int s0 = Top(0), s1 = Top(1);
        values[0] = LeftRelation(s0);
        values[1] = RightRelation(s0);
        values[2] = LeftRelation(s1);
        values[3] = RightRelation(s1);
        values[4] = LeftRelation(Front);
        values[5] = s0 < 0 ? 0 : (_leftCount[s0] * CountRows) + _rightCount[s0];
        values[6] = s1 < 0 ? 0 : (_leftCount[s1] * CountRows) + _rightCount[s1];
        values[7] = _leftCount[Front];
        values[8] = (s0 < 0 ? 0 : Distance(Front - s0) * 8) + (s1 < 0 ? 0 : Distance(s0 - s1));
    }

    /// <summary>Writes the rows of the relation layer's tables for an arc.</summary>
    public void LabelTables(int dependent, int head, Span<int> values)
    {
        values[0] = head > dependent ? Distance(head - dependent) : 8 + Distance(dependent - head);
        values[1] = LeftRelation(dependent);
        values[2] = RightRelation(dependent);
        values[3] = LeftRelation(head);
        values[4] = RightRelation(head);
    }

    private int LeftRelation(int token) => token < 0 || _leftmost[token] < 0 ? 0 : _relationValue[_leftmost[token]];

    private int RightRelation(int token) => token < 0 || _rightmost[token] < 0 ? 0 : _relationValue[_rightmost[token]];

    /// <summary>Distances in eight classes: none, 1, 2, 3, 4, 5 to 6, 7 to 10, more.</summary>
    private static int Distance(int distance) => distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : 7;
}
