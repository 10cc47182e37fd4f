namespace NewsNlp.Evaluation.Gold;

/// <summary>Adds up how much of the gold was found.</summary>
internal sealed class GoldScore
{
    private readonly ShingleScore _body = new();
    private Share _count, _titles, _bylines, _dates, _quotes, _speakers, _links;

    /// <param name="gold">What is right.</param>
    /// <param name="input">The page as it was read: what it does not say cannot be found in it.</param>
    /// <param name="analysis">What was found.</param>
    /// <param name="report">Takes every error.</param>
    public void Add(GoldPage gold, string input, NewsAnalysis analysis, Action<string>? report)
    {
        Note(ref _count, gold.Articles.Count == analysis.Articles.Length, report, $"articles {analysis.Articles.Length} of {gold.Articles.Count}");
        for (var i = 0; i < gold.Articles.Count; i++)
        {
            Add(gold.Articles[i], input, i < analysis.Articles.Length ? analysis.Articles[i] : null, report);
        }
    }

    public IEnumerable<(string Measure, double Value)> Figures() =>
    [
        ("body F1", _body.F1),
        ("article count", _count.Value),
        ("title exact", _titles.Value),
        ("bylines exact", _bylines.Value),
        ("date day", _dates.Value),
        ("quotations found", _quotes.Value),
        ("speakers right", _speakers.Value),
        ("links right", _links.Value),
    ];

    private void Add(GoldArticle gold, string input, ArticleAnalysis? found, Action<string>? report)
    {
        var f1 = _body.Add(string.Join('\n', gold.Body), found?.Article.Text);
        if (f1 < 0.95)
        {
            report?.Invoke($"body F1 {f1:F2} of '{gold.Title}'");
        }

        Note(ref _titles, Shingles.Fold(gold.Title) == Shingles.Fold(found?.Article.Title), report, $"title '{found?.Article.Title}' for '{gold.Title}'");
        if (gold.Bylines.Count > 0 && gold.Bylines.All(name => input.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            var names = found?.Article.Bylines.Where(b => b.Role == BylineRole.Author).Select(b => Shingles.Fold(b.Name)).ToHashSet() ?? [];
            Note(ref _bylines, names.SetEquals(gold.Bylines.Select(Shingles.Fold)), report, $"bylines [{string.Join(", ", names)}]");
        }

        if (gold.Published is { } day && input.Contains(day[..4], StringComparison.Ordinal))
        {
            Note(ref _dates, found?.Article.Published?.StartsWith(day, StringComparison.Ordinal) == true, report, $"date {found?.Article.Published} for {day}");
        }

        foreach (var quote in gold.Quotes)
        {
            AddQuote(quote, found, report);
        }

        foreach (var (name, id) in gold.Entities ?? new Dictionary<string, string>())
        {
            var entity = found?.Entities.FirstOrDefault(e => e.Mentions.Any(m => m.Span.In(found.Article.Text).SequenceEqual(name)));
            Note(ref _links, entity?.EntityId.ToString() == id, report, $"link {entity?.EntityId} for {name} {id}");
        }
    }

    private void AddQuote(GoldQuote gold, ArticleAnalysis? found, Action<string>? report)
    {
        // A quotation counts as found when its content holds most of the gold words, and little else for whole utterances.
        var quote = found?.Quotes
            .Where(q => Normal(found.TextOf(q)).Contains(Normal(gold.Text), StringComparison.Ordinal))
            .OrderBy(q => q.Content.Sum(span => span.Length)).FirstOrDefault();
        var right = quote is not null && (gold.Kind == "mixed" || quote.Kind.ToString().Equals(gold.Kind, StringComparison.OrdinalIgnoreCase));
        Note(ref _quotes, right, report, $"quotation '{gold.Text}' ({gold.Kind})");
        var speaker = Normal(quote?.Speaker?.Name ?? "");
        Note(ref _speakers, right && speaker.Length > 0 && SameSpeaker(speaker, Normal(gold.Speaker)), report, $"speaker '{quote?.Speaker?.Name}' for {gold.Speaker}");
    }

    private static bool SameSpeaker(string found, string gold) =>
        found.Contains(gold, StringComparison.Ordinal) || gold.Contains(found, StringComparison.Ordinal) || found.Split(' ')[^1] == gold.Split(' ')[^1];

    private static string Normal(string text) => Shingles.Fold(text);

    private static void Note(ref Share share, bool right, Action<string>? report, string wrong)
    {
        share = share with { Right = share.Right + (right ? 1 : 0), All = share.All + 1 };
        if (!right)
        {
            report?.Invoke(wrong);
        }
    }

    private readonly record struct Share(int Right, int All)
    {
        public double Value => All == 0 ? 1 : (double)Right / All;
    }
}
