namespace NewsNlp.Tokenization;

/// <summary>Numbers, with separators, ordinals, decades and units.</summary>
internal ref partial struct ChunkRules
{
    /// <summary>Writes the number whose digits start at <paramref name="digits"/>; a sign or stop may stand before them.</summary>
    private void Number(int digits, ref TokenSink sink)
    {
        if (Address(ref sink)) return;
        var end = NumberEnd(digits);
        if (end == digits)
        {
            // Digits of other scripts, fractions: one run.
            EmitWord(RunEnd(digits), TokenKind.Number, TokenFlags.HasDigit, ref sink);
            return;
        }

        var letters = LettersEnd(end);
        if (letters == end)
        {
            EmitWord(RunEnd(end), TokenKind.Number, TokenFlags.None, ref sink);
            return;
        }

        var suffix = _text[end..letters];
        var run = RunEnd(letters);
        if (run == letters && WordLists.Units.Contains(suffix) && !IsOrdinal(suffix))
        {
            EmitWord(end, TokenKind.Number, TokenFlags.None, ref sink);
            EndWord(letters, ref sink);
            return;
        }

        EmitWord(run, TokenKind.Number, TokenFlags.None, ref sink);
    }

    private static bool IsOrdinal(ReadOnlySpan<char> suffix) => Is(suffix, "st") || Is(suffix, "nd") || Is(suffix, "rd") || Is(suffix, "th") || Is(suffix, "s");

    private int NumberEnd(int start)
    {
        var end = DigitsEnd(start);
        while (end > start && end + 1 < _end && IsDigit(end + 1))
        {
            var c = _text[end];
            if (c is '.' or ',' or ':' or '/' or '\u2044') end = DigitsEnd(end + 1);
            else if (c == '-' && JoinsByHyphen(start, end, out var whole)) return whole;
            else break;
        }

        return end;
    }

    /// <summary>Telephone numbers and dates keep their hyphens (<c>713-853-3989</c>, <c>345-9945</c>); ranges do not (<c>5-10</c>).</summary>
    private bool JoinsByHyphen(int start, int hyphen, out int end)
    {
        var groups = 1;
        end = hyphen;
        while (CharAt(end) == '-' && IsDigit(end + 1))
        {
            end = DigitsEnd(end + 1);
            groups++;
        }

        return groups > 2 || (hyphen - start == 3 && end - hyphen == 5);
    }
}
