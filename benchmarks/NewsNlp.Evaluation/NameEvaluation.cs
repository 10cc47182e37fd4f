using NewsNlp.ModelBuilder;
using NewsNlp.ModelBuilder.Corpus;
using NewsNlp.ModelBuilder.Names;

namespace NewsNlp.Evaluation;

/// <summary>Measures names on the sets of the data folder as the outside scorer does, and names and links on the held-out part of our corpus.</summary>
internal sealed class NameEvaluation : IEvaluation
{
    private static readonly string[] Sets = ["worldwide-newswire/dev", "uner-ewt/dev"];

    private readonly NewsText _news = new();
    private readonly NewsEntityRecognizer _recognizer = NewsEntityRecognizer.CreateDefault();

    public string Name => "names";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        foreach (var set in Sets)
        {
            var path = Path.Combine(dataFolder, "ner", set + ".txt");
            if (File.Exists(path))
            {
                var score = NameScore.Of(ColumnReader.Read(path), d => Spans(d.Text));
                yield return new Figure(set, "person org place F1", score.F1);
                foreach (var (type, f1) in score.ByType)
                {
                    yield return new Figure(set, type + " F1", f1);
                }
            }
        }

        var links = new LinkMeasure();
        var fullest = new LinkMeasure(byFullest: true);
        var types = new TypeScore();
        foreach (var piece in CorpusReader.ReadFolder(Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus")).Where(p => p.HeldOut))
        {
            var found = _recognizer.Recognize(_news.Annotate(piece.Text));
            links.Add(piece, found);
            fullest.Add(piece, found);
            types.Add(
                piece.Annotations.Where(a => a.Kind == CorpusKind.Name).Select(a => (a.Span, a.Type)).ToHashSet(),
                found.Where(m => m.Form == MentionForm.Name).Select(m => (m.Span, m.Type)).ToHashSet());
        }

        yield return new Figure("corpus held out", "links F1", links.F1());
        yield return new Figure("corpus held out", "links to fullest name F1", fullest.F1());
        yield return new Figure("corpus held out", "pronoun links F1", links.F1(MentionForm.Pronoun));
        yield return new Figure("corpus held out", "nominal links F1", links.F1(MentionForm.Nominal));
        yield return new Figure("corpus held out", "events, products, works, other as one F1", types.ThingsF1);
        foreach (var (type, f1, gold) in types.ByType)
        {
            yield return new Figure("corpus held out", $"{type} F1 ({gold} gold)", f1);
        }
    }

    private IEnumerable<(TextSpan, EntityType)> Spans(string text) =>
        _recognizer.Recognize(_news.Annotate(text)).Where(m => m.Form == MentionForm.Name).Select(m => (m.Span, m.Type));
}
