using System.Text.Json;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>One quotation of a gold or predicted document, as places in its text.</summary>
internal sealed record GoldQuote(
    string? Type, TextSpan[] Content, TextSpan[] Cue, TextSpan[] Speaker, string? Name, string[] Aliases, bool Nested)
{
    /// <summary>Whom it was said to; empty when nobody is named or the set does not tell.</summary>
    public TextSpan[] Addressee { get; init; } = [];

    /// <summary>All mentions of the speaker, where no mention stands with the quotation itself; empty when the set does not tell.</summary>
    public TextSpan[] SpeakerElsewhere { get; init; } = [];
}

/// <summary>One document of a quotation data set.</summary>
internal sealed record QuoteGold(string Id, string? Language, string Text, GoldQuote[] Quotes)
{
    /// <summary>Reads a file with one JSON document a line.</summary>
    public static List<QuoteGold> Load(string path)
    {
        var documents = new List<QuoteGold>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            documents.Add(new QuoteGold(
                root.GetProperty("id").GetString()!,
                root.TryGetProperty("lang", out var language) ? language.GetString() : null,
                root.GetProperty("text").GetString()!,
                [.. root.GetProperty("quotes").EnumerateArray().Select(Read)]));
        }

        return documents;
    }

    private static GoldQuote Read(JsonElement quote) => new(
        TextOf(quote, "type"), Spans(quote, "content"), Spans(quote, "cue"), Spans(quote, "speaker"), TextOf(quote, "speaker_name"),
        quote.TryGetProperty("speaker_aliases", out var aliases) && aliases.ValueKind == JsonValueKind.Array
            ? [.. aliases.EnumerateArray().Select(a => a.GetString()!)] : [],
        quote.TryGetProperty("nested", out var nested) && nested.ValueKind == JsonValueKind.True);

    private static string? TextOf(JsonElement quote, string name) =>
        quote.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TextSpan[] Spans(JsonElement quote, string name) =>
        quote.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(s => TextSpan.FromBounds(s[0].GetInt32(), s[1].GetInt32()))] : [];
}
