namespace NewsNlp.Tokenization;

/// <summary>Words: contractions, elisions, hyphens, dotted words, missing spaces.</summary>
internal ref partial struct ChunkRules
{
    private void Word(ref TokenSink sink)
    {
        if (Address(ref sink)) return;
        int segment = _at, end = RunEnd(_at);
        while (end < _end)
        {
            var c = _text[end];
            if (c == '_' && IsWordChar(end + 1))
            {
                end = RunEnd(end + 1);
            }
            else if (c == '&' && Ampersand(end, out var next))
            {
                end = next;
            }
            else if (c == '.' && end + 1 < _end && IsWordChar(end + 1))
            {
                if (InnerStop(ref end, ref sink)) return;
                break;
            }
            else if (IsApostrophe(c))
            {
                if (!Apostrophe(ref end, ref sink)) break;
                if (end == _at) return;
            }
            else if (c is '-' or '\u2010' or '\u2011')
            {
                if (IsCutOff(end))
                {
                    end++;
                    break;
                }

                if (!KeepsHyphen(segment, end)) break;
                segment = end + 1;
                end = RunEnd(segment);
            }
            else
            {
                break;
            }
        }

        if (CharAt(end) == '/' && IsSlashWord(end, out var slashEnd)) end = slashEnd;
        if (CharAt(end) == '$' && IsDigit(end + 1) && IsCurrencyPrefix(_at, end))
        {
            Emit(end + 1, TokenKind.Symbol, TokenFlags.None, ref sink);
            return;
        }

        EndWord(end, ref sink);
    }

    /// <summary>Writes the word that ends at <paramref name="end"/>, with its stop when it is an abbreviation.</summary>
    private void EndWord(int end, ref TokenSink sink)
    {
        if (CharAt(end) == '.' && CharAt(end + 1) != '.' && IsAbbreviation(_at, end))
        {
            EmitWord(end + 1, TokenKind.Word, TokenFlags.Abbreviation, ref sink);
            return;
        }

        // "cannot", "gonna": one word in writing, two in every tagged corpus.
        if (SplitOfFused(_text[_at..end]) is var split && split > 0)
        {
            EmitWord(_at + split, TokenKind.Word, TokenFlags.None, ref sink);
            EmitWord(end, TokenKind.Word, TokenFlags.Clitic, ref sink);
            return;
        }

        EmitWord(end, TokenKind.Word, TokenFlags.None, ref sink);
    }

    /// <summary>Length of the first part of a word that is written for two, or 0.</summary>
    public static int SplitOfFused(ReadOnlySpan<char> word)
    {
        switch (word.Length)
        {
            case 5 when Is(word, "gonna") || Is(word, "wanna") || Is(word, "gotta") || Is(word, "lemme") || Is(word, "gimme"):
                return 3;
            case 6 when Is(word, "cannot"):
                return 3;
            case 4 when Is(word, "dont"):
                return 2;
            case 5 when Is(word, "didnt") || Is(word, "isnt") || Is(word, "wasnt"):
                return 3;
            case 6 when Is(word, "doesnt"):
                return 4;
            default:
                return 0;
        }
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>An apostrophe between letters. Moves <paramref name="end"/> on when it belongs to the word; writes the parts of a split one.</summary>
    private bool Apostrophe(ref int end, ref TokenSink sink)
    {
        var after = end + 1;
        if (!IsLetter(after))
        {
            // "nothin'": a dropped g, unless a quotation in single marks was opened in this chunk.
            if (end - _at >= 5 && Is(_text[(end - 2)..end], "in") && !IsWordChar(after) && _at == _start && CharClasses.IsLower(_text, _at) && _text[end] != '\u02BC')
            {
                end = after;
                EmitWord(end, TokenKind.Word, TokenFlags.None, ref sink);
                return true;
            }

            return false;
        }

        var suffixEnd = LettersEnd(after);
        var suffix = _text[after..suffixEnd];
        if (end - _at >= 2 && Is(suffix, "t") && (_text[end - 1] | 0x20) == 'n')
        {
            EmitWord(end - 1, TokenKind.Word, TokenFlags.None, ref sink);
            EmitWord(suffixEnd, TokenKind.Word, TokenFlags.Clitic, ref sink);
            end = _at;
            return true;
        }

        if (WordLists.Clitics.Contains(suffix) && !IsDigit(suffixEnd))
        {
            EmitWord(end, TokenKind.Word, TokenFlags.None, ref sink);
            EmitWord(suffixEnd, TokenKind.Word, TokenFlags.Clitic, ref sink);
            end = _at;
            return true;
        }

        if (IsElision(end, after, suffix) || (end - _at == 1 && (_text[_at] | 0x20) == 'y' && Is(suffix, "all")))
        {
            EmitWord(after, TokenKind.Word, TokenFlags.None, ref sink);
            end = _at;
            return true;
        }

        end = RunEnd(suffixEnd);
        return true;
    }

    /// <summary>French and Italian elisions (<c>l'homme</c>); a capital (<c>D'Angelo</c>) is a name, and "d'etat" without its accent is English.</summary>
    private bool IsElision(int end, int after, ReadOnlySpan<char> suffix)
    {
        if (!CharClasses.IsLower(_text, _at) || suffix.Length < 2 || Is(suffix, "etat") || Is(suffix, "oeuvre") || Is(suffix, "oeuvres")) return false;
        var next = _text[after];
        var vowel = next < 128 ? "aeiouhAEIOUH".Contains(next, StringComparison.Ordinal) : char.IsLetter(next);
        return vowel && WordLists.Elisions.Contains(_text[_at..end]);
    }

    /// <summary>Whether an affix on either side keeps the hyphen between them in the word.</summary>
    public static bool KeepsHyphen(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => WordLists.Prefixes.Contains(left) || WordLists.Suffixes.Contains(right);

    /// <summary>A word of speech that breaks off after a letter or two keeps its hyphen: "I th- I think".</summary>
    private bool IsCutOff(int hyphen) => hyphen + 1 == _end && hyphen - _at <= 2 && CharClasses.IsLower(_text, _at);

    private bool KeepsHyphen(int segment, int end) => IsLetter(end + 1) && KeepsHyphen(_text[segment..end], _text[(end + 1)..LettersEnd(end + 1)]);

    /// <summary><c>AT&amp;T</c>, <c>R&amp;D</c>: short sides in capitals.</summary>
    private bool Ampersand(int at, out int next)
    {
        next = LettersEnd(at + 1);
        var right = _text[(at + 1)..next];
        var left = _text[_at..at];
        return right.Length is > 0 and <= 3 && left.Length is > 0 and <= 3 && AllUpper(left) && AllUpper(right) && !IsWordChar(next);
    }

    private static bool AllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    private bool IsSlashWord(int at, out int end)
    {
        end = LettersEnd(at + 1);
        if (at - _at != 1 || (_text[_at] | 0x20) != 'w') return false;
        var right = _text[(at + 1)..end];
        return right.IsEmpty || Is(right, "o") || Is(right, "out");
    }

    private readonly bool IsCurrencyPrefix(int start, int end) => end - start <= 3 && AllUpper(_text[start..end]);
}
