using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsNlp.Output;

/// <summary>Writes long strings a piece at a time: the JSON writer itself asks for six times the string before it escapes a single mark.</summary>
internal static class JsonText
{
    /// <summary>Characters of a piece; shorter strings are the writer's own work.</summary>
    private const int Piece = 1 << 14;

    /// <summary>Most characters that an escaped one takes.</summary>
    private const int LongestEscape = 6;

    /// <summary>
    /// Writes a member whose value may be a whole article's text, with the escapes that the writer itself would choose: past the writer into its
    /// destination, but for the last piece, which tells the writer that a value stands there.
    /// </summary>
    public static void WriteText(this Utf8JsonWriter writer, IBufferWriter<byte> destination, string name, string text)
    {
        if (text.Length <= 2 * Piece)
        {
            writer.WriteString(name, text);
            return;
        }

        var escaped = ArrayPool<char>.Shared.Rent(Piece * LongestEscape);
        writer.WritePropertyName(name);
        writer.Flush();
        destination.Write("\""u8);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = Math.Min(Piece, rest.Length);
            if (length < rest.Length && char.IsHighSurrogate(rest[length - 1])) length--;
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(rest[..length], escaped, out _, out var written);
            Encoding.UTF8.GetBytes(escaped.AsSpan(0, written), destination);
            rest = rest[length..];
        }

        ArrayPool<char>.Shared.Return(escaped);
        writer.WriteRawValue("\""u8, skipInputValidation: true);
    }
}
