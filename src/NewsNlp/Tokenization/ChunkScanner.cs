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

    public void Run(ref TokenSink sink)
    {
        var lead = TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
        var at = 0;
        while (at < _text.Length)
        {
            if (CharClasses.IsSpace(_text[at]))
            {
                lead |= LeadOf(at, lead);
                at++;
                continue;
            }

            var end = at + 1;
            while (end < _text.Length && !CharClasses.IsSpace(_text[end])) end++;
            _rules.Cut(at, end, lead, ref sink);
            lead = TokenFlags.None;
            at = end;
        }
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
