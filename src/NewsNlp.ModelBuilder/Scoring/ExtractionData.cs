using System.IO.Compression;
using System.Text.Json;

namespace NewsNlp.ModelBuilder.Scoring;

/// <summary>One page of an extraction set with what is known to be right.</summary>
internal sealed record ExtractionPage(string Set, string Id, string? Url, string Html)
{
    public string? Body { get; init; }

    public string? Title { get; init; }

    public string? Date { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> With { get; init; } = [];

    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Paragraphs in order, where the set has them.</summary>
    public IReadOnlyList<string>? Paragraphs { get; init; }

    public bool TrustBody { get; init; } = true;

    public bool TrustDate { get; init; } = true;

    /// <summary>Name of the site, for folds that keep a site together.</summary>
    public string Site => Uri.TryCreate(Url, UriKind.Absolute, out var uri) ? uri.Host.Replace("www.", "", StringComparison.Ordinal) : Id;
}

/// <summary>Reads the extraction sets of the data folder.</summary>
internal static class ExtractionData
{
    /// <summary>Pages of a set in the order of its gold file; none when the set is missing.</summary>
    public static IEnumerable<ExtractionPage> Read(string dataFolder, string set)
    {
        var folder = Path.Combine(dataFolder, "extraction", set);
        var gold = Path.Combine(folder, "gold.jsonl");
        if (!File.Exists(gold))
        {
            yield break;
        }

        foreach (var line in File.ReadLines(gold))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var file = Path.Combine(folder, "pages", root.GetProperty("id").GetString() + ".html.gz");
            if (File.Exists(file))
            {
                yield return ReadPage(set, root, file);
            }
        }
    }

    private static ExtractionPage ReadPage(string set, JsonElement root, string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, new System.Text.UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return new ExtractionPage(set, Text(root, "id")!, Text(root, "url"), reader.ReadToEnd())
        {
            Body = Text(root, "body"),
            Title = Text(root, "title"),
            Date = Text(root, "date"),
            Authors = List(root, "authors"),
            With = List(root, "with"),
            Without = List(root, "without"),
            Paragraphs = Sections(root),
            TrustBody = !IsFalse(root, "trust_body"),
            TrustDate = !IsFalse(root, "trust_date"),
        };
    }

    private static bool IsFalse(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.False;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static List<string> List(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
        : [];

    private static List<string>? Sections(JsonElement root) =>
        root.TryGetProperty("sections", out var sections) && sections.ValueKind == JsonValueKind.Array && sections.GetArrayLength() > 0
            ? [.. sections.EnumerateArray().SelectMany(s => List(s, "headline").Concat(List(s, "paragraphs")))]
            : null;
}
