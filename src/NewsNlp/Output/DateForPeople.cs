using System.Globalization;

namespace NewsNlp.Output;

/// <summary>Writes a date of an article as people do: <c>--04-14</c> is 14 April, <c>2026-10-14T08:30:00+03:00</c> is 14 October 2026, 08:30 (+03:00).</summary>
internal static class DateForPeople
{
    /// <summary>The date in words with exactly the precision it has; what is no date of ours stays as it is.</summary>
    public static string? Of(string? iso)
    {
        if (string.IsNullOrEmpty(iso))
        {
            return null;
        }

        var day = iso.Split('T', 2);
        var parts = day[0].Split('-', StringSplitOptions.RemoveEmptyEntries);
        var yearless = day[0].StartsWith("--", StringComparison.Ordinal);
        var words = (yearless, parts.Length) switch
        {
            (true, 1) => Month(parts[0]),
            (true, 2) => Month(parts[0]) is { } month ? $"{Day(parts[1])} {month}" : null,
            (false, 1) => parts[0],
            (false, 2) => Month(parts[1]) is { } month ? $"{month} {parts[0]}" : null,
            (false, 3) => Month(parts[1]) is { } month ? $"{Day(parts[2])} {month} {parts[0]}" : null,
            _ => null,
        };
        return words is null ? iso : day.Length == 1 ? words : $"{words}, {Time(day[1])}";
    }

    private static string? Month(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            : null;

    private static string Day(string number) => number.TrimStart('0');

    /// <summary>Hours and minutes; seconds are dropped, the offset is kept.</summary>
    private static string Time(string time)
    {
        var offset = time.IndexOfAny(['Z', '+', '-']);
        var clock = offset < 0 ? time : time[..offset];
        var minutes = clock.Length > 5 ? clock[..5] : clock;
        return offset < 0 ? minutes : time[offset..] == "Z" ? $"{minutes} UTC" : $"{minutes} ({time[offset..]})";
    }
}
