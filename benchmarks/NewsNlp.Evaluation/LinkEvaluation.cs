using System.Collections.Immutable;

namespace NewsNlp.Evaluation;

/// <summary>Measures linking on gold mentions: all of them, and those whose identifier is in the tables of facts.</summary>
internal sealed class LinkEvaluation : IEvaluation
{
    private static readonly string[] Sets =
        ["news-fair-v2-no-coref", "kore50", "reuters-128", "wiki-fair-v2-no-coref", "rss-500", "gum-news", "tweeki"];

    public string Name => "link";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        var linker = new NewsEntityLinker();
        var tables = Path.Combine(dataFolder, "kb");
        if (!Directory.Exists(tables))
        {
            yield break;
        }

        var known = Directory.EnumerateFiles(tables, "*.tsv").SelectMany(File.ReadLines)
            .Select(l => EntityId.TryParse(l.AsSpan(0, Math.Max(0, l.IndexOf('\t'))), out var id) ? id : default).ToHashSet();
        var calibration = new LinkCalibration();
        foreach (var set in Sets)
        {
            var path = Path.Combine(dataFolder, "linking", set + ".dev.jsonl");
            if (!File.Exists(path))
            {
                continue;
            }

            calibration.Add(linker, path, known);
            var all = Score(linker, path, null);
            var inTables = Score(linker, path, known);
            yield return new Figure(set, "gold mentions, known ids F1", inTables.F1);
            yield return new Figure(set, "known ids right of found", inTables.Right / Math.Max(1.0, inTables.Found));
            yield return new Figure(set, "gold mentions, all F1", all.F1);
            yield return new Figure(set, "gold mentions, all precision", all.Precision);
        }

        yield return new Figure("all of these sets", "links to known ids", calibration.Known.Count);
        yield return new Figure("all of these sets", "calibration error, known ids", calibration.Known.Error());
        yield return new Figure("all of these sets", "calibration error, all gold", calibration.All.Error());
    }

    /// <summary>Links the gold mentions of a set, without their types, and scores the result.</summary>
    public static LinkScorer Score(NewsEntityLinker linker, string path, IReadOnlySet<EntityId>? known)
    {
        var scorer = new LinkScorer();
        foreach (var document in LinkDocument.Read(path, known))
        {
            scorer.Add(document, LinkGold(linker, document));
        }

        return scorer;
    }

    /// <summary>Links the gold mentions of a document: each its own cluster, types unknown, quantities and dates left out.</summary>
    public static IEnumerable<LinkMention> LinkGold(NewsEntityLinker linker, LinkDocument document) =>
        Entities(linker, document).SelectMany(e => e.Mentions.Select(m => new LinkMention(m.Span.Start, m.Span.End, e.EntityId)));

    /// <summary>The linker's result over the gold mentions of a document.</summary>
    public static ImmutableArray<LinkedEntity> Entities(NewsEntityLinker linker, LinkDocument document) =>
        linker.Link(document.Text, document.Mentions
            .Where(m => !m.Coreference && m.Type is not ("QUANTITY" or "DATETIME"))
            .Select((m, i) => new EntityMention(TextSpan.FromBounds(m.Start, m.End), EntityType.Other, MentionForm.Name, i, 1))
            .ToImmutableArray());
}
