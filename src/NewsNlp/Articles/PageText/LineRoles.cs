using NewsNlp.Articles.Metadata;

namespace NewsNlp.Articles;

/// <summary>Finds, among the lines that a stripper left outside the text, those that tell of the article: dates, bylines, datelines, captions, credits.</summary>
internal static class LineRoles
{
    /// <summary>Lines behind the last one of the text in which a byline or credit still belongs to it.</summary>
    private const int Tail = 6;

    /// <summary>Lines in front of the title in which a date or byline may stand.</summary>
    private const int Lead = 6;

    public static void Refine(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts)
    {
        for (var start = 0; start < blocks.Length;)
        {
            var next = NextTitle(verdicts, start + 1);
            RefineArticle(blocks, verdicts, start, next);
            start = next;
        }
    }

    private static int NextTitle(ReadOnlySpan<BlockVerdict> verdicts, int from)
    {
        while (from < verdicts.Length && verdicts[from].Role != BlockRole.Title)
        {
            from++;
        }

        return from;
    }

    private static void RefineArticle(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts, int start, int end)
    {
        int first = -1, last = -1;
        for (var i = start; i < end; i++)
        {
            if (verdicts[i].IsBody)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        var hasTitle = verdicts[start].Role == BlockRole.Title;
        if (last < 0 && !hasTitle)
        {
            first = end;
            last = end - 1;
            start = Math.Max(start, end - Lead);
        }

        for (var i = hasTitle ? start + 1 : start; i < end && i <= last + Tail; i++)
        {
            if (!verdicts[i].IsBody)
            {
                var place = i < first ? Place.Head : i <= last ? Place.Inside : Place.Tail;
                verdicts[i] = verdicts[i] with { Role = RoleOf(blocks[i].Text.Span, verdicts[i].Role, place, hasTitle ? blocks[start].Text.Span : default) };
            }
        }

        // A word of the title alone, right behind it, is what is left of a picture.
        if (hasTitle && first == start + 1 && verdicts[first].Role == BlockRole.Heading && blocks[first].Text.Length < 30
            && blocks[start].Text.Span.Contains(blocks[first].Text.Span, StringComparison.OrdinalIgnoreCase))
        {
            verdicts[first] = verdicts[first] with { Role = BlockRole.Caption };
        }

        MarkBareNames(blocks, verdicts, hasTitle ? start : 0, first < 0 ? end : first);
    }

    private static BlockRole RoleOf(ReadOnlySpan<char> line, BlockRole role, Place place, ReadOnlySpan<char> title)
    {
        if (VisibleDates.IsDateLine(line, out _) && role is not (BlockRole.Legal or BlockRole.Comments))
        {
            return BlockRole.Date;
        }

        if (line.Length <= 240 && !VisibleBylines.Read(line).IsEmpty)
        {
            return BlockRole.Byline;
        }

        if (VisibleCaptions.IsCreditLine(line, out _))
        {
            return BlockRole.Credit;
        }

        if (place == Place.Tail)
        {
            return role;
        }

        if (place == Place.Head && line.Length < 90 && VisibleDatelines.TryRead(line, out var dateline) && dateline.BodyStart >= line.Length)
        {
            return BlockRole.Dateline;
        }

        if (role is not (BlockRole.Other or BlockRole.Navigation))
        {
            return role;
        }

        // A sentence between the title and the end of the text that is not the text's own stands under a picture; so does a word of the title alone.
        return (line.Length >= 40 && IsSentence(line)) || VisibleCaptions.TrySplit(line, out _) || line.StartsWith("FILE ", StringComparison.Ordinal)
            || (place == Place.Head && line.Length < 40 && title.Contains(line, StringComparison.OrdinalIgnoreCase))
            ? BlockRole.Caption : role;
    }

    private static bool IsSentence(ReadOnlySpan<char> line) => line[^1] is '.' or ')' or '。' or '"' or '”';

    // Names alone are a byline beside the title or a date, in front of the text.
    private static void MarkBareNames(ReadOnlySpan<TextBlock> blocks, Span<BlockVerdict> verdicts, int title, int first)
    {
        for (var i = Math.Max(0, title - 2); i < verdicts.Length && i <= first; i++)
        {
            // No article opens with a heading that is a person's name.
            if (verdicts[i].Role is BlockRole.Navigation or BlockRole.Other or BlockRole.Heading && IsBeside(verdicts, i, title) && VisibleBylines.IsBareName(blocks[i].Text.Span))
            {
                verdicts[i] = verdicts[i] with { Role = BlockRole.Byline };
            }
        }
    }

    private static bool IsBeside(ReadOnlySpan<BlockVerdict> verdicts, int line, int title) =>
        (line > title && line - title <= 3) || (line + 1 < verdicts.Length && verdicts[line + 1].Role is BlockRole.Date) || (line > 0 && verdicts[line - 1].Role is BlockRole.Date);

    private enum Place
    {
        Head,
        Inside,
        Tail,
    }
}
