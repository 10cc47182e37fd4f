namespace NewsNlp.Boilerplate;

/// <summary>Gives each line its role, once it is known which lines are titles and text.</summary>
internal static class RoleNamer
{
    /// <summary>Lines behind a title among which a summary is looked for.</summary>
    private const int SummaryReach = 12;

    /// <summary>Longest line in which a phrase can name a section.</summary>
    private const int LongestCue = 160;

    public static void Name(ReadOnlySpan<TextBlock> blocks, LinePage page, ReadOnlySpan<LineClass> classes, ReadOnlySpan<float> confidence, Span<BlockVerdict> verdicts)
    {
        BlockRole? section = null;
        var title = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var line = ref page.All[i];
            var role = classes[i] switch
            {
                LineClass.Title => BlockRole.Title,
                LineClass.Body => IsListItem(blocks[i].Text.Span) ? BlockRole.ListItem : BlockRole.Paragraph,
                LineClass.Heading => IsListItem(blocks[i].Text.Span) ? BlockRole.ListItem : BlockRole.Heading,
                _ => OutsideRole(in line, title < 0, ref section),
            };
            if (classes[i] != LineClass.Other)
            {
                section = null;
                title = classes[i] == LineClass.Title ? i : title;
            }

            verdicts[i] = new BlockVerdict(role, confidence[i]);
        }

        MarkBreadcrumbs(page, verdicts);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (verdicts[i].Role == BlockRole.Title)
            {
                MarkSummaries(page, i, verdicts);
            }
        }
    }

    private static bool IsListItem(ReadOnlySpan<char> text) =>
        text.Length > 2 && (text[0] is '•' or '●' or '▪' or '■' or '‣' or '*' || (text[0] is '-' or '–' && text[1] == ' '));

    private static BlockRole OutsideRole(in LineFacts line, bool beforeTitle, ref BlockRole? section)
    {
        if (line.Length <= LongestCue && line.Cue.Sure is { } cue)
        {
            // What names a section of links makes what follows part of it; an advertisement's label stands alone.
            section = cue is BlockRole.Related or BlockRole.Comments ? cue : cue == BlockRole.Advertisement ? section : null;
            return cue;
        }

        if (beforeTitle)
        {
            return line.Length < 80 ? BlockRole.Navigation : BlockRole.Other;
        }

        return section ?? (line.Length < 30 && line.SentenceEnds == 0 ? BlockRole.Navigation : BlockRole.Other);
    }

    // In front of a title: a path with marks between its steps, or words that end in the title's own.
    private static void MarkBreadcrumbs(LinePage page, Span<BlockVerdict> verdicts)
    {
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i].Role != BlockRole.Title)
            {
                continue;
            }

            var title = page.WordsOf(page.All[i]);
            for (var j = Math.Max(0, i - 8); j < i; j++)
            {
                ref readonly var line = ref page.All[j];
                if (verdicts[j].Role is BlockRole.Navigation or BlockRole.Other
                    && (EndsWith(page.WordsOf(in line), title) || (line.Separators > 0 && line.Words is > 1 and < 20 && line.FirstChar != '•')))
                {
                    verdicts[j] = verdicts[j] with { Role = BlockRole.Breadcrumb };
                }
            }
        }
    }

    private static bool EndsWith(ReadOnlySpan<uint> words, ReadOnlySpan<uint> title) =>
        title.Length > 2 && words.Length >= title.Length && words.EndsWith(title);

    // The first lines of text are a summary when they stand again in what follows.
    private static void MarkSummaries(LinePage page, int title, Span<BlockVerdict> verdicts)
    {
        for (var i = title + 1; i < verdicts.Length && i <= title + SummaryReach && verdicts[i].Role != BlockRole.Title; i++)
        {
            if (verdicts[i].Role != BlockRole.Paragraph)
            {
                continue;
            }

            var covered = Covered(page, i, verdicts);
            if (!covered)
            {
                return;
            }

            verdicts[i] = verdicts[i] with { Role = BlockRole.Summary };
        }
    }

    // Share of the line's words that one or two of the paragraphs behind it hold.
    private static bool Covered(LinePage page, int line, ReadOnlySpan<BlockVerdict> verdicts)
    {
        var words = page.WordsOf(page.All[line]);
        if (words.Length < 6)
        {
            return false;
        }

        Span<bool> found = stackalloc bool[words.Length];
        var total = 0;
        for (var j = line + 1; j < verdicts.Length && j <= line + 24 && verdicts[j].Role != BlockRole.Title; j++)
        {
            if (!verdicts[j].IsBody)
            {
                continue;
            }

            var own = page.WordsOf(page.All[j]);
            var here = 0;
            for (var k = 0; k < words.Length; k++)
            {
                here += own.Contains(words[k]) ? 1 : 0;
            }

            // Only a paragraph that shares much of the line counts: function words are shared by all.
            if (here * 10 < words.Length * 5)
            {
                continue;
            }

            for (var k = 0; k < words.Length; k++)
            {
                if (!found[k] && own.Contains(words[k]))
                {
                    found[k] = true;
                    total++;
                }
            }
        }

        return total * 100 >= words.Length * 78;
    }
}
