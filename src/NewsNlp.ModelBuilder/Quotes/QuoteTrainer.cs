using NewsNlp.Quotes;
using NewsNlp.Quotes.Learned;
using NewsNlp.Text;

namespace NewsNlp.ModelBuilder.Quotes;

/// <summary>Trains cue, content and ranking models one after the other on a set of texts.</summary>
internal sealed class QuoteTrainer(QuoteTrainerSettings settings)
{
    private const float CueRange = 4, ContentRange = 3, StepRange = 3, RankRange = 3;

    private readonly QuoteText _text = new();
    private readonly TokenTable _table = new();
    private readonly QuoteUnits _units = new();
    private readonly ContentDecoder _decoder = new();
    private static readonly TreeEnsemble None = new([], [], [], 0);

    /// <summary>Numbers set aside for the cues of one text.</summary>
    private const int CuesApart = 1 << 18;

    private int _number, _cue;
    private int _goldRead, _goldContent, _goldRight;

    /// <summary>Trains everything: models of folds for honest readings of the training data, the ranking on those, then models of all texts; null when only the folds are wanted.</summary>
    public QuoteModel? Train(IReadOnlyList<TrainingText> texts, int folds, Action<string> log)
    {
        var readings = new List<RankExample>();
        for (var fold = 0; fold < folds; fold++)
        {
            var (learn, read) = (texts.Where((_, i) => i % folds != fold).ToArray(), texts.Where((_, i) => i % folds == fold).ToArray());
            AddReadings(TrainReader(learn, log), read, readings);
        }

        log($"ranking: {readings.Count} readings, {readings.Count(r => r.Quality > 0)} right");
        log($"readings at a right cue: {_goldRead}, content {(double)_goldContent / _goldRead:P1}, speaker too {(double)_goldRight / _goldRead:P1}");
        var rank = new RankTrainer(settings, readings, texts.Sum(t => t.Quotes.Count), log);
        rank.Train();
        if (settings.OnlyFolds)
        {
            return null;
        }

        return WithRank(TrainReader(texts, log), rank);
    }

    /// <summary>A model of cues and contents together with what judges its readings.</summary>
    internal static QuoteModel WithRank(QuoteModel model, RankTrainer rank) => new()
    {
        KnownCues = model.KnownCues,
        Cue = model.Cue,
        Content = model.Content,
        Step = model.Step,
        CueFloor = model.CueFloor,
        Rank = WeightTable.Quantize(rank.Words.Weights, QuoteModel.RankBits, RankRange),
        Judge = rank.Judge,
        RankFloor = rank.Floor,
    };

    /// <summary>Trains the models of cues and contents; nothing in them judges readings yet.</summary>
    internal QuoteModel TrainReader(IReadOnlyList<TrainingText> texts, Action<string> log)
    {
        var known = KnownCues(texts);
        var cue = TrainCues(texts, known);
        log($"cues of {texts.Sum(t => t.Quotes.Count)} quotations: {texts.Sum(t => t.ByCue.Count)}");

        // The content model learns from cue scores as it will see them: of texts that the cue model did not learn from.
        var examples = new List<ContentExample>();
        for (var part = 0; part < settings.CueParts; part++)
        {
            var (learn, read) = (texts.Where((_, i) => i % settings.CueParts != part).ToArray(), texts.Where((_, i) => i % settings.CueParts == part));
            var other = TrainCues(learn, known);
            foreach (var text in read)
            {
                AddExamples(text, known, other, examples);
            }
        }

        log($"content: {examples.Count} examples");
        var content = new ContentTrainer(settings);
        content.Train(examples);
        return new QuoteModel
        {
            KnownCues = known,
            Cue = WeightTable.Quantize(cue.Weights, QuoteModel.CueBits, CueRange),
            Content = WeightTable.Quantize(content.Content, QuoteModel.ContentBits, ContentRange),
            Step = WeightTable.Quantize(content.Step, QuoteModel.StepBits, StepRange),
            Rank = WeightTable.Quantize(new float[1 << QuoteModel.RankBits], QuoteModel.RankBits, RankRange),
            Judge = new ReadingJudge(None, None),
            CueFloor = settings.CueFloor,
            RankFloor = 0,
        };
    }

    private LogisticTrainer TrainCues(IReadOnlyList<TrainingText> texts, HashedSet known)
    {
        var cues = new List<(uint[] Features, bool Right)>();
        foreach (var text in texts)
        {
            AddCues(text, known, cues);
        }

        var cue = new LogisticTrainer(QuoteModel.CueBits);
        cue.Train(cues, settings.CueEpochs, settings.CueRate, settings.CueDecay);
        return cue;
    }

