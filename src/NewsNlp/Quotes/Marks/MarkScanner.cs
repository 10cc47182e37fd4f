using System.Buffers;

namespace NewsNlp.Quotes.Marks;

/// <summary>Finds the quotation marks of a paragraph; apostrophes inside words and inch marks behind numbers are none.</summary>
internal static class MarkScanner
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'`“”„‟‘’‚‛«»‹›〝〞「」『』");

    /// <summary>Adds the marks of <c>text[start, end)</c>, one paragraph, to <paramref name="marks"/>.</summary>
    public static void Scan(ReadOnlySpan<char> text, int start, int end, bool reversedGuillemets, List<Mark> marks)
    {
        var at = start;
        while (at < end)
        {
            var next = text[at..end].IndexOfAny(Marks);
            if (next < 0)
            {
                return;
            }

            at += next;
            at += Add(text, start, end, at, reversedGuillemets, marks);
        }
    }

    private static int Add(ReadOnlySpan<char> text, int start, int end, int at, bool reversed, List<Mark> marks)
    {
        var mark = text[at];
        var length = mark is '\'' or '`' or '’' or '‘' && at + 1 < end && text[at + 1] == mark ? 2 : 1;
        var before = at > start ? text[at - 1] : ' ';
        var after = at + length < end ? text[at + length] : ' ';
        var (family, shape) = length == 2
            ? (MarkFamily.Typewriter, mark is '`' or '‘' ? MarkShape.Opens : MarkShape.Either)
            : Classify(mark, reversed);
        if (length == 1 && mark == '`')
        {
            return 1;
        }

        if (family == MarkFamily.Single && shape != MarkShape.Opens && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return 1;
        }

        var opens = (char.IsWhiteSpace(before) || Opening.Contains(before)) && !char.IsWhiteSpace(after) && !Closing.Contains(after);
        var closes = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) && !Bracket.Contains(before);
        if (family is MarkFamily.Guillemet or MarkFamily.SingleGuillemet or MarkFamily.Corner or MarkFamily.Low)
        {
            opens = shape == MarkShape.Opens;
            closes = shape == MarkShape.Closes;
        }

        marks.Add(new Mark(at, length, family, shape, opens, closes));
        return length;
    }

    private static readonly SearchValues<char> Opening = SearchValues.Create("([{<—–-/“‘„«»‹›\"'`¿¡…");
    private static readonly SearchValues<char> Bracket = SearchValues.Create("([{");
    private static readonly SearchValues<char> Closing = SearchValues.Create(".,;:!?)]}");

    private static (MarkFamily Family, MarkShape Shape) Classify(char mark, bool reversed) => mark switch
    {
        '“' or '‟' or '〝' => (MarkFamily.Curly, MarkShape.Opens),
        '”' or '〞' => (MarkFamily.Curly, MarkShape.Closes),
        '„' => (MarkFamily.Low, MarkShape.Opens),
        '«' => (MarkFamily.Guillemet, reversed ? MarkShape.Closes : MarkShape.Opens),
        '»' => (MarkFamily.Guillemet, reversed ? MarkShape.Opens : MarkShape.Closes),
        '‹' => (MarkFamily.SingleGuillemet, reversed ? MarkShape.Closes : MarkShape.Opens),
        '›' => (MarkFamily.SingleGuillemet, reversed ? MarkShape.Opens : MarkShape.Closes),
        '‘' or '‚' or '‛' => (MarkFamily.Single, MarkShape.Opens),
        '’' => (MarkFamily.Single, MarkShape.Closes),
        '\'' => (MarkFamily.Single, MarkShape.Either),
        '「' or '『' => (MarkFamily.Corner, MarkShape.Opens),
        '」' or '』' => (MarkFamily.Corner, MarkShape.Closes),
        _ => (MarkFamily.Straight, MarkShape.Either),
    };

    /// <summary>Whether the text writes »so«: more of its guillemets point that way at the edge of words.</summary>
    public static bool HasReversedGuillemets(ReadOnlySpan<char> text)
    {
        var votes = 0;
        for (var at = text.IndexOf('»'); at >= 0;)
        {
            var wordBehind = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            var wordBefore = at > 0 && !char.IsWhiteSpace(text[at - 1]);
            votes += wordBehind && !wordBefore ? 1 : wordBefore && !wordBehind ? -1 : 0;
            var next = text[(at + 1)..].IndexOf('»');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return votes > 0;
    }
}
