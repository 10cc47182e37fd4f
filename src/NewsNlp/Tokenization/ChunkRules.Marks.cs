namespace NewsNlp.Tokenization;

/// <summary>Punctuation, quotation marks, signs.</summary>
internal ref partial struct ChunkRules
{
    private void Mark(CharClass kind, int width, ref TokenSink sink)
    {
        var c = _text[_at];
        var next = CharAt(_at + 1);
        switch (c)
        {
            case '.' when _at == _start && char.IsAsciiDigit(next):
                Number(_at + 1, ref sink);
                return;
            case '.' when _at == _start && char.IsAsciiLetter(next) && LettersEnd(_at + 1) is var extension && WordLists.FileEndings.Contains(_text[(_at + 1)..extension]):
                EmitWord(extension, TokenKind.Word, TokenFlags.None, ref sink);
                return;
            case '-' or '+' or '\u2212' when char.IsAsciiDigit(next) && (_at == _start || _text[_at - 1] is '(' or '[' or '"'):
                Number(_at + 1, ref sink);
                return;
            case '.' or '!' or '?':
                Emit(StopsEnd(_at), TokenKind.Punctuation, TokenFlags.None, ref sink);
                return;
            case '\'' or '\u2019' or '\u2018' or '\u02BC' or '`':
                SingleMark(c, next, ref sink);
                return;
            case '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or '\u201A' or '\u201B' or '\u300C' or '\u300D' or '\u300E' or '\u300F':
                Quote(_at + 1, ref sink);
                return;
            case '#' when IsLetter(_at + 1) && !IsWordBefore():
                EmitWord(TagEnd(_at + 1), TokenKind.Hashtag, TokenFlags.None, ref sink);
                return;
            case '@' when (IsLetter(_at + 1) || next == '_' || IsDigit(_at + 1)) && !IsWordBefore():
                EmitWord(TagEnd(_at + 1), TokenKind.Handle, TokenFlags.None, ref sink);
                return;
            case ':' or ';' or '=' or '<' when Emoticon() is var face && face > 0:
                Emit(face, TokenKind.Symbol, TokenFlags.None, ref sink);
                return;
            case '-' or '*' or '=' or '_' or '~' or '<' or '>' or '|' or '/' or '#' or '+' or '\u2026' or '^' or '\u2014' when next == c:
                Emit(SameEnd(_at), kind == CharClass.Symbol ? TokenKind.Symbol : TokenKind.Punctuation, c < 128 ? TokenFlags.None : TokenFlags.NonAscii, ref sink);
                return;
            default:
                var symbol = kind == CharClass.Symbol || c is '%' or '&' or '#' or '*' or '@' or '\u00A7' or '\u2030';
                Emit(_at + width, symbol ? TokenKind.Symbol : TokenKind.Punctuation, c < 128 ? TokenFlags.None : TokenFlags.NonAscii, ref sink);
                return;
        }
    }

    private readonly bool IsWordBefore() => _at > _start && char.IsLetterOrDigit(_text[_at - 1]);

    private int StopsEnd(int at)
    {
        while (at < _end && _text[at] is '.' or '!' or '?') at++;
        return at;
    }

    private int SameEnd(int at)
    {
        var c = _text[at];
        while (at < _end && _text[at] == c) at++;
        return at;
    }

    private int TagEnd(int at)
    {
        while (at < _end && (IsWordChar(at) || _text[at] == '_')) at++;
        return at;
    }

    /// <summary>An apostrophe or single mark that does not stand between two letters of one word.</summary>
    private void SingleMark(char c, char next, ref TokenSink sink)
    {
        if (next == c && c is '\'' or '`')
        {
            Quote(_at + 2, ref sink);
            return;
        }

        if (c != '`' && c != '\u2018' || c == '\u2018' && char.IsAsciiDigit(next))
        {
            // "U.S.'s", "1980's": a clitic behind what was no plain word.
            var letters = LettersEnd(_at + 1);
            if (_at > _start && (char.IsLetterOrDigit(_text[_at - 1]) || _text[_at - 1] is '.' or ')' or '%') && WordLists.Clitics.Contains(_text[(_at + 1)..letters]))
            {
                EmitWord(letters, TokenKind.Word, TokenFlags.Clitic, ref sink);
                return;
            }

            // '90s
            if (char.IsAsciiDigit(next) && (_at == _start || !char.IsLetterOrDigit(_text[_at - 1])) && DigitsEnd(_at + 1) is var digits && digits - _at == 3)
            {
                EmitWord(RunEnd(digits), TokenKind.Number, TokenFlags.None, ref sink);
                return;
            }

            if ((_at == _start || !char.IsLetterOrDigit(_text[_at - 1])) && WordLists.LeadingApostrophe.Contains(_text[(_at + 1)..letters]) && !IsWordChar(letters))
            {
                EmitWord(letters, TokenKind.Word, TokenFlags.None, ref sink);
                return;
            }
        }

        Quote(_at + 1, ref sink);
    }

    /// <summary>Writes a quotation mark; whether it opens is judged by what touches it, then by its own shape.</summary>
    private void Quote(int end, ref TokenSink sink)
    {
        var c = _text[_at];
        var flags = c switch
        {
            '"' => TokenFlags.None,
            '\'' or '`' => end - _at == 1 ? TokenFlags.SingleQuote : TokenFlags.None,
            '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' => TokenFlags.SingleQuote | TokenFlags.CurlyQuote | TokenFlags.NonAscii,
            '\u2039' or '\u203A' => TokenFlags.SingleQuote | TokenFlags.Guillemet | TokenFlags.NonAscii,
            '\u00AB' or '\u00BB' => TokenFlags.Guillemet | TokenFlags.NonAscii,
            _ => TokenFlags.CurlyQuote | TokenFlags.NonAscii,
        };
        Emit(end, Opens(c, end) ? TokenKind.OpenQuote : TokenKind.CloseQuote, flags, ref sink);
    }

    private readonly bool Opens(char c, int end)
    {
        var freeBefore = _at == _start || _text[_at - 1] is '(' or '[' or '{' or '-' or '\u2013' or '\u2014' or '/' or '\u201C' or '\u2018' or '"' or '\'' or '\u00AB' or '\u00BF' or '\u00A1' or '=' or ':';
        var freeAfter = end >= _end || _text[end] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\u201D' or '\u2019' or '"' or '\'' or '\u00BB' or '\u2026';
        return c switch
        {
            '\u201E' or '\u201A' or '`' or '\u300C' or '\u300E' => true,
            '\u300D' or '\u300F' => false,
            '"' or '\'' or '\u02BC' => freeBefore && (!freeAfter || (_at == _start && end < _end) || (_at == _start && _end - _start == end - _at)) || (!freeBefore && !freeAfter && _text[_at - 1] is '.' or ',' or '!' or '?'),
            '\u201C' or '\u2018' or '\u00AB' or '\u2039' or '\u201B' or '\u201F' => freeBefore || !freeAfter,
            _ => freeBefore && !freeAfter,
        };
    }

    /// <summary>End of a face drawn in ASCII (<c>:-)</c>, <c>;)</c>, <c>&lt;3</c>) that stands alone or behind a word, or 0.</summary>
    private readonly int Emoticon()
    {
        var at = _at + 1;
        if (_text[_at] == '<')
        {
            return CharAtOrZero(at) == '3' && at + 1 >= _end ? at + 1 : 0;
        }

        if (CharAtOrZero(at) is '-' or '\'' or 'o') at++;
        var mouth = CharAtOrZero(at);
        if (mouth is ')' or '(')
        {
            while (CharAtOrZero(at) == mouth) at++;
            return at;
        }

        return mouth is 'D' or 'P' or 'p' or '/' or '|' or ']' or '*' && at + 1 == _end && _at == _start ? at + 1 : 0;
    }

    private readonly char CharAtOrZero(int index) => index < _end ? _text[index] : '\0';
}
