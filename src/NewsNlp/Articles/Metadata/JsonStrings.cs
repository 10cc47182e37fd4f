using System.Globalization;
using System.Text;
using NewsNlp.Articles.Html;

namespace NewsNlp.Articles.Metadata;

/// <summary>Cleans string values of JSON.</summary>
internal static class JsonStrings
{
    /// <summary>Resolves escapes, then character references; drops tags; folds white space.</summary>
    public static string Clean(ReadOnlySpan<char> raw, bool keepLines)
    {
        var text = raw.IndexOf('\\') < 0 ? raw.ToString() : Unescape(raw);
        for (var pass = 0; pass < 2 && text.Contains('&'); pass++)
        {
            text = CharacterReferences.Decode(text, inAttribute: false);
        }

        return Fold(text, keepLines);
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                result.Append(raw[i]);
                continue;
            }

            switch (raw[++i])
            {
                case 'n' or 'r': result.Append('\n'); break;
                case 't' or 'b' or 'f': result.Append(' '); break;
                case 'u' when i + 4 < raw.Length && int.TryParse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, null, out var code):
                    result.Append((char)code);
                    i += 4;
                    break;
                default: result.Append(raw[i]); break;
            }
        }

        return result.ToString();
    }

    private static string Fold(string text, bool keepLines)
    {
        var result = new StringBuilder(text.Length);
        var gap = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/'))
            {
                var close = text.AsSpan(i, Math.Min(text.Length - i, 2000)).IndexOf('>');
                if (close > 0)
                {
                    gap = keepLines && IsBlockTag(text.AsSpan(i, close)) ? '\n' : gap;
                    i += close;
                    continue;
                }
            }

            if (char.IsWhiteSpace(c))
            {
                gap = keepLines && (c == '\n' || gap == '\n') ? '\n' : ' ';
                continue;
            }

            if (gap != '\0' && result.Length > 0)
            {
                result.Append(gap);
            }

            gap = '\0';
            result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsBlockTag(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        return name.Length > 0 && (name[0] | 0x20) is 'p' or 'd' or 'h' or 'l' or 'u' or 't' || name.StartsWith("br", StringComparison.OrdinalIgnoreCase);
    }
}
