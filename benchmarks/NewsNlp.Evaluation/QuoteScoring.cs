using NewsNlp.ModelBuilder.Quotes;

namespace NewsNlp.Evaluation;

/// <summary>
/// Scores quotations as the outside scorer does: contents are sets of word tokens, pairs are one to one and greedy by overlap, a quotation counts
/// end to end when the overlap reaches a half and the speaker shares a word (or both have none). Beyond it, an addressee is right when it shares a word, and a speaker whom our
/// corpus names by cluster alone (continuations, interviews) when any mention of the cluster was given.
/// </summary>
internal sealed class QuoteScoring(Action<string>? report = null)
{
    private readonly SortedDictionary<string, Tally> _byType = new(StringComparer.Ordinal);
    private int _regions, _speechGold, _speechPredicted, _speechBoth, _regionSpeakers, _regionSpeakersRight;

    /// <summary>Counts of all types together.</summary>
    public Tally All { get; } = new();

    public IEnumerable<KeyValuePair<string, Tally>> ByType => _byType;

    public double RegionSpeechF => F(_speechBoth, _speechPredicted, _speechGold);

    public double RegionSpeaker => _regionSpeakers == 0 ? 0 : (double)_regionSpeakersRight / _regionSpeakers;

    public int Regions => _regions;

