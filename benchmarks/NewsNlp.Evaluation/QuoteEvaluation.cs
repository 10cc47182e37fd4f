using System.Collections.Immutable;
using NewsNlp.ModelBuilder;
using NewsNlp.ModelBuilder.Corpus;
using NewsNlp.ModelBuilder.Quotes;

namespace NewsNlp.Evaluation;

/// <summary>Measures quotations on every quotation set of the data folder and on the held-out pieces of our corpus, with the rules and figures of the outside scorer.</summary>
internal sealed class QuoteEvaluation : IEvaluation
{
    private static readonly string[] Sets = ["polnear.dev", "hardcases.dev", "dewikinews.dev", "adaq_cs.dev", "adaq_ru.dev"];

    private readonly TextAnnotator _annotator = TextAnnotator.CreateDefault();
    private readonly NewsEntityRecognizer _recognizer = NewsEntityRecognizer.CreateDefault();
    private readonly NewsQuoteExtractor _extractor;
    private readonly Action<string>? _report;

    /// <param name="report">Takes every wrong speaker, name and addressee.</param>
    public QuoteEvaluation(Action<string>? report = null)
        : this(NewsQuoteExtractor.CreateDefault()) => _report = report;

    internal QuoteEvaluation(NewsQuoteExtractor extractor) => _extractor = extractor;

    public string Name => "quotes";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        foreach (var set in Sets)
        {
            var path = Path.Combine(dataFolder, "quotes", set + ".jsonl");
            foreach (var figure in File.Exists(path) ? Measure(set, QuoteGold.Load(path)) : [])
            {
                yield return figure;
            }
        }

        var pieces = CorpusReader.ReadFolder(Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus")).ToLookup(p => p.HeldOut, CorpusQuotes.ToGold);
        foreach (var figure in Measure("corpus held out", pieces[true]))
        {
            yield return figure;
        }

        // No model learns addressees, so that the training pieces measure them too.
        foreach (var figure in Measure("corpus train", pieces[false]).Where(f => f.Name.StartsWith("addressees", StringComparison.Ordinal)))
        {
            yield return figure;
        }
    }

    private IEnumerable<Figure> Measure(string set, IEnumerable<QuoteGold> documents)
    {
        var scoring = new QuoteScoring(_report);
        foreach (var document in documents)
        {
            scoring.Add(document, Predict(document));
        }

        foreach (var (type, tally) in scoring.ByType.Prepend(new("all", scoring.All)))
        {
            yield return new Figure(set, type + " exact F1", tally.ExactF);
            yield return new Figure(set, type + " overlap F1", tally.OverlapF);
            yield return new Figure(set, type + " e2e F1", tally.EndToEndF);
        }

        if (scoring.All.Names > 0)
        {
            yield return new Figure(set, "speaker names", (double)scoring.All.NamesRight / scoring.All.Names);
        }

        if (scoring.All.Addressees > 0)
        {
            yield return new Figure(set, "addressees precision", scoring.All.AddresseePrecision);
            yield return new Figure(set, "addressees recall", scoring.All.AddresseeRecall);
        }

        yield return new Figure(set, "regions speech F1", scoring.RegionSpeechF);
        yield return new Figure(set, "regions speaker", scoring.RegionSpeaker);
    }

    /// <summary>The quotations that the library finds in a document, in the form of the gold ones.</summary>
    public IReadOnlyList<GoldQuote> Predict(QuoteGold document)
    {
        var text = _annotator.Annotate(document.Text, document.Language);
        var entities = Group(text, _recognizer.Recognize(text));
        return
        [
            .. _extractor.Extract(text, entities).Select(q => new GoldQuote(
                q.Kind.ToString().ToLowerInvariant(), [.. q.Content], [.. q.Cue], q.Speaker?.Mention is { } mention ? [mention] : [],
                q.Speaker?.Name, [], false)
            {
                Addressee = q.Addressee is { } addressee ? [addressee] : [],
            }),
        ];
    }

    /// <summary>Entities from clusters alone, without a knowledge base: the longest name of each.</summary>
    private static ImmutableArray<LinkedEntity> Group(AnnotatedText text, ImmutableArray<EntityMention> mentions)
    {
        var groups = mentions.GroupBy(m => m.Cluster).OrderBy(g => g.Key).ToArray();
        return
        [
            .. groups.Select((group, index) => new LinkedEntity
            {
                Id = index,
                Type = group.First().Type,
                Name = group.Where(m => m.Form == MentionForm.Name).Select(m => m.Span.In(text.Text).ToString()).OrderByDescending(n => n.Length).FirstOrDefault() ?? "",
                Mentions = [.. group],
            }),
        ];
    }
}
