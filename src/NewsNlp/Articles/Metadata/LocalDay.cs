using System.Globalization;

namespace NewsNlp.Articles.Metadata;

/// <summary>
/// Gives a time of publication in universal time on the day that its readers have: with the offset that the time beside the headline tells, or as the day alone
/// that the address or the headline tells where the page was published around midnight.
/// </summary>
internal static class LocalDay
{
    /// <summary>Blocks from the headline to the text, and a few around them, among which the date stands.</summary>
    private const int Reach = 3, MostBlocks = 40;

    private const int LongestLine = 200;

    /// <summary>Hours of the day in universal time at which it is still the day before west of Greenwich, and already the next one in Europe.</summary>
    private const int LatestInTheWest = 8, EarliestInTheEast = 21;

    public static MetadataValue? Correct(MetadataValue? published, PageFacts facts, PageRegion region)
    {
        if (published is null || !(published.Text.EndsWith('Z') || published.Text.EndsWith("+00:00", StringComparison.Ordinal))
            || !DateTimeOffset.TryParse(published.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return published;
        }

        var utc = time.UtcDateTime;
        var address = DateChooser.FromUrl(facts.Url)?.Text;
        if (Visible(facts, region, utc) is { } seen)
        {
            return published with { Text = seen };
        }

        var (before, after) = (Day(utc.AddDays(-1)), Day(utc.AddDays(1)));
        return (address == before && utc.Hour < LatestInTheWest) || (address == after && utc.Hour >= EarliestInTheEast) ? published with { Text = address } : published;
    }

    /// <summary>The local time or day that stands near the headline, where it is on another day than <paramref name="utc"/> and can be the same moment.</summary>
    private static string? Visible(PageFacts facts, PageRegion region, DateTime utc)
    {
        var from = Math.Max(region.Blocks.Start, (region.TitleBlock >= 0 ? region.TitleBlock : region.FirstBlock) - Reach);
        var to = Math.Min(region.Blocks.End, Math.Min(region.FirstBlock + Reach, from + MostBlocks));
        for (var i = from; i < to; i++)
        {
            var line = facts.Tree.TextOf(facts.Tree.Blocks[i]);
            line = line[..Math.Min(line.Length, LongestLine)];
            for (var at = 0; line.IndexOfAnyInRange('0', '9') >= 0 && VisibleDates.TryFind(line, at, facts.DayFirst, out var date); at = date.Span.End)
            {
                if (date.Iso is { Length: >= 10 } iso && date.Label != DateLabel.Modified && SameMoment(iso, utc) is { } local)
                {
                    return local;
                }
            }
        }

        return null;
    }

    private static string? SameMoment(string iso, DateTime utc)
    {
        const int Step = 30, West = -12 * 60, East = 14 * 60;
        if (iso.Length == 10)
        {
            // Midnight of a day in Europe, written in universal time, stands for the day.
            return utc is { Minute: 0, Second: 0, Hour: >= 21 } && iso == Day(utc.AddDays(1)) ? iso : null;
        }

        var clock = iso.Length >= 16 ? iso[..16] : "";
        if (iso.StartsWith(Day(utc), StringComparison.Ordinal) || !DateTime.TryParseExact(clock, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var minutes = (int)Math.Round((local - utc.AddSeconds(-utc.Second)).TotalMinutes);
        if (minutes % Step != 0 || minutes is < West or > East)
        {
            return null;
        }

        var (hours, rest) = (Math.Abs(minutes) / 60, Math.Abs(minutes) % 60);
        return string.Create(CultureInfo.InvariantCulture, $"{clock}:{utc.Second:D2}{(minutes < 0 ? '-' : '+')}{hours:D2}:{rest:D2}");
    }

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
