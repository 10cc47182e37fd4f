namespace NewsNlp.Quotes.Marks;

/// <summary>
/// Pairs quotation marks paragraph by paragraph with a stack: a mark closes the nearest open mark that it can close, opens otherwise, and what
/// does not fit is mended (a mark missing, or of another family) and reported. One pass over the marks.
/// </summary>
internal sealed class MarkPairer
{
    /// <summary>Deepest nesting that is followed; marks that would open below it are left alone.</summary>
    private const int MaximumDepth = 6;

    private readonly List<Mark> _marks = [];
    private readonly List<Mark> _open = [];
    private readonly List<MarkRegion> _regions = [];
    private bool[] _closerFollows = [];

    /// <summary>The pairs of <paramref name="text"/>, outer ones before what they hold. The list is the pairer's own and valid until the next call.</summary>
    public IReadOnlyList<MarkRegion> Pair(ReadOnlySpan<char> text)
    {
        _regions.Clear();
        var reversed = MarkScanner.HasReversedGuillemets(text);
        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            _marks.Clear();
            MarkScanner.Scan(text, start, end, reversed, _marks);
            if (_marks.Count > 0)
            {
                PairParagraph(text, start, end);
            }

            start = end + 1;
        }

        _regions.Sort(static (x, y) => x.Open != y.Open ? x.Open.CompareTo(y.Open) : y.Close.CompareTo(x.Close));
        return _regions;
    }

    private void PairParagraph(ReadOnlySpan<char> text, int start, int end)
    {
        _open.Clear();
        FindClosers();
        var last = start;
        for (var i = 0; i < _marks.Count; i++)
        {
            var mark = _marks[i];
            var partner = mark.Shape == MarkShape.Opens && !Crossed(mark) ? -1 : Partner(mark);
            if (partner >= 0 && Closes(text, end, i, partner))
            {
                Close(text, partner, mark);
                last = mark.End;
            }
            else if (Opens(mark))
            {
                CloseUnfinished(text, mark);
                if (_open.Count < MaximumDepth)
                {
                    _open.Add(mark);
                }
            }
            else if (IsStrayCloser(text, mark))
            {
                AddMissingOpen(text, last, mark);
                last = mark.End;
            }
        }

        CloseAtEnd(text, end);
    }

    /// <summary>Notes for each single mark whether a mark that surely closes follows before the next single mark that opens.</summary>
    private void FindClosers()
    {
        if (_closerFollows.Length < _marks.Count)
        {
            _closerFollows = new bool[Math.Max(16, _marks.Count * 2)];
        }

        var follows = false;
        for (var i = _marks.Count - 1; i >= 0; i--)
        {
            var mark = _marks[i];
            _closerFollows[i] = follows;
            if (mark.Family == MarkFamily.Single)
            {
                follows = mark.LooksClosed && mark.Position > 0 || (!mark.LooksOpen && follows);
            }
        }
    }

    /// <summary>A mark of opening shape that stands where a mark closes: “so“ or „so“.</summary>
    private bool Crossed(Mark mark) => mark.LooksClosed && !mark.LooksOpen && _open.Count > 0
        || mark.Family == MarkFamily.Curly && IndexOf(MarkFamily.Low) >= 0;

    private int IndexOf(MarkFamily family)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Family == family)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index in the stack of the innermost open mark that <paramref name="mark"/> can close, or -1.</summary>
    private int Partner(Mark mark)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (Fits(_open[i].Family, mark.Family))
            {
                return i;
            }
        }

        // ‘so” : a double mark closes a single one when nothing else is open.
        return _open.Count == 1 && _open[0].Family == MarkFamily.Single && mark.LooksClosed && mark.Family is MarkFamily.Curly or MarkFamily.Straight
            ? 0 : -1;
    }

    private static bool Fits(MarkFamily open, MarkFamily close) => open == close || IsDouble(open) && IsDouble(close);

    private static bool IsDouble(MarkFamily family) => family is MarkFamily.Curly or MarkFamily.Straight or MarkFamily.Low or MarkFamily.Typewriter;

    private bool Closes(ReadOnlySpan<char> text, int end, int index, int partner)
    {
        var mark = _marks[index];
        if (mark.Family == MarkFamily.Single)
        {
            return mark.LooksClosed && !IsPossessive(text, end, index);
        }

        // A mark that can only open shows that the earlier one was never closed, unless marks stand free on both sides.
        return mark.Shape == MarkShape.Closes || mark.LooksClosed || !mark.LooksOpen || _open[partner].Family == MarkFamily.Low;
    }

    /// <summary>The councils’ money: an apostrophe behind s with a word behind it, when a better mark to close follows.</summary>
    private bool IsPossessive(ReadOnlySpan<char> text, int end, int index)
    {
        var mark = _marks[index];
        return _closerFollows[index] && mark.Position > 0 && text[mark.Position - 1] is 's' or 'S' or 'x' or 'z'
            && mark.End + 1 < end && text[mark.End] == ' ' && char.IsLetter(text[mark.End + 1]);
    }

    private static bool Opens(Mark mark) => mark.Family switch
    {
        // An apostrophe in front of a word opens only where a mark can close it.
        MarkFamily.Single => mark.LooksOpen && (mark.Shape != MarkShape.Closes),
        _ => mark.Shape == MarkShape.Opens || mark.LooksOpen || mark.Shape == MarkShape.Either && !mark.LooksClosed,
    };

    private static bool IsStrayCloser(ReadOnlySpan<char> text, Mark mark) =>
        mark.Family != MarkFamily.Single && mark.LooksClosed && !(mark.Position > 0 && char.IsAsciiDigit(text[mark.Position - 1]));

    private void Close(ReadOnlySpan<char> text, int partner, Mark close)
    {
        var open = _open[partner];
        for (var i = _open.Count - 1; i > partner; i--)
        {
            AddUnclosed(text, _open[i], close.Position, i);
        }

        _open.RemoveRange(partner, _open.Count - partner);
        var sameFamily = open.Family == close.Family || open.Family == MarkFamily.Low && close.Family == MarkFamily.Curly;
        var rightWay = close.Shape != MarkShape.Opens || open.Family == MarkFamily.Low;
        Add(text, open.Position, open.End, close.Position, close.End, open.Family, partner,
            sameFamily && rightWay ? QuoteRepairs.None : QuoteRepairs.Mismatched, false);
    }

    /// <summary>A second mark of the same kind opens: what was open ends there.</summary>
    private void CloseUnfinished(ReadOnlySpan<char> text, Mark mark)
    {
        var same = IndexOf(mark.Family);
        if (same < 0)
        {
            return;
        }

        for (var i = _open.Count - 1; i >= same; i--)
        {
            AddUnclosed(text, _open[i], mark.Position, i);
        }

        _open.RemoveRange(same, _open.Count - same);
    }

    private void CloseAtEnd(ReadOnlySpan<char> text, int end)
    {
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i];
            var reopened = next < text.Length && open.Family != MarkFamily.Single && text[next] == text[open.Position];
            if (reopened)
            {
                Add(text, open.Position, open.End, end, end, open.Family, i, QuoteRepairs.None, true);
            }
            else
            {
                AddUnclosed(text, open, end, i);
            }
        }
    }

    /// <summary>A single mark that nothing closes was an apostrophe; any other lacks its partner.</summary>
    private void AddUnclosed(ReadOnlySpan<char> text, Mark open, int end, int depth)
    {
        if (open.Family != MarkFamily.Single)
        {
            Add(text, open.Position, open.End, end, end, open.Family, depth, QuoteRepairs.MissingClose, false);
        }
    }

    /// <summary>The words of a mark that closes nothing start at the last end of a sentence before it.</summary>
    private void AddMissingOpen(ReadOnlySpan<char> text, int from, Mark close)
    {
        if (_open.Count > 0 || close.Position <= from)
        {
            return;
        }

        var start = close.Position - 1;
        while (start > from && !(text[start - 1] is '.' or '!' or '?' && char.IsWhiteSpace(text[start]) && start < close.Position - 2))
        {
            start--;
        }

        Add(text, start, start, close.Position, close.End, close.Family, 0, QuoteRepairs.MissingOpen, false);
    }

    private void Add(
        ReadOnlySpan<char> text, int open, int start, int end, int close, MarkFamily family, int depth, QuoteRepairs repairs, bool continues)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                open = open < start && repairs.HasFlag(QuoteRepairs.MissingOpen) ? start : open;
                _regions.Add(new MarkRegion(open, start, end, close == end ? end : close, family, (byte)depth, repairs, continues));
                return;
            }
        }
    }
}
