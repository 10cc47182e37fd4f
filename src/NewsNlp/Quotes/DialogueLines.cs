using NewsNlp.Quotes.Languages;

namespace NewsNlp.Quotes;

/// <summary>
/// Interviews and transcripts: lines that begin with a speaker's name and a colon (two such lines, of which one asks or whose names come again, make a dialogue), and lines of dialogue that begin
/// with a dash and hold a word of saying (— I did not sign it, said Moreau).
/// </summary>
internal static class DialogueLines
{
    private const int LongestName = 4;

    public static void Apply(QuoteText text, LanguageTable table, List<DraftQuote> drafts)
    {
        var lines = new List<DraftQuote>();
        var dashes = new List<DraftQuote>();
        var turns = new List<DraftQuote>();
        var (questions, answerer) = (0, TokenRange.None);
        for (var (start, end) = (0, 0); start < text.TokenCount; start = end)
        {
            end = start + 1;
            while (end < text.TokenCount && !text.StartsLine(end))
            {
                end++;
            }

            if (InterviewLines.LabelOf(text, start, end, out var isAnswer) is > 0 and var label && end - start > label && (questions > 0 || !isAnswer))
            {
                questions += isAnswer ? 0 : 1;
                answerer = questions == 1 && !isAnswer ? InterviewLines.AnswererBefore(text, start) : answerer;
                turns.Add(Turn(text, isAnswer ? answerer : TokenRange.None, new TokenRange(start + label, end)));
            }
            else if (NameEnd(text, start, end) is var colon && colon > start && end - colon > 3)
            {
                lines.Add(Draft(text, new TokenRange(start, colon), new TokenRange(colon + 1, end)));
            }
            else if (text.IsDash(start) && DashLine(text, table, start + 1, end) is { } dash)
            {
                dashes.Add(dash);
            }
        }

        if (turns.Count > questions)
        {
            drafts.RemoveAll(d => IsWithin(turns, d));
            AddFree(drafts, turns);
        }

        if (lines.Count > 1 && SpeaksTwice(text, lines))
        {
            drafts.RemoveAll(d => IsWithin(lines, d));
            AddFree(drafts, lines);
        }
        else if (lines.Count > 1 && lines.Exists(line => text.Text[line.End - 1] == '?'))
        {
            AddFree(drafts, lines);
        }

        AddFree(drafts, dashes);
    }

    private static DraftQuote Turn(QuoteText text, TokenRange speaker, TokenRange words)
    {
        var draft = Draft(text, speaker, words);
        draft.IsContinuation = true;
        return draft;
    }

    /// <summary>Whether some name opens two of the lines: a transcript, and no list of facts.</summary>
    private static bool SpeaksTwice(QuoteText text, List<DraftQuote> lines)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return lines.Exists(line => !names.Add(text.SpanOf(line.Speaker).In(text.Text).ToString()));
    }

    /// <summary>Whether a quotation begins inside a turn: what a turn reports is part of it.</summary>
    private static bool IsWithin(List<DraftQuote> turns, DraftQuote draft)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = turns[middle].End <= draft.Start ? (middle + 1, high) : (low, middle);
        }

        return low < turns.Count && turns[low].Start <= draft.Start;
    }

    private static DraftQuote Draft(QuoteText text, TokenRange name, TokenRange words)
    {
        var draft = new DraftQuote { Speaker = name, Confidence = 0.7f };
        draft.Segments.Add(text.SpanOf(words));
        return draft;
    }

    /// <summary>Adds those that share no words with a quotation found before.</summary>
    private static void AddFree(List<DraftQuote> drafts, IEnumerable<DraftQuote> added)
    {
        drafts.Sort(static (x, y) => x.Start.CompareTo(y.Start));
        var (known, next) = (drafts.Count, 0);
        foreach (var draft in added)
        {
            while (next < known && drafts[next].End <= draft.Start)
            {
                next++;
            }

            if (next >= known || drafts[next].Start >= draft.End)
            {
                drafts.Add(draft);
            }
        }
    }

    /// <summary>The words up to ", said X" or "? asked X".</summary>
    private static DraftQuote? DashLine(QuoteText text, LanguageTable table, int start, int end)
    {
        for (var cue = start + 2; cue + 1 < end; cue++)
        {
            var behind = text.Is(cue - 1, ',') || text.Is(cue - 1, '?') || text.Is(cue - 1, '!') || text.IsDash(cue - 1);
            if (behind && (table.RoleOf(text.Word(cue)) & WordRole.Cue) != 0)
            {
                var words = new TokenRange(start, text.Is(cue - 1, '?') || text.Is(cue - 1, '!') ? cue : cue - 1);
                var draft = Draft(text, SpeakerPhrase.RightOf(text, table, cue + 1, end), words);
                draft.Cue.Add(new TokenRange(cue, cue + 1));
                return draft;
            }
        }

        return null;
    }

    /// <summary>Index of the colon behind one to four capitalised words at the start of a line, or -1.</summary>
    private static int NameEnd(QuoteText text, int start, int end)
    {
        for (var i = start; i < end && i - start <= LongestName; i++)
        {
            if (text.RegionOf(i) >= 0)
            {
                return -1;
            }

            if (text.Is(i, ':'))
            {
                return i;
            }

            if (text.Token(i).Kind != TokenKind.Word || !text.Token(i).Has(TokenFlags.Capitalised))
            {
                return -1;
            }
        }

        return -1;
    }
}
