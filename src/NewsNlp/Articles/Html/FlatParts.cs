using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles.Html;

/// <summary>
/// Finds the articles of a page that stand one below the other without containers that tell them apart: each reaches from its headline to the next.
/// Sections of one article look the same, so every headline of their level must be signed or dated and followed by kept text, and none may stand above them.
/// </summary>
internal sealed class FlatParts(TextBlock[] blocks, BlockVerdict[] verdicts)
{
    private const int MostHeadings = 300;
    private const int LeastParagraphs = 2;
    private const int LeastText = 120;
    private const int LongestLine = 120;

    /// <summary>Blocks around a headline among which its byline or date is looked for.</summary>
    private const int Before = 2, Reach = 5;

    public List<ArticlePart> Find(int title, BodyRange body)
    {
        var headings = new List<int>();
        for (var i = Math.Max(0, body.First - Reach); i < body.Last && headings.Count < MostHeadings; i++)
        {
            if (blocks[i].HeadingLevel is 1 or 2 && blocks[i].Text.Length is > 10 and < 300)
            {
                headings.Add(i);
            }
        }

        var level = headings.Count(h => blocks[h].HeadingLevel == 1) >= 2 ? 1 : 2;
        headings.RemoveAll(h => blocks[h].HeadingLevel != level);
        if (headings.Count < 2 || (title >= 0 && !headings.Contains(title) && HasTextBefore(headings[0])))
        {
            return [];
        }

        // Under a headline of the whole page a date alone may be of a live entry: names are asked for.
        var wanted = title < 0 || headings.Contains(title) ? BlockHints.Author | BlockHints.Date : BlockHints.Author;
        var parts = new List<ArticlePart>();
        for (var i = 0; i < headings.Count; i++)
        {
            var last = i + 1 < headings.Count ? headings[i + 1] - 1 : body.Last;
            if (!IsFull(headings[i], last) || !HasLine(headings[i], last, wanted))
            {
                return [];
            }

            parts.Add(new ArticlePart(-1, headings[i], headings[i]) { Last = last, IsSigned = true, HasBody = true });
        }

        return parts;
    }

    /// <summary>Whether paragraphs between two blocks were kept, and most of them were.</summary>
    private bool IsFull(int heading, int last)
    {
        int paragraphs = 0, kept = 0, all = 0;
        for (var i = heading + 1; i <= last; i++)
        {
            if (ArticleParts.IsRunningText(blocks[i]))
            {
                all += blocks[i].Text.Length;
                kept += verdicts[i].IsBody ? blocks[i].Text.Length : 0;
                paragraphs += verdicts[i].IsBody ? 1 : 0;
            }
        }

        return paragraphs >= LeastParagraphs && kept >= LeastText && kept * 2 >= all;
    }

    private bool HasLine(int heading, int last, BlockHints wanted)
    {
        for (var i = Math.Max(0, heading - Before); i <= Math.Min(last, heading + Reach); i++)
        {
            var text = blocks[i].Text.Span;
            if (i > heading && text.Length > LongestLine)
            {
                return false;
            }

            if (i != heading && text.Length <= LongestLine
                && ((blocks[i].Hints & wanted) != 0
                    || ((wanted & BlockHints.Author) != 0 && !VisibleBylines.Read(text).IsEmpty)
                    || ((wanted & BlockHints.Date) != 0 && VisibleDates.IsDateLine(text, out _))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasTextBefore(int block)
    {
        for (var i = 0; i < block; i++)
        {
            if (verdicts[i].IsBody && ArticleParts.IsRunningText(blocks[i]))
            {
                return true;
            }
        }

        return false;
    }
}
