using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsNlp.Input;

/// <summary>Reads JSON strings leniently: a lone surrogate escape becomes U+FFFD, so that lengths and offsets stay.</summary>
internal static class JsonText
{
    public static string Read(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        var raw = reader.ValueSpan;
        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var slash = raw.IndexOf((byte)'\\');
            if (slash != 0)
            {
                var plain = slash < 0 ? raw : raw[..slash];
                text.Append(Encoding.UTF8.GetString(plain));
                raw = raw[plain.Length..];
                continue;
            }

            // The reader has checked the form of every escape.
            if (raw[1] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                raw = raw[6..];
            }
            else
            {
                text.Append(Unescape(raw[1]));
                raw = raw[2..];
            }
        }

        return ReplaceLoneSurrogates(text);
    }

    private static char Unescape(byte code) => code switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)code,
    };

    private static string ReplaceLoneSurrogates(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else
            {
                text[i] = '\uFFFD';
            }
        }

        return text.ToString();
    }
}
