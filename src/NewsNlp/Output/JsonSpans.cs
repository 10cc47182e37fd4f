using System.Text.Json;

namespace NewsNlp.Output;

/// <summary>Spans in JSON: <c>[start, end)</c>.</summary>
internal static class JsonSpans
{
    public static void WriteSpanValue(this Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(span.Start);
        writer.WriteNumberValue(span.End);
        writer.WriteEndArray();
    }
}
