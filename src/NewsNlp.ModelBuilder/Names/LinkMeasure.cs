using NewsNlp.ModelBuilder.Corpus;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>
/// Scores the links of pronouns and nominal mentions: a mention counts as right when a gold mention of the same form has its place (half of both spans) and
/// a name of the predicted cluster is a gold name of the gold cluster. Gold mentions of entities that the piece never names are left out.
/// </summary>
/// <param name="byFullest">Whether the longest name of the predicted cluster, which a reader is shown, has to be the gold cluster's: two people in one cluster do not pass.</param>
internal sealed class LinkMeasure(bool byFullest = false)
{
    private readonly Dictionary<MentionForm, (int Right, int Found, int Gold)> _counts = new()
    {
        [MentionForm.Pronoun] = default,
        [MentionForm.Nominal] = default,
    };

    public double F1(MentionForm form) => F1(_counts[form]);

    /// <summary>F1 of both forms together.</summary>
    public double F1() => F1((_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Found), _counts.Values.Sum(c => c.Gold)));

    public string Detail => string.Join(' ', _counts.Select(c => $"{c.Key}: right {c.Value.Right} found {c.Value.Found} gold {c.Value.Gold};"));

    /// <summary>Adds one piece with its predicted mentions.</summary>
    public void Add(CorpusPiece piece, IReadOnlyCollection<EntityMention> predicted)
    {
        var named = piece.Annotations.Where(a => a.Kind == CorpusKind.Name).ToList();
        var goldIds = named.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var clusters = predicted.Where(m => m.Form == MentionForm.Name).GroupBy(m => m.Cluster);
        var names = clusters.SelectMany(c => byFullest ? c.OrderByDescending(m => m.Span.Length).Take(1) : c)
            .Select(m => (m.Cluster, Id: named.FirstOrDefault(n => Half(n.Span, m.Span))?.Id)).Where(n => n.Id is not null).ToHashSet();
        foreach (var (form, kind) in new[] { (MentionForm.Pronoun, CorpusKind.Pronoun), (MentionForm.Nominal, CorpusKind.Nominal) })
        {
            var gold = piece.Annotations.Where(a => a.Kind == kind && goldIds.Contains(a.Id)).ToList();
            var found = predicted.Where(m => m.Form == form).ToList();
            var right = 0;
            foreach (var mention in found)
            {
                var match = gold.Find(a => Half(a.Span, mention.Span) && names.Contains((mention.Cluster, a.Id)));
                right += match is null ? 0 : 1;
                if (match is not null)
                {
                    gold.Remove(match);
                }
            }

            var (r, f, g) = _counts[form];
            _counts[form] = (r + right, f + found.Count, g + right + gold.Count);
        }
    }

    private static bool Half(TextSpan a, TextSpan b) => 2 * (Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) >= a.Union(b).Length;

    private static double F1((int Right, int Found, int Gold) c) => 2.0 * c.Right / Math.Max(1, c.Found + c.Gold);
}
