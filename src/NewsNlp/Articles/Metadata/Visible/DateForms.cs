using System.Globalization;

namespace NewsNlp.Articles.Metadata;

/// <summary>The forms that a date can have from a given place on: number first, year first, month first, East Asian.</summary>
internal readonly ref struct DateForms(ReadOnlySpan<char> text, bool? dayFirst, bool yearless)
{
    private const int NoYear = -1;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>End of the word at <paramref name="at"/>; a capital behind a small letter begins another (glued lines).</summary>
    public int WordEnd(int at)
    {
        var end = at + 1;
        while (end < _text.Length && (char.IsAsciiLetterLower(_text[end]) || GoesOn(end)))
        {
            end++;
        }

        // "segunda-feira"
        return end + 5 < _text.Length && _text[end..].StartsWith("-feira", StringComparison.Ordinal) ? end + 6 : end;
    }

    private bool GoesOn(int at) =>
        (char.IsLetter(_text[at]) || char.IsSurrogate(_text[at]) || CharUnicodeInfo.GetUnicodeCategory(_text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        && !(char.IsUpper(_text[at]) && char.IsLower(_text[at - 1]));

    /// <summary>Reads a date that begins with the number at <paramref name="at"/>.</summary>
    public bool TryAtNumber(int at, out DateParts parts)
    {
        var end = at;
        parts = default;
        if (!ClockTime.Number(_text, ref end, 4, out var number) || (end < _text.Length && char.IsAsciiDigit(_text[end])))
        {
            return false;
        }

        return (end - at) switch
        {
            4 when number is >= 1900 and <= 2100 => TryAfterYear(number, end, out parts),
            <= 2 when number is >= 1 and <= 31 => TryAfterDay(number, end - at, end, out parts),
            _ => false,
        };
    }

    private bool TryAfterYear(int year, int at, out DateParts parts)
    {
        parts = default;
        if (at >= _text.Length)
        {
            return false;
        }

        var separator = _text[at];
        if (separator is '年' or '년')
        {
            return TryEastAsian(year, at + 1, out parts);
        }

        var next = at + 1;
        if (separator is '-' or '/' or '.' && next < _text.Length && char.IsAsciiDigit(_text[next]))
        {
            return ClockTime.Number(_text, ref next, 2, out var month) && next < _text.Length && _text[next] == separator
                && ReadNext(ref next, out var day) && DateParts.TryMake(year, month, day, next, out parts);
        }

        // "2025. május 14.", "2025 m. vasario 3"
        next = SkipBetween(at, 4);
        var word = next < _text.Length && char.IsLetter(_text[next]) ? WordEnd(next) : next;
        if (word <= next || !DateWords.IsMonth(DateWords.Lookup(_text[next..word])) || separator is not ('.' or ' '))
        {
            return false;
        }

        var monthOfYear = DateWords.Lookup(_text[next..word]);
        var dayAt = SkipBetween(word, 2);
        return ClockTime.Number(_text, ref dayAt, 2, out var d) && DateParts.TryMake(year, monthOfYear, d, dayAt, out parts);
    }

    private bool ReadNext(ref int at, out int value)
    {
        at++;
        return ClockTime.Number(_text, ref at, 2, out value) && (at >= _text.Length || !char.IsAsciiDigit(_text[at]));
    }

    private bool TryEastAsian(int year, int at, out DateParts parts)
    {
        parts = default;
        ClockTime.SkipSpaces(_text, ref at, 1);
        if (!ClockTime.Number(_text, ref at, 2, out var month) || at >= _text.Length || _text[at] is not ('月' or '월'))
        {
            return false;
        }

        var end = ++at;
        ClockTime.SkipSpaces(_text, ref at, 1);
        return ClockTime.Number(_text, ref at, 2, out var day) && at < _text.Length && _text[at] is '日' or '일'
            ? DateParts.TryMake(year, month, day, at + 1, out parts)
            : DateParts.TryMake(year, month, 0, end, out parts);
    }

    private bool TryAfterDay(int day, int digits, int at, out DateParts parts)
    {
        parts = default;
        if (at >= _text.Length)
        {
            return false;
        }

        var next = at + 1;
        if (_text[at] is '/' or '.' or '-' && next < _text.Length && char.IsAsciiDigit(_text[next]))
        {
            return TryNumeric(day, digits, _text[at], next, out parts);
        }

        var word = SkipOrdinal(at);
        for (var joiners = 0; joiners < 3; joiners++)
        {
            word = SkipBetween(word, 2);
            if (word >= _text.Length || !char.IsLetter(_text[word]))
            {
                return false;
            }

            var end = WordEnd(word);
            var value = end - word < 24 ? DateWords.Lookup(_text[word..end]) : 0;
            if (DateWords.IsMonth(value))
            {
                var year = ReadYear(end, shortForm: true, out var yearEnd);
                return DateParts.TryMake(year, value, day, year == NoYear ? end : yearEnd, out parts);
            }

            if (value != DateWords.Joiner)
            {
                return false;
            }

            word = end < _text.Length && _text[end] is '\'' or '’' ? end + 1 : end;
        }

        return false;
    }

    private bool TryNumeric(int first, int firstDigits, char separator, int at, out DateParts parts)
    {
        parts = default;
        if (!ClockTime.Number(_text, ref at, 2, out var second) || second == 0 || (at < _text.Length && char.IsAsciiDigit(_text[at])))
        {
            return false;
        }

        var year = NoYear;
        if (at + 1 < _text.Length && _text[at] == separator && char.IsAsciiDigit(_text[at + 1]))
        {
            var yearAt = at + 1;
            ClockTime.Number(_text, ref yearAt, 4, out year);
            var digits = yearAt - at - 1;
            if (digits is not (2 or 4) || (yearAt < _text.Length && char.IsAsciiDigit(_text[yearAt]) && digits == 2) || (digits == 4 && year is < 1900 or > 2100))
            {
                return false;
            }

            // "2.10.13" is a version as often as a date.
            if (digits == 2 && separator == '.' && firstDigits == 1)
            {
                return false;
            }

            year = digits == 2 ? Century(year) : year;
            at = yearAt;
        }
        else if (!yearless || separator == '-')
        {
            return false;
        }

        bool dayThenMonth = DateParts.IsValid(year, second, first), monthThenDay = DateParts.IsValid(year, first, second);
        var order = separator == '.' ? true : dayFirst;
        if (dayThenMonth && monthThenDay && first != second && order is null)
        {
            parts = new DateParts(year, second, first, at) { Ambiguous = true };
            return true;
        }

        var useDayFirst = dayThenMonth && (!monthThenDay || (order ?? true));
        parts = useDayFirst ? new DateParts(year, second, first, at) : new DateParts(year, first, second, at);
        return dayThenMonth || monthThenDay;
    }

    /// <summary>Reads a date that begins with the name of a month, which stands from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public bool TryAfterMonth(int start, int end, int month, out DateParts parts)
    {
        parts = default;
        if (!DateWords.MayLead(_text[start..end], month))
        {
            return false;
        }

        var at = SkipBetween(end, 3);
        var numberEnd = at;
        if (!ClockTime.Number(_text, ref numberEnd, 4, out var number))
        {
            return false;
        }

        if (numberEnd - at == 4)
        {
            return number is >= 1900 and <= 2100 && DateParts.TryMake(number, month, 0, numberEnd, out parts);
        }

        if (numberEnd - at > 2 || (numberEnd < _text.Length && _text[numberEnd] is ':' or '%'))
        {
            return false;
        }

        var after = SkipOrdinal(numberEnd);
        var year = ReadYear(after, shortForm: false, out var yearEnd);
        return DateParts.TryMake(year, month, number, year == NoYear ? after : yearEnd, out parts);
    }

    private int ReadYear(int at, bool shortForm, out int end)
    {
        var apostrophe = false;
        for (var joiners = 0; joiners < 2; joiners++)
        {
            at = SkipBetween(at, 3);
            var word = at;
            while (word < _text.Length && char.IsAsciiLetterLower(_text[word]))
            {
                word++;
            }

            if (word == at || DateWords.Lookup(_text[at..word]) != DateWords.Joiner)
            {
                break;
            }

            at = word;
        }

        end = at;
        if (at < _text.Length && _text[at] is '\'' or '’')
        {
            (apostrophe, end) = (true, at + 1);
        }

        var start = end;
        if (!ClockTime.Number(_text, ref end, 4, out var year))
        {
            return NoYear;
        }

        if (end - start == 4 && !apostrophe)
        {
            // "Dec 20, 20236:46 PM", "22 Dec 202322 Dec 2023": what follows is glued to the year.
            var glued = end;
            ClockTime.Number(_text, ref glued, 3, out _);
            return year is >= 1900 and <= 2100 && glued - end <= 2 ? year : NoYear;
        }

        var isShort = end - start == 2 && (shortForm || apostrophe) && (end >= _text.Length || _text[end] is not (':' or '.' or '%' or 'h'));
        return isShort ? Century(year) : NoYear;
    }

    private static int Century(int year) => year + (year < 70 ? 2000 : 1900);

    private int SkipOrdinal(int at)
    {
        if (at + 1 < _text.Length && _text.Slice(at, 2) is "st" or "nd" or "rd" or "th" or "er" or "ST" or "ND" or "RD" or "TH")
        {
            return at + 2;
        }

        return at < _text.Length && _text[at] is '.' or 'º' or '°' or 'ª' ? at + 1 : at;
    }

    private int SkipBetween(int at, int most)
    {
        while (most-- > 0 && at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] is '.' or ',' or '-'))
        {
            at++;
        }

        return at;
    }
}
