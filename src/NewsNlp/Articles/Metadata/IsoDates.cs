using System.Globalization;

namespace NewsNlp.Articles.Metadata;

/// <summary>Reads the dates of attributes and scripts: ISO 8601 and its neighbours, RFC 1123, seconds since 1970; anything else as visible text.</summary>
internal static class IsoDates
{
    private const int FirstYear = 1990;

    /// <summary>The date in ISO 8601 with the precision and offset that it was given with; null when it is none or out of bounds.</summary>
    public static string? Read(string? text, bool? dayFirst = null)
    {
        if (text is null || text.Length is < 4 or > 200)
        {
            return null;
        }

        var span = text.AsSpan().Trim().Trim('"');
        return ReadIso(span) ?? ReadCompact(span) ?? ReadEpoch(span) ?? ReadRfc(span)
            ?? (VisibleDates.TryFind(span, 0, dayFirst, out var date) && date.Iso is { Length: >= 10 } iso && IsSane(iso) ? iso : null);
    }

    /// <summary>Whether a year is one in which web pages are written.</summary>
    public static bool IsSane(ReadOnlySpan<char> iso) =>
        iso.Length >= 4 && int.TryParse(iso[..4], out var year) && year is >= FirstYear and <= 2100;

    private static string? ReadIso(ReadOnlySpan<char> text)
    {
        // 2022-02-21, 2022/2/21, 2022.02.21, with a time and an offset behind it.
        if (text.Length < 8 || !Digits(text, 0, 4, out var year) || text[4] is not ('-' or '/' or '.'))
        {
            return null;
        }

        var at = 5;
        if (!Number(text, ref at, out var month) || at >= text.Length || text[at] != text[4])
        {
            return null;
        }

        at++;
        if (!Number(text, ref at, out var day) || !DateParts.IsValid(year, month, day) || year is < FirstYear or > 2100)
        {
            return null;
        }

        return $"{year:D4}-{month:D2}-{day:D2}" + ReadTime(text[at..]);
    }

    private static string ReadTime(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" T,t");
        if (text.Length < 5 || !Digits(text, 0, 2, out var hour) || text[2] != ':' || !Digits(text, 3, 2, out var minute) || hour > 23 || minute > 59)
        {
            return "";
        }

        var at = 5;
        var seconds = 0;
        if (text.Length >= 8 && text[5] == ':' && Digits(text, 6, 2, out seconds) && seconds < 60)
        {
            at = 8;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at == 8)))
            {
                at++;
            }
        }

        return $"T{hour:D2}:{minute:D2}:{seconds:D2}" + ReadOffset(text[at..].TrimStart());
    }

    private static string ReadOffset(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text[0] is 'Z' or 'z' || text.StartsWith("UTC") || text.StartsWith("GMT"))
        {
            text = text[0] is 'Z' or 'z' ? default : text[3..];
            if (text.IsEmpty || text[0] is not ('+' or '-'))
            {
                return "Z";
            }
        }

        if (text[0] is not ('+' or '-') || !Digits(text, 1, 2, out var hours) || hours > 14)
        {
            return "";
        }

        var rest = text[3..].TrimStart(':');
        var minutes = Digits(rest, 0, 2, out var found) && found < 60 ? found : 0;
        return $"{text[0]}{hours:D2}:{minutes:D2}";
    }

    private static string? ReadCompact(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || (text.Length > 8 && text[8] is not ('T' or ' ')) || !Digits(text, 0, 4, out var year)
            || !Digits(text, 4, 2, out var month) || !Digits(text, 6, 2, out var day))
        {
            return null;
        }

        return year is >= FirstYear and <= 2100 && DateParts.IsValid(year, month, day) ? $"{year:D4}-{month:D2}-{day:D2}" : null;
    }

    private static string? ReadEpoch(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, null, out var value))
        {
            return null;
        }

        var time = DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? value / 1000 : value);
        return time.Year is >= FirstYear and <= 2100 ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
    }

    private static string? ReadRfc(ReadOnlySpan<char> text)
    {
        // "Mon, 21 Feb 2022 10:15:00 GMT", "Mon Feb 21 2022 10:15:00 GMT+0100 (...)": cut what stands behind the offset.
        var bracket = text.IndexOf('(');
        text = (bracket > 0 ? text[..bracket] : text).Trim();
        if (text.Length < 16 || !char.IsAsciiLetter(text[0]))
        {
            return null;
        }

        ReadOnlySpan<string> forms =
        [
            "ddd, d MMM yyyy HH:mm:ss", "ddd MMM d yyyy HH:mm:ss", "ddd MMM d HH:mm:ss yyyy", "ddd MMM d HH:mm:ss 'UTC' yyyy",
            "ddd MMM d HH:mm:ss 'GMT' yyyy",
        ];
        var zone = text.LastIndexOfAny("GUZ+-");
        var space = zone > 10 && text.LastIndexOf(':') < zone ? text[..zone].LastIndexOf(' ') : -1;
        var offset = space > 0 ? ReadOffset(text[space..].Trim()) : "";
        var bare = offset.Length > 0 ? text[..space].TrimEnd() : text;
        foreach (var form in forms)
        {
            if (DateTime.TryParseExact(bare, form, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) && time.Year >= FirstYear)
            {
                return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + offset;
            }
        }

        return null;
    }

    private static bool Digits(ReadOnlySpan<char> text, int start, int count, out int value)
    {
        value = 0;
        if (start + count > text.Length)
        {
            return false;
        }

        foreach (var c in text.Slice(start, count))
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at < start + 2 && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + text[at++] - '0';
        }

        return at > start && (at >= text.Length || !char.IsAsciiDigit(text[at]));
    }
}