    public static double F(int right, int predicted, int gold) => predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);

    public Tally Of(string type) => _byType.TryGetValue(type, out var tally) ? tally : _byType[type] = new Tally();

    /// <summary>Adds one document.</summary>
    public void Add(QuoteGold gold, IReadOnlyList<GoldQuote> predicted)
    {
        var words = new ScoringWords(gold.Text, gold.Language ?? "en");
        var g = gold.Quotes.Select(q => new Scored(q, words)).Where(s => s.Content.Count > 0).ToArray();
        var p = predicted.Select(q => new Scored(q, words)).Where(s => s.Content.Count > 0).ToArray();
        var pairs = Pair(g, p);
        var goldOf = pairs.ToDictionary(x => x.Predicted, x => x.Gold);
        var predictedOf = pairs.ToDictionary(x => x.Gold, x => x);
        for (var i = 0; i < g.Length; i++)
        {
            if (g[i].Quote.Nested)
            {
                continue;
            }

            All.Gold++;
            Of(g[i].Type).Gold++;
            All.Addressees += g[i].Addressee.Count > 0 ? 1 : 0;
            if (predictedOf.TryGetValue(i, out var pair))
            {
                Count(g[i], p[pair.Predicted], pair.Overlap);
                CountAddressee(g[i], p[pair.Predicted]);
            }

            Report(gold, g[i], predictedOf.ContainsKey(i) ? p[pair.Predicted] : null, pair.Overlap);
        }

        for (var j = 0; j < p.Length; j++)
        {
            var paired = goldOf.TryGetValue(j, out var i);
            if (!paired || !g[i].Quote.Nested)
            {
                All.Predicted++;
                Of(paired ? g[i].Type : p[j].Type).Predicted++;
                if (!paired)
                {
                    report?.Invoke($"{gold.Id} {p[j].Type} false, by '{Words(gold, p[j].Quote.Speaker)}': {Around(gold.Text, p[j].Quote)}");
                }
            }
        }

        CountRegions(words, g, p);
    }

    private void Count(Scored gold, Scored predicted, double overlap)
    {
        foreach (var tally in (Tally[])[All, Of(gold.Type)])
        {
            tally.Exact += overlap >= 1 ? 1 : 0;
            if (overlap < 0.5)
            {
                continue;
            }

            tally.Overlapping++;
            tally.EndToEnd += IsSpeakerRight(gold, predicted) ? 1 : 0;
            if (IsNamed(gold))
            {
                tally.Names++;
                tally.NamesRight += IsNameRight(gold, predicted) ? 1 : 0;
            }
        }
    }

    private static bool IsSpeakerRight(Scored gold, Scored predicted) =>
        gold.Speaker.Count > 0 ? gold.Speaker.Overlaps(predicted.Speaker)
        : gold.SpeakerElsewhere.Count > 0 ? gold.SpeakerElsewhere.Overlaps(predicted.Speaker) : predicted.Speaker.Count == 0;

    private static bool IsNamed(Scored gold) => gold.Quote.Name is { } name && name.ToLowerInvariant() is not ("nan" or "_unknowable" or "_group" or "_narr");

    private static bool IsNameRight(Scored gold, Scored predicted) =>
        gold.Quote.Aliases.Append(gold.Quote.Name).Any(a => string.Equals(a, predicted.Quote.Name, StringComparison.OrdinalIgnoreCase));

    private void CountAddressee(Scored gold, Scored predicted)
    {
        All.AddresseesFound += predicted.Addressee.Count > 0 ? 1 : 0;
        All.AddresseesRight += gold.Addressee.Overlaps(predicted.Addressee) ? 1 : 0;
    }

    /// <summary>Tells a missed quotation with what was read instead, a wrong speaker, name or addressee with the words around.</summary>
    private void Report(QuoteGold document, Scored gold, Scored? predicted, double overlap)
    {
        if (report is null)
        {
            return;
        }

        if (predicted is null || overlap < 0.5)
        {
            Tell(predicted is null ? "missed" : $"missed, read '{Words(document, predicted.Quote.Content)}' by '{Words(document, predicted.Quote.Speaker)}'");
            return;
        }

        if (!IsSpeakerRight(gold, predicted))
        {
            Tell($"speaker '{Words(document, predicted.Quote.Speaker)}' for '{Words(document, gold.Quote.Speaker)}{Words(document, [.. gold.Quote.SpeakerElsewhere.Take(1)])}'");
        }

        if (IsNamed(gold) && !IsNameRight(gold, predicted))
        {
            Tell($"name '{predicted.Quote.Name}' for '{gold.Quote.Name}', mention '{Words(document, predicted.Quote.Speaker)}'");
        }

        if ((gold.Addressee.Count > 0 || (predicted.Addressee.Count > 0 && document.Quotes.Any(q => q.Addressee.Length > 0)))
            && !gold.Addressee.Overlaps(predicted.Addressee))
        {
            Tell($"addressee '{Words(document, predicted.Quote.Addressee)}' for '{Words(document, gold.Quote.Addressee)}'");
        }

        void Tell(string what) => report($"{document.Id} {gold.Type} {what}: {Around(document.Text, gold.Quote)}");
    }

    private static string Words(QuoteGold document, TextSpan[] spans) => string.Join(" ", spans.Select(s => s.In(document.Text).ToString()));

    private static string Around(string text, GoldQuote quote)
    {
        const int Beside = 160;
        int start = quote.Content[0].Start, end = quote.Content[^1].End;
        var before = text[Math.Max(0, start - Beside)..start];
        var after = text[end..Math.Min(text.Length, end + Beside)];
        return $"{before}«{text[start..end]}»{after}".ReplaceLineEndings(" / ");
    }

    private void CountRegions(ScoringWords words, Scored[] gold, Scored[] predicted)
    {
        foreach (var region in words.ClosedRegions)
        {
            _regions++;
            bool Speech(Scored s) => s.Content.Count(region.Contains) * 2 >= region.Count;
            var g = gold.Where(Speech).ToArray();
            var p = predicted.Where(Speech).ToArray();
            _speechGold += g.Length > 0 ? 1 : 0;
            _speechPredicted += p.Length > 0 ? 1 : 0;
            _speechBoth += g.Length > 0 && p.Length > 0 ? 1 : 0;
            if (g.Any(s => s.Speaker.Count > 0))
            {
                _regionSpeakers++;
                _regionSpeakersRight += g.Any(x => p.Any(y => x.Speaker.Overlaps(y.Speaker))) ? 1 : 0;
            }
        }
    }

    private static List<(int Gold, int Predicted, double Overlap)> Pair(Scored[] gold, Scored[] predicted)
    {
        var all = new List<(double Minus, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Length; i++)
        {
            for (var j = 0; j < predicted.Length; j++)
            {
                var shared = gold[i].Content.Count(predicted[j].Content.Contains);
                if (shared > 0)
                {
                    all.Add((-(double)shared / (gold[i].Content.Count + predicted[j].Content.Count - shared), i, j));
                }
            }
        }

        all.Sort();
        HashSet<int> usedGold = [], usedPredicted = [];
        var pairs = new List<(int, int, double)>();
        foreach (var (minus, i, j) in all)
        {
            if (!usedGold.Contains(i) && !usedPredicted.Contains(j))
            {
                usedGold.Add(i);
                usedPredicted.Add(j);
                pairs.Add((i, j, -minus));
            }
        }

        return pairs;
    }

    /// <summary>Counts of one type of quotation.</summary>
    internal sealed class Tally
    {
        public int Gold, Predicted, Exact, Overlapping, EndToEnd, Names, NamesRight, Addressees, AddresseesFound, AddresseesRight;

        public double ExactF => F(Exact, Predicted, Gold);

        public double OverlapF => F(Overlapping, Predicted, Gold);

        public double EndToEndF => F(EndToEnd, Predicted, Gold);

        /// <summary>Of the addressees given to gold quotations.</summary>
        public double AddresseePrecision => AddresseesFound == 0 ? 0 : (double)AddresseesRight / AddresseesFound;

        public double AddresseeRecall => Addressees == 0 ? 0 : (double)AddresseesRight / Addressees;
    }

    private sealed class Scored
    {
        public Scored(GoldQuote quote, ScoringWords words)
        {
            Quote = quote;
            Content = words.In(quote.Content);
            Speaker = words.In(quote.Speaker);
            SpeakerElsewhere = words.In(quote.SpeakerElsewhere);
            Addressee = words.In(quote.Addressee);
            Type = quote.Type ?? words.TypeOf(Content);
        }

        public GoldQuote Quote { get; }

        public HashSet<int> Content { get; }

        public HashSet<int> Speaker { get; }

        public HashSet<int> SpeakerElsewhere { get; }

        public HashSet<int> Addressee { get; }

        public string Type { get; }
    }
}