    private HashedSet KnownCues(IReadOnlyList<TrainingText> texts)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var text in texts)
        {
            foreach (var cue in text.ByCue.Keys)
            {
                var word = TokenTable.HashOf(text.Source.TokenText(cue));
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        var known = new HashedSet(new ulong[(1 << HashedSet.Size) / 64]);
        foreach (var (word, count) in counts)
        {
            if (count >= 2)
            {
                known.Add(word);
            }
        }

        return known;
    }

    private void AddCues(TrainingText text, HashedSet known, List<(uint[] Features, bool Right)> cues)
    {
        Read(text);
        Span<uint> storage = stackalloc uint[CueFeatures.Most];
        for (var token = 0; token < _text.TokenCount; token++)
        {
            if (CueCandidates.IsCandidate(_text, _table, known, token))
            {
                var list = new FeatureList(storage);
                CueFeatures.Collect(_text, _table, token, ref list);
                cues.Add((list.All.ToArray(), text.ByCue.ContainsKey(token)));
            }
        }
    }

    private void AddExamples(TrainingText text, HashedSet known, LogisticTrainer cue, List<ContentExample> examples)
    {
        Read(text);
        var chosen = new List<int>();
        Span<uint> storage = stackalloc uint[CueFeatures.Most];
        for (var token = 0; token < _text.TokenCount; token++)
        {
            if (!CueCandidates.IsCandidate(_text, _table, known, token))
            {
                continue;
            }

            var list = new FeatureList(storage);
            CueFeatures.Collect(_text, _table, token, ref list);
            var score = cue.Score(list.All);
            _table.SetCueScore(token, score);
            if (text.ByCue.ContainsKey(token) || score > settings.NegativeFloor)
            {
                chosen.Add(token);
            }
        }

        foreach (var token in chosen)
        {
            examples.Add(Example(token, text.ByCue.GetValueOrDefault(token)) with { Copies = text.IsOwn ? settings.OwnCopies : 1 });
        }
    }

    private ContentExample Example(int token, GoldQuote? gold)
    {
        _units.Read(_text, _table, token);
        _decoder.Prepare(_text, _table, _units);
        var count = _units.Count;
        var paths = _decoder.Paths(count);
        var gaps = _decoder.Gaps(count);
        var view = ContentFeatures.ViewOf(_table, token);
        var example = new ContentExample(new uint[count][], new uint[count][], new byte[count], _units.Cue);
        Span<uint> storage = stackalloc uint[ContentFeatures.Most];
        for (var i = 0; i < count; i++)
        {
            var list = new FeatureList(storage);
            ContentFeatures.Collect(_text, _table, _units, paths, gaps, i, view, ref list);
            example.Units[i] = list.All.ToArray();
            list = new FeatureList(storage);
            if (i > 0)
            {
                ContentFeatures.CollectSteps(_table, _units, paths, i, view, ref list);
            }

            example.Steps[i] = list.All.ToArray();
            example.Labels[i] = i == _units.Cue ? (byte)ContentLabel.Cue : (byte)LabelOf(_units[i], gold);
        }

        return example;
    }

    private ContentLabel LabelOf(QuoteUnit unit, GoldQuote? gold)
    {
        if (gold is null)
        {
            return ContentLabel.None;
        }

        int content = 0, words = 0;
        for (var i = unit.Tokens.First; i < unit.Tokens.End; i++)
        {
            var span = _text.Token(i).Span;
            if (unit.Region < 0 || _text.IsWordLike(i))
            {
                words++;
                content += gold.Content.Any(c => c.Overlaps(span)) ? 1 : 0;
            }
        }

        var place = _text.SpanOf(unit.Tokens);
        return content * 2 > words ? ContentLabel.Content
            : unit.Region < 0 && gold.Speaker.Any(s => s.Overlaps(place)) ? ContentLabel.Source
            : unit.Region < 0 && gold.Cue.Any(c => c.Overlaps(place)) ? ContentLabel.Cue : ContentLabel.None;
    }

    /// <summary>Adds all readings that a model has of texts, with how right they are.</summary>
    internal void AddReadings(QuoteModel model, IReadOnlyList<TrainingText> texts, List<RankExample> readings)
    {
        var reader = new LearnedReader(model, readsAll: true);
        Span<uint> storage = stackalloc uint[RankFeatures.Most];
        foreach (var text in texts)
        {
            _text.Read(text.Source);
            _number++;
            _cue += CuesApart;
            foreach (var reading in reader.ReadAll(_text, new TokenRange(0, _text.TokenCount)))
            {
                var list = new FeatureList(storage);
                RankFeatures.Collect(_text, reader.Table, reading, reader.Ranker.CoverOf(reading), ref list);
                var row = new float[RankRow.Width];
                reader.Ranker.FillRow(_text, reading, 0, row);
                readings.Add(new RankExample(list.All.ToArray(), row, text.Quotes.Max(q => (float?)ReadingGold.Quality(_text, reading, ReadingGold.WithoutContinuation(_text, reading, q))) ?? 0, _number, _cue + reading.Group));
                if (reading.Rank == 0 && text.ByCue.TryGetValue(reading.Cue, out var gold))
                {
                    _goldRead++;
                    _goldContent += ReadingGold.SharesContent(_text, reading, gold) ? 1 : 0;
                    _goldRight += ReadingGold.IsRight(_text, reading, gold) ? 1 : 0;
                }
            }
        }
    }

    private void Read(TrainingText text)
    {
        _text.Read(text.Source);
        _table.Read(_text);
    }
}
