using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsNlp.Output;

namespace NewsNlp;

/// <summary>Writes analyses as JSON in the schema <c>newsnlp/1</c> (see <c>docs/formats.md</c>).</summary>
public static class NewsJson
{
    /// <summary>Name of the schema, the value of <c>schema</c> in every document.</summary>
    public const string Schema = "newsnlp/1";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>The analysis as one JSON object.</summary>
    public static string ToJson(this NewsAnalysis analysis, OutputParts parts = OutputParts.Default, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(analysis, buffer, parts, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the analysis as one JSON object in UTF-8.</summary>
    public static void Write(NewsAnalysis analysis, IBufferWriter<byte> destination, OutputParts parts = OutputParts.Default, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(destination);
        using var writer = new Utf8JsonWriter(destination, indented ? Indented : Compact);
        new AnalysisJsonWriter(writer, destination, parts).Write(analysis);
    }

    /// <summary>Writes the object that stands for a document that could not be read or analysed.</summary>
    public static void WriteError(string? id, AnalysisIssue error, IBufferWriter<byte> destination, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(destination);
        using var writer = new Utf8JsonWriter(destination, indented ? Indented : Compact);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("id", id);
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
