using System.Text;

namespace NewsNlp.ModelBuilder.Corpus;

/// <summary>
/// Reads our annotated corpus: pieces of text that begin with <c>## id | country | beat | train or heldout</c> and mark spans as
/// <c>[words](kind id ...)</c>, nested where spans are. The format is told in the corpus' own readme.
/// </summary>
internal static class CorpusReader
{
    private static readonly Dictionary<string, (CorpusKind Kind, EntityType Type)> Kinds = new(StringComparer.Ordinal)
    {
        ["person"] = (CorpusKind.Name, EntityType.Person),
        ["organization"] = (CorpusKind.Name, EntityType.Organization),
        ["gpe"] = (CorpusKind.Name, EntityType.Gpe),
        ["location"] = (CorpusKind.Name, EntityType.Location),
        ["facility"] = (CorpusKind.Name, EntityType.Facility),
        ["group"] = (CorpusKind.Name, EntityType.Group),
        ["event"] = (CorpusKind.Name, EntityType.Event),
        ["product"] = (CorpusKind.Name, EntityType.Product),
        ["work"] = (CorpusKind.Name, EntityType.Work),
        ["other"] = (CorpusKind.Name, EntityType.Other),
        ["nominal"] = (CorpusKind.Nominal, EntityType.Other),
        ["pronoun"] = (CorpusKind.Pronoun, EntityType.Other),
        ["role"] = (CorpusKind.Role, EntityType.Other),
        ["direct"] = (CorpusKind.Direct, EntityType.Other),
        ["indirect"] = (CorpusKind.Indirect, EntityType.Other),
        ["mixed"] = (CorpusKind.Mixed, EntityType.Other),
        ["cue"] = (CorpusKind.Cue, EntityType.Other),
        ["addressee"] = (CorpusKind.Addressee, EntityType.Other),
    };

    /// <summary>All pieces of the numbered files (<c>001-010.md</c>) in <paramref name="folder"/>, in order.</summary>
    /// <exception cref="FormatException">A piece breaks the format.</exception>
    public static IReadOnlyList<CorpusPiece> ReadFolder(string folder)
    {
        var pieces = new List<CorpusPiece>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])).Order(StringComparer.Ordinal))
        {
            pieces.AddRange(Read(File.ReadAllText(file)));
        }

        return pieces;
    }

    /// <summary>The pieces of one file.</summary>
    /// <exception cref="FormatException">A piece breaks the format.</exception>
    public static IEnumerable<CorpusPiece> Read(string content)
    {
        var text = content.ReplaceLineEndings("\n");
        for (var at = HeadingAt(text, 0); at >= 0;)
        {
            var endOfLine = text.IndexOf('\n', at);
            var next = endOfLine < 0 ? -1 : HeadingAt(text, endOfLine);
            var body = endOfLine < 0 ? "" : text[endOfLine..(next < 0 ? text.Length : next)].Trim();
            yield return ReadPiece(text[(at + 3)..(endOfLine < 0 ? text.Length : endOfLine)], body);
            at = next;
        }
    }

    private static int HeadingAt(string text, int from)
    {
        if (from == 0 && text.StartsWith("## ", StringComparison.Ordinal))
        {
            return 0;
        }

        var at = text.IndexOf("\n## ", from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    private static CorpusPiece ReadPiece(string heading, string body)
    {
        var parts = heading.Split('|', StringSplitOptions.TrimEntries);
        if (parts is not [var id, var country, var beat, "train" or "heldout"])
        {
            throw new FormatException($"The heading '{heading}' is not 'id | country | beat | train or heldout'.");
        }

        var (text, annotations) = ReadBody(id, body);
        CorpusRules.Check(id, annotations);
        return new CorpusPiece(id, country, beat, parts[3] == "heldout", text, annotations);
    }

    private static (string Text, List<CorpusAnnotation> Annotations) ReadBody(string piece, string body)
    {
        var text = new StringBuilder();
        var annotations = new List<CorpusAnnotation>();
        var open = new Stack<int>();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\\' && i + 1 < body.Length && body[i + 1] is '[' or ']')
            {
                text.Append(body[++i]);
            }
            else if (body[i] == '[')
            {
                open.Push(text.Length);
            }
            else if (body[i] == ']')
            {
                var end = body.IndexOf(')', i);
                if (open.Count == 0 || i + 1 >= body.Length || body[i + 1] != '(' || end < 0)
                {
                    throw new FormatException($"{piece}: a bracket closes without its mark, behind '{Tail(text)}'.");
                }

                annotations.Add(ReadMark(piece, body[(i + 2)..end], TextSpan.FromBounds(open.Pop(), text.Length)));
                i = end;
            }
            else
            {
                text.Append(body[i]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"{piece}: a bracket stays open.");
        }

        annotations.Sort((a, b) => a.Span.CompareTo(b.Span));
        return (text.ToString(), annotations);
    }

    private static CorpusAnnotation ReadMark(string piece, string mark, TextSpan span)
    {
        var parts = mark.Split(' ');
        if (parts.Length < 2 || !Kinds.TryGetValue(parts[0], out var kind) || span.IsEmpty)
        {
            throw new FormatException($"{piece}: the mark '{mark}' is not known, or marks nothing.");
        }

        var speakerOf = parts[2..].Where(p => p.StartsWith('>')).Select(p => p[1..]).ToArray();
        var speaker = parts[2..].FirstOrDefault(p => p.StartsWith('='))?[1..] ?? "";
        if (speakerOf.Length + (speaker.Length > 0 ? 1 : 0) != parts.Length - 2)
        {
            throw new FormatException($"{piece}: the mark '{mark}' holds what is neither >quotation nor =speaker.");
        }

        return new CorpusAnnotation(kind.Kind, span, kind.Type, parts[1], speakerOf, speaker);
    }

    private static string Tail(StringBuilder text) => text.ToString(Math.Max(0, text.Length - 30), Math.Min(30, text.Length));
}
