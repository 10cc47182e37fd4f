using System.Runtime.CompilerServices;

namespace NewsNlp.Tokenization;

/// <summary>List markers: <c>1.</c>, <c>2)</c>, <c>3.)</c>, <c>(a)</c>, <c>b.</c></summary>
internal readonly ref partial struct BoundaryRules
{
    /// <summary>Tokens of the longest marker: a bullet, a number, a stop and a bracket.</summary>
    public const int LongestMarker = 4;

    /// <summary>Characters of the longest number or letter of a marker.</summary>
    private const int LongestNumeral = 4;

    /// <summary>Whether a list marker starts at <paramref name="at"/>.</summary>
    private bool IsMarker(int at) => MayBeMarker(at) && MarkerValue(at, out _, out _) > 0;

    /// <summary>A quick no for most words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayBeMarker(int at)
    {
        ref readonly var token = ref _tokens[at];
        return token.Kind != TokenKind.Word || token.Length == 1 || (token.Length == 2 && _text[token.Start + 1] == '.');
    }

    /// <summary>Whether <paramref name="next"/> stands right behind the marker that the sentence starts with.</summary>
    private bool EndsMarker(int start, int next) => next - start <= LongestMarker && MayBeMarker(start) && MarkerValue(start, out var end, out _) > 0 && end == next;

    /// <summary>Whether the marker at <paramref name="next"/> goes on with, or behind a stop starts, a list.</summary>
    private bool IsNextMarker(int start, int next, int stop)
    {
        if (!HasSpace(_tokens[next]) || !MayBeMarker(next)) return false;
        var value = MarkerValue(next, out var end, out var style);
        if (value == 0 || end >= _tokens.Length) return false;
        if (MayBeMarker(start) && MarkerValue(start, out _, out var before) is var previous && previous > 0 && before == style && value == previous + 1) return true;
        return stop >= 0 && (value == 1 || style is ')' or '(') && !Is(stop, ',');
    }

    /// <summary>Place in its list of the marker at <paramref name="at"/> (1 for <c>a</c> and <c>1</c>), or 0; its end, and a character for its style.</summary>
    private int MarkerValue(int at, out int end, out char style)
    {
        end = at;
        style = '\0';
        var isOpen = Is(at, '(') || (_tokens[at].Length == 1 && First(at) is '\u2022' or '\u2043' or '-' or '*');
        var body = isOpen ? at + 1 : at;
        if (body >= _tokens.Length || (isOpen && Has(_tokens[body], TokenFlags.ParagraphStart))) return 0;
        if (_tokens[body].Length == 2 && First(body) is >= 'a' and <= 'z' && _text[_tokens[body].Start + 1] == '.')
        {
            // "c." is an abbreviation too, hence one token.
            end = body + 1;
            style = '.';
            return First(body) - 'a' + 1;
        }

        if (body + 1 >= _tokens.Length || _tokens[body].Length > LongestNumeral) return 0;
        var word = _tokens[body].In(_text);
        var value = _tokens[body].Kind == TokenKind.Number && int.TryParse(word, out var number) ? number
            : word.Length == 1 && char.IsAsciiLetter(word[0]) ? (word[0] | 0x20) - 'a' + 1
            : isOpen ? Roman(word)
            : 0;
        if (value == 0 || HasSpace(_tokens[body + 1])) return 0;
        style = First(body + 1);
        if (_tokens[body + 1].Length != 1 || style is not ('.' or ')')) return 0;
        end = body + 2;
        if (style == '.' && Is(end, ')') && !HasSpace(_tokens[end])) end++;
        if (Is(at, '(')) style = style == ')' ? '(' : '\0';
        return style == '\0' ? 0 : value;
    }

    /// <summary>Value of a small Roman number in small or large letters, or 0.</summary>
    private static int Roman(ReadOnlySpan<char> word)
    {
        var value = 0;
        var before = 0;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var digit = (word[i] | 0x20) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (digit == 0) return 0;
            value += digit < before ? -digit : digit;
            before = Math.Max(before, digit);
        }

        return value;
    }
}
