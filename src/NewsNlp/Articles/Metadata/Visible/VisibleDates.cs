namespace NewsNlp.Articles.Metadata;

/// <summary>Finds dates in visible text, in any usual form and many languages, and gives them with the precision that is there.</summary>
internal static class VisibleDates
{
    /// <summary>The first date at or behind <paramref name="from"/>.</summary>
    /// <param name="text">A line or short passage.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="dayFirst">Which way round <c>4/5/2024</c> is read; null when that is not known.</param>
    /// <param name="date">The date found.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int from, bool? dayFirst, out VisibleDate date) =>
        new DateScanner(text, dayFirst, yearless: false).TryFind(from, out date);

    /// <summary>The first date, <c>14/4</c> without a year allowed: for a dateline's brackets, where nothing else has that form.</summary>
    public static bool TryFindYearless(ReadOnlySpan<char> text, bool? dayFirst, out VisibleDate date) =>
        new DateScanner(text, dayFirst, yearless: true).TryFind(0, out date);

    /// <summary>Whether little but a date (and its label, a time, a clause of reading time) stands on the line.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line, out VisibleDate date)
    {
        date = default;
        if (line.Length is < 4 or > 120 || line.IndexOfAnyInRange('0', '9') < 0 || !TryFind(line, 0, null, out date))
        {
            return false;
        }

        var rest = 0;
        for (var i = 0; i < line.Length; i++)
        {
            rest += char.IsLetter(line[i]) && !date.Span.Contains(i) ? 1 : 0;
        }

        return rest <= (date.Label == DateLabel.None ? 14 : 26) || rest * 2 < date.Span.Length;
    }
}
