using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsNlp.Evaluation.Gold;

/// <summary>A page of our own with what is right about it: folder <c>benchmarks/gold/NAME</c>.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Html">The page as HTML.</param>
/// <param name="Page">The same page as text.</param>
/// <param name="Articles">Its articles.</param>
internal sealed record GoldPage(string Name, string Html, string Page, IReadOnlyList<GoldArticle> Articles)
{
    /// <summary>All pages of a folder, by name.</summary>
    public static IReadOnlyList<GoldPage> Load(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(path => new GoldPage(
            Path.GetFileName(path),
            File.ReadAllText(Path.Combine(path, "page.html")),
            File.ReadAllText(Path.Combine(path, "page.txt")),
            JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(path, "gold.json")), GoldJson.Default.GoldFile)!.Articles)),
    ];
}

/// <summary>The file <c>gold.json</c>.</summary>
internal sealed record GoldFile(IReadOnlyList<GoldArticle> Articles);

/// <summary>What is right about one article.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Bylines">Authors.</param>
/// <param name="Published">Day of publication, or null when the page does not say it beyond doubt.</param>
/// <param name="Body">Blocks of the text.</param>
/// <param name="Quotes">Quotations that must be found; others may be right as well.</param>
/// <param name="Entities">Identifiers by name.</param>
internal sealed record GoldArticle(
    string Title,
    IReadOnlyList<string> Bylines,
    string? Published,
    IReadOnlyList<string> Body,
    IReadOnlyList<GoldQuote> Quotes,
    IReadOnlyDictionary<string, string>? Entities);

/// <summary>A quotation: words of its content, its kind and its speaker's name.</summary>
internal sealed record GoldQuote(string Kind, string Speaker, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldFile))]
internal sealed partial class GoldJson : JsonSerializerContext;
