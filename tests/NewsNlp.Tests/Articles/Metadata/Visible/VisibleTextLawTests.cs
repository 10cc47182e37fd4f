using System.Text.RegularExpressions;
using FsCheck.Fluent;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Tests.Articles.Metadata.Visible;

public sealed partial class VisibleTextLawTests
{
    [Fact]
    public void Every_date_lies_inside_any_text_and_is_one() =>
        Prop.ForAll(NewsPieces.Texts(NewsPieces.Dates, NewsPieces.Dates, NewsPieces.Lines), text =>
        {
            var good = true;
            foreach (var dayFirst in (ReadOnlySpan<bool?>)[null, true, false])
            {
                for (var at = 0; VisibleDates.TryFind(text, at, dayFirst, out var date); at = date.Span.End)
                {
                    good &= date.Span.Start >= at && date.Span.Length > 0 && date.Span.End <= text.Length && IsDate(date.Iso) && IsDate(date.Readings?.DayFirst) && IsDate(date.Readings?.MonthFirst);
                }

                good &= !VisibleDates.TryFindYearless(text, dayFirst, out var yearless) || (yearless.Span.End <= text.Length && IsDate(yearless.Iso));
                good &= IsDate(IsoDates.Read(text, dayFirst));
            }

            good &= !VisibleDates.IsDateLine(text, out var line) || line.Span.End <= text.Length;
            return good && IsDate(DateChooser.FromUrl(text)?.Text);
        }).Holds();

    [Fact]
    public void Every_reader_of_lines_keeps_its_spans_inside_any_text() =>
        Prop.ForAll(NewsPieces.Texts(NewsPieces.Lines, NewsPieces.Lines, NewsPieces.Dates), text =>
        {
            var good = !VisibleDatelines.TryRead(text, out var line) || (line.Span.End <= line.BodyStart && line.BodyStart <= text.Length);
            good &= VisibleDatelines.ReadAlone(text, isMarked: true) is not { } alone || alone.Source.End <= text.Length;
            VisibleCaptions.TrySplit(text, out var caption);
            good &= caption.Text.End <= text.Length && caption.Credit.End <= text.Length && caption.Credit.Length >= 0;
            good &= !VisibleCaptions.IsCreditLine(text, out var credit) || credit.End <= text.Length;
            good &= VisibleCaptions.CleanCredit(text).Length <= text.Length;
            good &= VisibleBylines.LeadLength(text) <= text.Length && PlaceNames.Split(text).All(place => place.Length > 0);
            good &= VisibleBylines.Read(text).Concat(VisibleBylines.ReadNames(text, BylineRole.Contributor)).All(b => b.Name.Length > 0);
            good &= AuthorNames.Split(text).Select(AuthorNames.Clean).OfType<string>().All(name => name.Length > 0 && (AuthorNames.IsOrganization(name) || PersonNames.Normalize(name).Length > 0));
            return good && TitleText.Cuts(text).All(cut => cut.Kept.Length > 0 && cut.Kept.Length <= text.Length);
        }).Holds();

    [Fact]
    public void A_contributors_clause_is_found_where_any_search_finds_it() =>
        Prop.ForAll(NewsPieces.Texts([" contributed ", " Contributed", " CONTRIBUTED ", " contri", "b", " Bob ", "x"], NewsPieces.Lines), text =>
            VisibleBylines.IndexOfContributed(text) == text.IndexOf(" contributed ", StringComparison.OrdinalIgnoreCase)).Holds();

    private static bool IsDate(string? iso) => iso is null || Iso().Match(iso) is { Success: true } match && (match.Groups[1].Length == 0 || DateOnly.TryParseExact(match.Groups[1].Value, "yyyy-MM-dd", out _));

    [GeneratedRegex(@"^(?:--\d\d-\d\d|\d{4}-\d\d|(\d{4}-\d\d-\d\d)(?:T[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:Z|[+-][01]\d:[0-5]\d)?)?)$")]
    private static partial Regex Iso();
}
