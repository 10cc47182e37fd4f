using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsNlp.Evaluation;

/// <summary>Reads JSON strings that may hold lone surrogates, which the platform's reader refuses.</summary>
internal static class JsonText
{
    public static string Of(JsonElement value)
    {
        var raw = value.GetRawText().AsSpan()[1..^1];
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
        }

        return text.ToString();
    }
}
