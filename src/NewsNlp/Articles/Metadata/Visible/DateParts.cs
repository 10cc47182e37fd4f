namespace NewsNlp.Articles.Metadata;

/// <summary>Year, month and day as read; a year of -1 and a day of 0 are not known.</summary>
internal readonly record struct DateParts(int Year, int Month, int Day, int End)
{
    public bool Ambiguous { get; init; }

    public static bool TryMake(int year, int month, int day, int end, out DateParts parts)
    {
        parts = new DateParts(year, month, day, end);
        return day == 0 ? month is >= 1 and <= 12 : IsValid(year, month, day);
    }

    /// <summary>Whether the month has such a day; in a leap year where the year is not known.</summary>
    public static bool IsValid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year < 0 ? 2000 : year, month);

    public string ToIso(ClockTime? time) => (Year, Day) switch
    {
        (< 0, _) => $"--{Month:00}-{Day:00}",
        (_, 0) => $"{Year:0000}-{Month:00}",
        _ => $"{Year:0000}-{Month:00}-{Day:00}{time}",
    };
}
