using NewsNlp.ModelBuilder;
using NewsNlp.ModelBuilder.Corpus;
using NewsNlp.ModelBuilder.Quotes;
using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;

namespace NewsNlp.Evaluation;

/// <summary>
/// Measures the whole extractor on the texts that the quotation model is trained on: each third is read with models of the other two. Ten times the quotations of the
/// development data, so that small gains can be told from chance.
/// </summary>
internal static class QuoteFolds
{
    private const int Folds = 3;

    public static IEnumerable<Figure> Measure(string dataFolder)
    {
        var corpus = Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "corpus");
        var texts = QuotesCommand.Load(TextAnnotator.CreateDefault(), new QuoteText(), new TokenTable(), dataFolder, corpus);
        List<QuoteGold> gold =
        [
            .. QuoteGold.Load(Path.Combine(dataFolder, "quotes", "polnear.train.jsonl")),
            .. CorpusReader.ReadFolder(corpus).Where(p => !p.HeldOut).Select(CorpusQuotes.ToGold),
        ];
        var models = Train(texts);
        var news = new QuoteScoring();
        var own = new QuoteScoring();
        for (var i = 0; i < texts.Count; i++)
        {
            (texts[i].IsOwn ? own : news).Add(gold[i], [.. models[i % Folds].Extract(texts[i].Source, []).Select(ToGold)]);
        }

        return [.. Figures("polnear.train, cross-fitted", news), .. Figures("corpus, cross-fitted", own)];
    }

    private static NewsQuoteExtractor[] Train(List<TrainingText> texts)
    {
        var settings = new QuoteTrainerSettings();
        var trainer = new QuoteTrainer(settings);
        var models = new QuoteModel[Folds];
        var readings = new List<RankExample>[Folds];
        for (var fold = 0; fold < Folds; fold++)
        {
            models[fold] = trainer.TrainReader([.. texts.Where((_, i) => i % Folds != fold)], static _ => { });
            readings[fold] = [];
            trainer.AddReadings(models[fold], [.. texts.Where((_, i) => i % Folds == fold)], readings[fold]);
        }

        return [.. models.Select(WithJudge)];

        NewsQuoteExtractor WithJudge(QuoteModel model, int fold)
        {
            var rank = new RankTrainer(settings, [.. readings.Where((_, i) => i != fold).SelectMany(r => r)], texts.Where((_, i) => i % Folds != fold).Sum(t => t.Quotes.Count), static _ => { });
            rank.Train();
            return new NewsQuoteExtractor(QuoteTrainer.WithRank(model, rank));
        }
    }

    private static GoldQuote ToGold(Quote quote) =>
        new(null, [.. quote.Content], [.. quote.Cue], quote.Speaker?.Mention is { } mention ? [mention] : [], quote.Speaker?.Name, [], false);

    private static IEnumerable<Figure> Figures(string set, QuoteScoring scoring)
    {
        foreach (var (type, tally) in scoring.ByType.Prepend(new("all", scoring.All)))
        {
            yield return new Figure(set, type + " exact F1", tally.ExactF);
            yield return new Figure(set, type + " overlap F1", tally.OverlapF);
            yield return new Figure(set, type + " e2e F1", tally.EndToEndF);
        }
    }
}
