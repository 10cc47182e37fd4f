namespace NewsNlp.Articles.Metadata;

/// <summary>A time of day with what is known of its zone.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, int Second, string? Offset)
{
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("UTC", "+00:00"), ("GMT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CDT", "-05:00"), ("MDT", "-06:00"), ("PST", "-08:00"),
        ("PDT", "-07:00"), ("CET", "+01:00"), ("CEST", "+02:00"), ("MEZ", "+01:00"), ("MESZ", "+02:00"), ("EET", "+02:00"), ("EEST", "+03:00"), ("MSK", "+03:00"),
        ("AEDT", "+11:00"), ("AEST", "+10:00"), ("ACDT", "+10:30"), ("AWST", "+08:00"), ("JST", "+09:00"), ("KST", "+09:00"), ("MYT", "+08:00"), ("SGT", "+08:00"),
        ("HKT", "+08:00"), ("WAT", "+01:00"), ("SAST", "+02:00"), ("EAT", "+03:00"), ("NZDT", "+13:00"), ("NZST", "+12:00"),
    ];

    public override string ToString()
    {
        var time = Second > 0 ? $"T{Hour:00}:{Minute:00}:{Second:00}" : $"T{Hour:00}:{Minute:00}";
        return time + Offset;
    }

    /// <summary>Reads a time at <paramref name="at"/>: <c>15:10</c>, <c>3:10 pm</c>, <c>11.08 Uhr</c>, <c>18h30</c>, <c>9am EST</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out ClockTime time, out int end)
    {
        time = default;
        end = at;
        if (!Number(text, ref end, 2, out var hour) || end >= text.Length)
        {
            return false;
        }

        int minute = 0, second = 0, hourEnd = end;
        var separator = text[end];
        var hasMinute = separator is ':' or '.' or 'h' or 'H' or '時' or '시';
        if (hasMinute)
        {
            end++;
            SkipSpaces(text, ref end, separator is '시' ? 1 : 0);
            var minuteStart = end;
            if (!Number(text, ref end, 2, out minute) || end - minuteStart != 2)
            {
                // "20h" and "20時" are whole hours; "5:" is nothing.
                if (separator is ':' or '.')
                {
                    return false;
                }

                (minute, end) = (0, minuteStart);
            }
            else if (end + 2 < text.Length && text[end] == ':')
            {
                var secondEnd = end + 1;
                if (Number(text, ref secondEnd, 2, out second))
                {
                    end = secondEnd;
                }
            }
        }

        var half = ReadHalf(text, end, out var afterHalf);
        if (half != 0)
        {
            hour = hour is > 12 or 0 ? hour : (hour % 12) + (half == 2 ? 12 : 0);
            end = afterHalf;
        }
        else if (!hasMinute)
        {
            return IsHourWord(text, hourEnd) && Finish(text, hour, 0, 0, ref end, out time);
        }
        else if (separator == '.' && end < text.Length && (char.IsDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            return false;
        }

        return Finish(text, hour, minute, second, ref end, out time);
    }

    private static bool Finish(ReadOnlySpan<char> text, int hour, int minute, int second, ref int end, out ClockTime time)
    {
        var offset = ReadZone(text, ref end);
        time = new ClockTime(hour, minute, second, offset);
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool IsHourWord(ReadOnlySpan<char> text, int at)
    {
        SkipSpaces(text, ref at, 1);
        return text[at..].StartsWith("Uhr", StringComparison.OrdinalIgnoreCase);
    }

    private static int ReadHalf(ReadOnlySpan<char> text, int at, out int end)
    {
        SkipSpaces(text, ref at, 2);
        end = at;
        if (at >= text.Length || (text[at] | 32) is not ('a' or 'p'))
        {
            return 0;
        }

        var half = (text[at] | 32) == 'a' ? 1 : 2;
        var next = at + 1;
        if (next < text.Length && text[next] == '.')
        {
            next++;
        }

        if (next >= text.Length || (text[next] | 32) != 'm' || (next + 1 < text.Length && char.IsLower(text[next + 1])))
        {
            return 0;
        }

        end = next + 1 < text.Length && text[next + 1] == '.' && text[next - 1] == '.' ? next + 2 : next + 1;
        return half;
    }

    private static string? ReadZone(ReadOnlySpan<char> text, ref int end)
    {
        var at = end;
        SkipSpaces(text, ref at, 1);
        if (text[at..].StartsWith("Uhr", StringComparison.OrdinalIgnoreCase))
        {
            end = at += 3;
            SkipSpaces(text, ref at, 1);
        }

        if (at < text.Length && text[at] == '(')
        {
            at++;
        }

        var start = at;
        while (at < text.Length && char.IsAsciiLetterUpper(text[at]))
        {
            at++;
        }

        if (at < text.Length && char.IsLetter(text[at]))
        {
            return null;
        }

        var name = text[start..at];
        if ((name.IsEmpty || name is "GMT" or "UTC") && at + 1 < text.Length && text[at] is '+' or '-' && ReadOffset(text, at, ref end) is { } offset
            && (!name.IsEmpty || text[(at + 1)..].IndexOf(':') == 2))
        {
            return offset;
        }

        foreach (var (zone, value) in Zones)
        {
            if (name.SequenceEqual(zone))
            {
                end = at;
                return value;
            }
        }

        return null;
    }

    private static string? ReadOffset(ReadOnlySpan<char> text, int at, ref int end)
    {
        var next = at + 1;
        if (!Number(text, ref next, 2, out var hours) || hours > 14)
        {
            return null;
        }

        var minutes = 0;
        if (next + 2 < text.Length + 0 && text[next] == ':')
        {
            next++;
            Number(text, ref next, 2, out minutes);
        }

        end = next;
        return $"{text[at]}{hours:00}:{minutes:00}";
    }

    internal static bool Number(ReadOnlySpan<char> text, ref int at, int maxDigits, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < maxDigits && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at++] - '0');
        }

        return at > start;
    }

    internal static void SkipSpaces(ReadOnlySpan<char> text, ref int at, int most)
    {
        while (most-- > 0 && at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
