using System.Buffers;
using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles;

/// <summary>What a line tells by its own form, before anything is known of the page: a date, a byline, a caption with its credit.</summary>
internal static class LineHints
{
    private const int LongestDate = 120, LongestByline = 160, LongestCaption = 500, ShortestCredit = 6;

    /// <summary>Marks behind which a credit begins.</summary>
    private static readonly SearchValues<char> CreditMarks = SearchValues.Create(".|©)?!\"”");

    public static BlockHints Of(ReadOnlySpan<char> line)
    {
        var first = line[0];
        if (line.Length <= LongestDate)
        {
            if (line.IndexOfAnyInRange('0', '9') >= 0 && (VisibleDates.IsDateLine(line, out _) || IsDateline(line)))
            {
                return BlockHints.Date;
            }

            if (MayBeCredit(line) && VisibleCaptions.IsCreditLine(line, out _))
            {
                return BlockHints.Caption;
            }
        }

        if (line.Length <= LongestByline && (first is 'B' or 'b' or 'V' or 'P' or 'D' or 'd' or 'W' or 'A' or '(' or 'R' or '—' || line[^1] == '.') && IsByline(line))
        {
            return BlockHints.Author;
        }

        return line.Length > 20 && IsCaption(line) ? BlockHints.Caption : BlockHints.None;
    }

    private static bool IsDateline(ReadOnlySpan<char> line) => VisibleDatelines.TryRead(line, out var dateline) && dateline.BodyStart >= line.Length;

    private static bool IsByline(ReadOnlySpan<char> line) =>
        (line[^1] == '.' ? VisibleBylines.IndexOfContributed(line) >= 0 || line[0] is '—' or 'R' or 'A' : true) && !VisibleBylines.Read(line).IsEmpty;

    private static bool MayBeCredit(ReadOnlySpan<char> line) => line.Length < 24 || (line.Length < 80 && (line.IndexOfAny(":/|©") >= 0 || line.Contains("by ", StringComparison.Ordinal)));

    // "FILE – ...", a credit in brackets at the end, or one behind the last sentence: "... in Kiev. Foto: Jane Doe".
    private static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("FILE ", StringComparison.Ordinal))
        {
            return true;
        }

        if (line[^1] is ')' or ']')
        {
            return VisibleCaptions.TrySplit(line, out var inBrackets) && !inBrackets.Credit.IsEmpty;
        }

        // An agency's name alone signs the last sentence of a text too.
        return line.Length <= LongestCaption && line[^1] is not ('.' or '!' or '?' or '"' or '”') && line.IndexOfAny(CreditMarks) >= 0
            && VisibleCaptions.TrySplit(line, out var caption) && caption.Credit.Length >= ShortestCredit;
    }
}
