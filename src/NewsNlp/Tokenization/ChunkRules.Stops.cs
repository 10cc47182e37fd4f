namespace NewsNlp.Tokenization;

/// <summary>Stops inside and at the end of words: dotted abbreviations, host names, missing spaces, initials.</summary>
internal ref partial struct ChunkRules
{
    /// <summary>How far a neighbour is looked for; no white space in real text is longer.</summary>
    private const int Reach = 64;

    /// <summary>
    /// A stop with a letter or digit on both sides, at <paramref name="end"/>. Returns true when it wrote the token; otherwise the word ends at
    /// <paramref name="end"/>, where the stop is a token of its own.
    /// </summary>
    private bool InnerStop(ref int end, ref TokenSink sink)
    {
        var dotted = DottedEnd(_at, end);
        if (dotted > 0)
        {
            EmitWord(dotted, TokenKind.Word, _text[dotted - 1] == '.' ? TokenFlags.Abbreviation : TokenFlags.None, ref sink);
            return true;
        }

        var host = HostEnd(_at, end, out var isHost);
        if (host > 0)
        {
            EmitWord(host, isHost ? TokenKind.Url : TokenKind.Word, TokenFlags.None, ref sink);
            return true;
        }

        // A title that lacks its space ("Mr.Smith"), an initial ("J.Smith").
        var upperNext = CharClasses.IsUpper(_text, end + 1);
        if ((end - _at == 1 && upperNext && CharClasses.IsUpper(_text, _at))
            || (_abbreviations.TryFind(_text[_at..end], out var kind) && kind is AbbreviationKind.Title or AbbreviationKind.BeforeNumber
                && (kind == AbbreviationKind.Title ? upperNext : IsDigit(end + 1))))
        {
            EmitWord(end + 1, TokenKind.Word, TokenFlags.Abbreviation, ref sink);
            return true;
        }

        return false;
    }

    /// <summary>
    /// End of a dotted abbreviation that starts at <paramref name="start"/> with its first stop at <paramref name="stop"/> (<c>U.S.</c>, <c>a.m.</c>,
    /// <c>Ph.D.</c>), or 0. The last stop belongs to it; it may be missing behind single letters (<c>U.S</c>).
    /// </summary>
    private int DottedEnd(int start, int stop)
    {
        if (stop - start > 2 || (stop - start == 2 && !CharClasses.IsUpper(_text, start))) return 0;
        var single = stop - start == 1;
        var at = stop + 1;
        while (true)
        {
            var end = LettersEnd(at);
            var length = end - at;
            if (IsDigit(end)) return 0;
            if (CharAt(end) == '.' && length is 1 or 2 && (length == 1 || (CharClasses.IsUpper(_text, at) && CharClasses.IsLower(_text, at + 1))))
            {
                if (length == 1 && !single && !CharClasses.IsUpper(_text, at)) return 0;
                if (CharAt(end + 1) == '.') return end;
                if (!IsLetter(end + 1)) return end + 1;

                // "U.S.Army": the abbreviation ends where a longer word starts.
                var next = LettersEnd(end + 1);
                if (next - end > 3) return end + 1;
                at = end + 1;
                continue;
            }

            return single && length == 1 && !IsWordChar(end) ? end : 0;
        }
    }

    /// <summary>End of a host or file name (<c>news.example.org</c>, <c>report.pdf</c>) with its first stop at <paramref name="stop"/>, or 0.</summary>
    private int HostEnd(int start, int stop, out bool isHost)
    {
        isHost = false;
        var limit = Math.Min(_end, start + 128);
        int label, end = stop;
        do
        {
            label = end + 1;
            end = label;
            while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or '_')) end++;
        }
        while (end + 1 < limit && _text[end] == '.' && char.IsAsciiLetterOrDigit(_text[end + 1]));
        if (end == limit && end < _end) return 0;
        var last = _text[label..end];
        isHost = WordLists.HostEndings.Contains(last);
        if (!isHost && !WordLists.FileEndings.Contains(last)) return 0;

        // "streak.In", "bread.It": a capital behind a small letter starts a sentence, unless the whole is in capitals.
        if (CharClasses.IsUpper(_text, label) && CharClasses.IsLower(_text, stop - 1)) return 0;

        // "do.it", "him.at" are words run together, not hosts.
        if (isHost && label - 1 == stop && WordLists.WordLikeHostEndings.Contains(last) && CharAt(end) != '/') return 0;
        if (isHost && CharAt(end) == '/') end = UrlEnd(end);
        return end;
    }

    /// <summary>Whether the word <c>[start, end)</c>, with a stop at <paramref name="end"/>, keeps that stop.</summary>
    private bool IsAbbreviation(int start, int end)
    {
        if (_abbreviations.TryFind(_text[start..end], out var kind))
        {
            return kind != AbbreviationKind.BeforeNumber || NextIsNumber(end + 1);
        }

        return end - start == 1 && CharClasses.IsUpper(_text, start) && IsInitial(start, end);
    }

    private bool NextIsNumber(int at)
    {
        var next = NextInParagraph(at);
        return next >= 0 && (char.IsAsciiDigit(_text[next]) || (_text[next] is '#' or '(' && next + 1 < _text.Length && char.IsAsciiDigit(_text[next + 1])));
    }

    /// <summary>
    /// A capital with a stop is an initial when a name can go on: behind it a capital, and before it nothing, a capitalised word or another initial
    /// ("John A. Smith"); "plan A. Then" is a letter at the end of a sentence.
    /// </summary>
    private bool IsInitial(int start, int end)
    {
        if (start > _start) return IsUpperAt(NextInParagraph(end + 1));
        if (_text[start] == 'I' && !PreviousWordIsCapital(start, out _)) return false;
        var next = NextInParagraph(end + 1);
        if (next < 0 || next == end + 1) return PreviousWordIsCapital(start, out _);
        if (!IsUpperAt(next)) return char.IsLower(_text[next]) || _text[next] is '&' or ',' or '"' or '\u201C';
        return PreviousWordIsCapital(start, out var none) || none;
    }

    private readonly bool IsUpperAt(int index) => index >= 0 && CharClasses.IsUpper(_text, index);

    /// <summary>Whether the word before <paramref name="start"/> starts with a capital; <paramref name="none"/> when there is no word to judge by.</summary>
    private readonly bool PreviousWordIsCapital(int start, out bool none)
    {
        none = true;
        int at = start - 1, breaks = 0, floor = Math.Max(0, start - Reach);
        while (at >= floor && CharClasses.IsSpace(_text[at]))
        {
            if (_text[at] is '\n' && ++breaks > 1) return false;
            at--;
        }

        if (at < floor || !(char.IsLetter(_text[at]) || _text[at] == '.')) return false;
        none = _text[at] == '.';
        while (at > floor && !CharClasses.IsSpace(_text[at - 1])) at--;
        return CharClasses.IsUpper(_text, at);
    }

    /// <summary>Index of the next character behind white space in this paragraph, or -1.</summary>
    private readonly int NextInParagraph(int at)
    {
        var breaks = 0;
        for (var limit = Math.Min(_text.Length, at + Reach); at < limit; at++)
        {
            var c = _text[at];
            if (!CharClasses.IsSpace(c)) return at;
            if (c == '\n' && ++breaks > 1) return -1;
        }

        return -1;
    }
}
