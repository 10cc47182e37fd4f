namespace NewsNlp.Tokenization;

/// <summary>Finds the chunks of a text, runs without white space, and what stands before each.</summary>
internal ref struct ChunkScanner
{
    private readonly ReadOnlySpan<char> _text;
    private ChunkRules _rules;

    public ChunkScanner(ReadOnlySpan<char> text, AbbreviationTable abbreviations)
    {
        _text = text;
        _rules = new ChunkRules(text, abbreviations);
    }

    /// <summary>Cuts the whole text by the rules alone: slower than the blocks, the same tokens.</summary>
    public void Run(ref TokenSink sink) => CutRun(0, _text.Length, ref sink);

    /// <summary>Cuts <c>[start, end)</c>, where no token crosses either bound.</summary>
    public void CutRun(int start, int end, ref TokenSink sink)
    {
        var lead = LeadBefore(start);
        var at = start;
        while (at < end)
        {
            if (CharClasses.IsSpace(_text[at]))
            {
                lead |= LeadOf(at, lead);
                at++;
                continue;
            }

            var chunkEnd = at + 1;
            while (chunkEnd < end && !CharClasses.IsSpace(_text[chunkEnd])) chunkEnd++;
            _rules.Cut(at, chunkEnd, lead, ref sink);
            lead = TokenFlags.None;
            at = chunkEnd;
        }
    }

    /// <summary>What the white space before <paramref name="start"/> says of a token there.</summary>
    public readonly TokenFlags LeadBefore(int start)
    {
        // One space between words: nearly always.
        if (start > 1 && _text[start - 1] == ' ' && _text[start - 2] is > ' ' and < (char)127) return TokenFlags.SpaceBefore;
        var at = start;
        while (at > 0 && CharClasses.IsSpace(_text[at - 1])) at--;
        var lead = at == 0 ? TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart : TokenFlags.None;
        for (; at < start; at++) lead |= LeadOf(at, lead);
        return lead;
    }

    /// <summary>A line break starts a line; a second one, however white the line between, starts a paragraph. CR LF is one break.</summary>
    private readonly TokenFlags LeadOf(int at, TokenFlags lead)
    {
        var c = _text[at];
        if (c == '\u2029') return TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
        var isBreak = c is '\n' or '\u2028' or '\u0085' || (c == '\r' && (at + 1 >= _text.Length || _text[at + 1] != '\n'));
        if (!isBreak) return TokenFlags.SpaceBefore;
        return (lead & TokenFlags.LineStart) != 0
            ? TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart
            : TokenFlags.SpaceBefore | TokenFlags.LineStart;
    }
}
