using System.Collections.Immutable;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles;

/// <summary>Chooses an article's dates among those on its lines.</summary>
internal sealed class PageDates(string? language)
{
    private VisibleDate? _published;
    private VisibleDate? _plain;
    private VisibleDate? _weak;
    private VisibleDate? _modified;

    public string? Modified => _modified?.Iso;

    public void Read(ReadOnlySpan<char> line, bool isLine)
    {
        bool? dayFirst = language is null or "en" ? null : true;
        for (var at = 0; VisibleDates.TryFind(line, at, dayFirst, out var date); at = date.Span.End)
        {
            switch (date.Label)
            {
                case DateLabel.Modified:
                    _modified ??= date;
                    break;
                case DateLabel.Published:
                    _published ??= date;
                    break;
                default:
                    // A fuller reading of the same day, or one with a year, is better than the first.
                    _plain = _plain is null || (!_plain.Value.HasYear && date.HasYear) ? date : _plain;
                    break;
            }

            if (!isLine)
            {
                break;
            }
        }
    }

    /// <summary>A date that counts when no line of its own tells one.</summary>
    public void AddWeak(VisibleDate date) => _weak ??= date;

    public string? Published(ImmutableArray<AnalysisIssue>.Builder issues, int article)
    {
        var date = _published ?? _plain ?? _weak;
        if (date is { IsAmbiguous: true } unclear)
        {
            // Another line may tell which way round it is.
            foreach (var other in (VisibleDate?[])[_plain, _modified, _weak])
            {
                if (other?.Iso is { Length: >= 10 } iso && unclear.Readings is { } readings && (SameDay(iso, readings.DayFirst) || SameDay(iso, readings.MonthFirst)))
                {
                    return iso;
                }
            }

            issues.Add(new AnalysisIssue("ambiguous-date", "article", "Day and month of the date could be either way round; give the language or a page address to tell.") { Article = article });
            return null;
        }

        return date?.Iso;
    }

    private static bool SameDay(string left, string right) => left.AsSpan(0, 10).SequenceEqual(right.AsSpan(0, Math.Min(10, right.Length)));
}
