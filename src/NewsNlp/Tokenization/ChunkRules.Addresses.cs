namespace NewsNlp.Tokenization;

/// <summary>Web and mail addresses.</summary>
internal ref partial struct ChunkRules
{
    /// <summary>Longest part of a mail address before its sign that is looked for; keeps a run of signs linear.</summary>
    private const int LongestLocalPart = 64;

    /// <summary>Writes the address that starts here, if one does.</summary>
    private bool Address(ref TokenSink sink)
    {
        var c = _text[_at] | 0x20;
        if ((c is 'h' or 'w' or 'f') && IsUrlStart())
        {
            EmitWord(UrlEnd(_at), TokenKind.Url, TokenFlags.None, ref sink);
            return true;
        }

        if (_nextAtSign < _at)
        {
            var next = _text[_at.._end].IndexOf('@');
            _nextAtSign = next < 0 ? _end : _at + next;
        }

        if (_nextAtSign >= _end || _nextAtSign - _at > LongestLocalPart || !IsMail(out var end)) return false;
        EmitWord(end, TokenKind.Email, TokenFlags.None, ref sink);
        return true;
    }

    private bool IsUrlStart()
    {
        var rest = _text[_at.._end];
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && char.IsAsciiLetterOrDigit(rest[4]));
    }

    /// <summary>End of the web address that runs through <paramref name="at"/>, without the punctuation of the sentence around it.</summary>
    private int UrlEnd(int at)
    {
        var end = at;
        var open = 0;
        while (end < _end && _text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or '\u3002' or '\u2026'))
        {
            if (_text[end] == '(') open++;
            end++;
        }

        while (end > at + 1)
        {
            var c = _text[end - 1];
            if (c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '}' or '*' || (c == ')' && open == 0)) end--;
            else break;
        }

        return end;
    }

    private bool IsMail(out int end)
    {
        end = 0;
        for (var i = _at; i < _nextAtSign; i++)
        {
            var c = _text[i];
            if (!(char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%')) return false;
        }

        var at = _nextAtSign + 1;
        while (at < _end && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '-' or '.' or '_')) at++;
        while (at > _nextAtSign + 1 && _text[at - 1] is '.' or '-' or '_') at--;
        end = at;
        return at > _nextAtSign + 1;
    }
}
