using NewsNlp.Entities;
using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>One piece of our corpus with its gold names as the resolver takes them, and the gold cluster of each other mention.</summary>
internal sealed class CoreferencePiece
{
    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);

    public CoreferencePiece(CorpusPiece piece, AnnotatedText text, EntityLexicon lexicon)
    {
        (Piece, Text) = (piece, text);
        foreach (var name in piece.Annotations.Where(a => a.Kind == CorpusKind.Name))
        {
            var first = text.TokenAt(name.Span.Start);
            var end = text.TokenAt(name.Span.End - 1) + 1;
            if (Names.Count > 0 && first < Names[^1].EndToken)
            {
                continue;
            }

            Names.Add(new NameMention(first, end - first, name.Type, 1f));
            Clusters.Add(_clusters.TryGetValue(name.Id, out var cluster) ? cluster : _clusters[name.Id] = _clusters.Count);
        }

        Contexts = [.. Enumerable.Range(0, Names.Count).Select(i => NameContext.Read(text, Names, i, lexicon))];
    }

    public CorpusPiece Piece { get; }

    public AnnotatedText Text { get; }

    public List<NameMention> Names { get; } = [];

    public List<int> Clusters { get; } = [];

    public NameContext[] Contexts { get; }

    /// <summary>The gold cluster that an anaphor stands for, or -1: no gold mention, or none with a name.</summary>
    public int GoldOf(in Anaphor anaphor)
    {
        var head = Text.Tokens[anaphor.Head].Span;
        var kind = anaphor.Form == MentionForm.Pronoun ? CorpusKind.Pronoun : CorpusKind.Nominal;
        var best = Piece.Annotations.Where(a => a.Kind == kind && a.Span.Contains(head)).OrderBy(a => a.Span.Length).FirstOrDefault();
        if (best is null || (kind == CorpusKind.Nominal && !Matches(best.Span, anaphor)))
        {
            return -1;
        }

        return _clusters.GetValueOrDefault(best.Id, -1);
    }

    /// <summary>Whether a phrase is the annotated one: at least half of both.</summary>
    private bool Matches(TextSpan gold, in Anaphor anaphor)
    {
        var found = TextSpan.FromBounds(Text.Tokens[anaphor.FirstToken].Start, Text.Tokens[anaphor.EndToken - 1].End);
        var shared = Math.Min(gold.End, found.End) - Math.Max(gold.Start, found.Start);
        return 2 * shared >= gold.Union(found).Length;
    }
}
