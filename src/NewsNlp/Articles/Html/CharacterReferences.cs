using AngleSharp.Common;
using AngleSharp.Html;

namespace NewsNlp.Articles.Html;

/// <summary>Resolves character references as the HTML standard does.</summary>
internal static class CharacterReferences
{
    /// <summary>No name in the standard's table is longer.</summary>
    private const int LongestName = 32;

    /// <summary>Code points that numeric references of the C1 range stand for (windows-1252).</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>
    /// Reads the reference that starts with the ampersand at the start of <paramref name="source"/>: writes its one to four characters and
    /// says how many characters of the source it takes; 0 when it is no reference.
    /// </summary>
    public static int Read(ReadOnlySpan<char> source, Span<char> destination, bool inAttribute, out int written)
    {
        written = 0;
        return source.Length < 2 ? 0
            : source[1] == '#' ? ReadNumber(source, destination, out written)
            : char.IsAsciiLetterOrDigit(source[1]) ? ReadName(source, destination, inAttribute, out written)
            : 0;
    }

    /// <summary>Text with its references resolved.</summary>
    public static string Decode(ReadOnlySpan<char> source, bool inAttribute)
    {
        if (source.IndexOf('&') < 0)
        {
            return source.ToString();
        }

        var result = new System.Text.StringBuilder(source.Length);
        Span<char> buffer = stackalloc char[8];
        for (var i = 0; i < source.Length;)
        {
            var taken = source[i] == '&' ? Read(source[i..], buffer, inAttribute, out var written) : Nothing(out written);
            if (taken == 0)
            {
                result.Append(source[i++]);
                continue;
            }

            result.Append(buffer[..written]);
            i += taken;
        }

        return result.ToString();
    }

    private static int Nothing(out int written)
    {
        written = 0;
        return 0;
    }

    private static int ReadNumber(ReadOnlySpan<char> source, Span<char> destination, out int written)
    {
        written = 0;
        var hex = source.Length > 2 && (source[2] | 0x20) == 'x';
        int at = hex ? 3 : 2, start = at;
        long value = 0;
        for (; at < source.Length; at++)
        {
            var digit = hex && char.IsAsciiHexDigit(source[at]) ? Convert.ToInt32(source.Slice(at, 1).ToString(), 16)
                : char.IsAsciiDigit(source[at]) ? source[at] - '0' : -1;
            if (digit < 0)
            {
                break;
            }

            value = Math.Min(0x110000, (value * (hex ? 16 : 10)) + digit);
        }

        if (at == start)
        {
            return 0;
        }

        if (at < source.Length && source[at] == ';')
        {
            at++;
        }

        var code = value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? 0xFFFD
            : value is >= 0x80 and <= 0x9F ? Windows1252[(int)value - 0x80] : (int)value;
        written = new System.Text.Rune(code).EncodeToUtf16(destination);
        return at;
    }

    private static int ReadName(ReadOnlySpan<char> source, Span<char> destination, bool inAttribute, out int written)
    {
        written = 0;
        var end = 1;
        while (end < source.Length && end <= LongestName && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (end < source.Length && source[end] == ';' && Known(source[1..(end + 1)], destination, out written))
        {
            return end + 1;
        }

        // Without a semicolon only the old names count, the longest first; in an attribute not before a letter, digit or "=" (a query string).
        for (var stop = Math.Min(end, 8); stop > 2; stop--)
        {
            var next = stop < source.Length ? source[stop] : ' ';
            if (inAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next)))
            {
                continue;
            }

            if (Known(source[1..stop], destination, out written))
            {
                return stop;
            }
        }

        return 0;
    }

    private static bool Known(ReadOnlySpan<char> name, Span<char> destination, out int written)
    {
        written = 0;
        switch (name)
        {
            case "amp;": destination[0] = '&'; written = 1; return true;
            case "nbsp;": destination[0] = '\u00A0'; written = 1; return true;
            case "quot;": destination[0] = '"'; written = 1; return true;
            case "rsquo;": destination[0] = '\u2019'; written = 1; return true;
        }

        var symbol = HtmlEntityProvider.ResolverExtended.GetSymbol(new StringOrMemory(name.ToString()));
        if (string.IsNullOrEmpty(symbol) || symbol.Length > destination.Length)
        {
            return false;
        }

        symbol.CopyTo(destination);
        written = symbol.Length;
        return true;
    }
}
