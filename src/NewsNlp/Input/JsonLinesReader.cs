using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsNlp.Input;

namespace NewsNlp;

/// <summary>Reads JSON Lines: <c>{"id": "...", "html" | "page" | "text": "...", "url"?: "...", "lang"?: "de"}</c>, one document a line.</summary>
public static class JsonLinesReader
{
    /// <summary>Longest line, in bytes; a longer one is an error of its own (<c>line-too-long</c>), and the next line is read.</summary>
    public const int MaximumLineLength = 128 * 1024 * 1024;

    /// <summary>Reads the documents of <paramref name="stream"/> one after another; a bad line gives a record with an error.</summary>
    /// <remarks>Blank lines are passed over. The stream is left open.</remarks>
    /// <exception cref="IOException">The stream failed.</exception>
    public static async IAsyncEnumerable<InputRecord> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var lines = new ByteLineReader(stream, MaximumLineLength);
        for (var number = 1; await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (lines.WasTooLong)
            {
                yield return InputRecord.Failed(null, "line-too-long", $"Line {number} is longer than {MaximumLineLength} bytes.");
            }
            else if (Parse(line.Span, number) is { } record)
            {
                yield return record;
            }
        }
    }

    private static InputRecord? Parse(ReadOnlySpan<byte> line, int number)
    {
        string? id = null;
        try
        {
            var reader = new Utf8JsonReader(SkipMark(line, number), new JsonReaderOptions { MaxDepth = 64 });
            return Parse(ref reader, ref id, number);
        }
        catch (JsonException) when (IsBlank(line))
        {
            return null;
        }
        catch (JsonException exception)
        {
            return InputRecord.Failed(id, "bad-json", $"Line {number} is no JSON (byte {exception.BytePositionInLine}).");
        }
    }

    private static InputRecord Parse(ref Utf8JsonReader reader, ref string? id, int number)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return InputRecord.Failed(null, "bad-record", $"Line {number} is no JSON object.");
        }

        SourceKind? kind = null;
        string? content = null, url = null, language = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            if (KindOf(name) is { } found && reader.TokenType == JsonTokenType.String)
            {
                (kind, content) = (found, JsonText.Read(ref reader));
            }
            else if (name == "id" && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                id = JsonText.Read(ref reader);
            }
            else if (name == "url" && reader.TokenType == JsonTokenType.String)
            {
                url = JsonText.Read(ref reader);
            }
            else if (name == "lang" && reader.TokenType == JsonTokenType.String)
            {
                language = JsonText.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // What stands behind the object makes the line broken: reading on throws.
        reader.Read();
        return (kind, content) switch
        {
            (SourceKind.Html, { } text) => InputRecord.Of(WithHints(ArticleSource.FromHtml(text, url, id), language)),
            (SourceKind.PageText, { } text) => InputRecord.Of(WithHints(ArticleSource.FromPageText(text, url, id), language)),
            (SourceKind.Text, { } text) => InputRecord.Of(WithHints(ArticleSource.FromText(text, url, id), language)),
            _ => InputRecord.Failed(id, "bad-record", $"Line {number} has no text in \"html\", \"page\" or \"text\"."),
        };
    }

    private static ArticleSource WithHints(ArticleSource source, string? language) => language is null ? source : source.InLanguage(language);

    private static SourceKind? KindOf(string name) => name switch
    {
        "html" => SourceKind.Html,
        "page" => SourceKind.PageText,
        "text" => SourceKind.Text,
        _ => null,
    };

    private static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> line, int number)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return number == 1 && line.StartsWith(mark) ? line[mark.Length..] : line;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;
}
