namespace NewsNlp.Boilerplate;

/// <summary>
/// What is known of a line without the model, as a state that the search may not leave: a line that names links makes what follows links until text resumes,
/// <c>More from</c> does so to the end, and lines that the parser knows for dates, bylines, captions, and rows of tables are no text.
/// </summary>
internal static class LineRules
{
    private const BlockHints Telling = BlockHints.Date | BlockHints.Author | BlockHints.Caption | BlockHints.Breadcrumb;

    /// <summary>Longest line that can name what follows it.</summary>
    private const int LongestLead = 64;

    /// <summary>Tabs of a line at which it is a row of a table.</summary>
    private const int ColumnTabs = 2;

    /// <summary>Marks the lines that are not text, and those that must be titles.</summary>
    public static void Mark(ReadOnlySpan<TextBlock> blocks, LinePage page, Span<LineFacts> lines)
    {
        var state = State.None;
        var textSeen = false;
        int before = 0, total = TextLength(lines);
        for (var i = 0; i < blocks.Length; i++)
        {
            ref var line = ref lines[i];
            var text = blocks[i].Text.Span;
            if (!textSeen && GluedTo(page, lines, i) is var title and > 0)
            {
                line.Rule = LineRule.Outside;
                lines[title].Rule = LineRule.Title;
                continue;
            }

            if (line.Rule == LineRule.Title)
            {
                state = State.None;
                continue;
            }

            if (line.Letters + line.DenseLetters == 0 || (blocks[i].Hints & Telling) != 0 || text.Count('\t') >= ColumnTabs)
            {
                line.Rule = LineRule.Outside;
                continue;
            }

            if (line.Length <= LongestLead && line.Cue.Sure is { } cue && IsLead(in line, cue))
            {
                line.Rule = LineRule.Outside;
                state = !textSeen ? State.None
                    : state == State.ToEnd || (StartsToEnd(text) && total - before <= before) ? State.ToEnd
                    : cue != BlockRole.Related ? state
                    : text.Contains("Article", StringComparison.OrdinalIgnoreCase) && line.Words <= 2 ? State.OneLine : State.Links;
                continue;
            }

            // Links end where a sentence stands: body text resumes. In front of all text such a line is a menu's, and the title may follow.
            var isSentence = line.IsSentence;
            before += isSentence ? line.Length : 0;
            textSeen |= line.IsLong && isSentence;
            if (state == State.Links && isSentence)
            {
                state = State.None;
            }

            line.Rule = state switch
            {
                State.None => LineRule.None,
                State.ToEnd => LineRule.ToEnd,
                _ => LineRule.Links,
            };
            state = state == State.OneLine ? State.None : state;
        }
    }

    private static int TextLength(ReadOnlySpan<LineFacts> lines)
    {
        var length = 0;
        foreach (ref readonly var line in lines)
        {
            length += line.IsSentence ? line.Length : 0;
        }

        return length;
    }

    // Where more text follows than stands before it, such a line is a box within the article.
    private static bool StartsToEnd(ReadOnlySpan<char> text)
    {
        foreach (var lead in (ReadOnlySpan<string>)["More from ", "Mehr von ", "About the author", "Über den Autor", "Über die Autorin"])
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A phrase that opens the line, or makes up most of it.
    private static bool IsLead(in LineFacts line, BlockRole cue) =>
        cue is BlockRole.Promotion or BlockRole.Comments or BlockRole.Advertisement or BlockRole.Legal
            ? line.Words <= 14
            : (line.LastChar == ':' || line.Words <= 6) && line.Cue.Place <= 1 && line.Last != CharKind.End;

    // "Home Breaking News <title>": the words of a line that follows close behind end this one.
    private static int GluedTo(LinePage page, ReadOnlySpan<LineFacts> lines, int index)
    {
        ref readonly var line = ref lines[index];
        if (line.Words < 5 || line.IsLong && line.Last == CharKind.End)
        {
            return 0;
        }

        var words = page.WordsOf(in line);
        for (var i = index + 1; i < lines.Length && i <= index + 4; i++)
        {
            var next = page.WordsOf(in lines[i]);
            if (next.Length >= 4 && next.Length < words.Length && next.Length * 2 >= words.Length && words.EndsWith(next))
            {
                return i;
            }
        }

        return 0;
    }

    private enum State
    {
        None,
        OneLine,
        Links,
        ToEnd,
    }
}
