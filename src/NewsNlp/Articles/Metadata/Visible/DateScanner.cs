namespace NewsNlp.Articles.Metadata;

/// <summary>One pass over a text for its next date.</summary>
internal readonly ref struct DateScanner(ReadOnlySpan<char> text, bool? dayFirst, bool yearless)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly DateForms _forms = new(text, dayFirst, yearless);

    public bool TryFind(int from, out VisibleDate date)
    {
        int lead = -1, leadEnd = -1;
        ClockTime? leadTime = null;
        for (var i = from; i < _text.Length;)
        {
            var c = _text[i];
            if (char.IsAsciiDigit(c))
            {
                if ((i == 0 || !IsGlue(_text[i - 1])) && _forms.TryAtNumber(i, out var parts))
                {
                    return Finish(parts, StartOf(i, lead, leadEnd), leadTime, out date);
                }

                if (ClockTime.TryRead(_text, i, out var time, out var end))
                {
                    // "12:20pm Jan 7, 2024": the time leads.
                    (lead, leadEnd, leadTime) = (i, end, time);
                    i = end;
                    continue;
                }

                i = SkipDigits(i);
            }
            else if (char.IsLetter(c))
            {
                var end = _forms.WordEnd(i);
                var value = end - i < 24 ? DateWords.Lookup(_text[i..end]) : 0;
                if (DateWords.IsMonth(value) && _forms.TryAfterMonth(i, end, value, out var parts))
                {
                    return Finish(parts, StartOf(i, lead, leadEnd), leadTime, out date);
                }

                if (DateWords.IsWeekday(value) && (leadEnd < 0 || i - leadEnd > 4))
                {
                    (lead, leadTime) = (i, null);
                }

                if (DateWords.IsWeekday(value))
                {
                    leadEnd = end;
                }

                i = end;
            }
            else
            {
                i++;
            }

            // What led must stand right in front of its date.
            if (leadEnd >= 0 && i - leadEnd > 6)
            {
                (lead, leadEnd, leadTime) = (-1, -1, null);
            }
        }

        date = default;
        return false;
    }

    private static int StartOf(int at, int lead, int leadEnd) => lead >= 0 && at - leadEnd <= 6 ? lead : at;

    // A number inside another number or code is no date; a letter in front is (a name glued to its date).
    private static bool IsGlue(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '$' or '€' or '£' or '#';

    private int SkipDigits(int at)
    {
        while (at < _text.Length && (char.IsAsciiDigit(_text[at]) || (_text[at] is ',' or '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private bool Finish(DateParts parts, int start, ClockTime? leadTime, out VisibleDate date)
    {
        var end = parts.End;
        var time = leadTime;
        if (time is null && parts.Day > 0 && TryClockBehind(end, out var behind, out var clockEnd))
        {
            (time, end) = (behind, clockEnd);
        }

        var span = TextSpan.FromBounds(start, end);
        var label = DateWords.LabelOf(_text[..start]);
        date = parts.Ambiguous
            ? new VisibleDate(null, span, label) { Readings = (parts.ToIso(time), (parts with { Month = parts.Day, Day = parts.Month }).ToIso(time)) }
            : new VisibleDate(parts.ToIso(time), span, label);
        return true;
    }

    private bool TryClockBehind(int at, out ClockTime time, out int end)
    {
        for (var words = 0; words < 3; words++)
        {
            var limit = Math.Min(_text.Length, at + 6);
            while (at < limit && !char.IsLetterOrDigit(_text[at]))
            {
                at++;
            }

            if (at < _text.Length && char.IsAsciiDigit(_text[at]))
            {
                return ClockTime.TryRead(_text, at, out time, out end);
            }

            // "at", "um", "à", "a las", "kl.", "KL.", "ore", "T": a short word, then the time (perhaps glued: "at1:39 pm").
            var word = at;
            while (word < _text.Length && word - at < 5 && char.IsLetter(_text[word]))
            {
                word++;
            }

            if (word == at || word - at > 4)
            {
                break;
            }

            at = word;
        }

        (time, end) = (default, at);
        return false;
    }
}
