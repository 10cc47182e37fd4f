using System.Text.Json;

namespace NewsNlp.Evaluation;

/// <summary>A text with gold links.</summary>
/// <param name="Text">The text.</param>
/// <param name="From">Start of the part that is annotated.</param>
/// <param name="To">Its end.</param>
/// <param name="Mentions">Gold mentions.</param>
internal sealed record LinkDocument(string Text, int From, int To, List<LinkMention> Mentions)
{
    /// <summary>Reads a JSON Lines file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">When given, gold mentions with other identifiers become optional: they count neither way.</param>
    public static IEnumerable<LinkDocument> Read(string path, IReadOnlySet<EntityId>? known)
    {
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var mentions = root.GetProperty("mentions").EnumerateArray().Select(Mention).ToList();
            foreach (var mention in mentions.Where(m => known is not null && !m.Id.IsNone && !known.Contains(m.Id)))
            {
                mention.Optional = true;
            }

            var part = root.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Array ? span : default;
            var whole = part.ValueKind != JsonValueKind.Array;
            yield return new LinkDocument(text, whole ? 0 : part[0].GetInt32(), whole ? text.Length : part[1].GetInt32(), mentions);
        }
    }

    private static LinkMention Mention(JsonElement json, int index)
    {
        var id = default(EntityId);
        if (json.TryGetProperty("qid", out var qid) && qid.ValueKind == JsonValueKind.String)
        {
            _ = EntityId.TryParse(qid.GetString(), out id);
        }

        return new LinkMention(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32(), id)
        {
            Type = json.TryGetProperty("type", out var type) ? type.GetString() : null,
            Optional = IsTrue(json, "optional"),
            Coreference = IsTrue(json, "coref"),
            Number = json.TryGetProperty("i", out var i) && i.ValueKind == JsonValueKind.Number ? i.GetInt32() : index,
            Parent = json.TryGetProperty("parent", out var parent) && parent.ValueKind == JsonValueKind.Number ? parent.GetInt32() : null,
        };
    }

    private static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
