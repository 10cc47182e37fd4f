using NewsNlp.Articles.Html;

namespace NewsNlp.Evaluation;

/// <summary>
/// Section, captions, credits and dateline of web pages against our own labels. Half of the labelled pages (by the order of the file) were read while
/// the rules were made, the other half only measured.
/// </summary>
internal sealed class LabelEvaluation(Action<string>? report) : IEvaluation
{
    public string Name => "labels";

    public IEnumerable<Figure> Measure(string dataFolder)
    {
        var labels = PageLabels.Pages();
        var datelines = PageLabels.Datelines();
        var pages = labels.Select(l => l.Set).Distinct().SelectMany(set => ExtractionData.Read(dataFolder, set)).ToDictionary(p => (p.Set, p.Id));
        if (pages.Count == 0)
        {
            return [];
        }

        var parser = new HtmlArticleParser();
        var read = new Score(report);
        var held = new Score(null);
        var place = new Counts();
        foreach (var (key, page) in pages)
        {
            var article = parser.Parse(ArticleSource.FromHtml(page.Html, page.Url)).Articles.FirstOrDefault();
            CompareDateline(page, datelines.GetValueOrDefault(key), article?.Dateline?.Text, place);
            var index = labels.FindIndex(l => (l.Set, l.Id) == key);
            if (index >= 0)
            {
                Compare(labels[index], article, index % 2 == 0 ? read : held);
            }
        }

        return [.. read.Figures("read"), .. held.Figures("held back"), .. Figures("all pages", "dateline", place)];
    }

    private static void Compare(PageLabel label, Article? article, Score score)
    {
        var section = article?.Section;
        score.Pages++;
        if (label.Sections.Any(s => Fold(s == "-" ? "" : s) == Fold(section ?? "")))
        {
            score.Sections++;
        }
        else
        {
            score.Report(label, $"section   wanted {string.Join('/', label.Sections)} found {section}");
        }

        var left = label.Captions.Where(c => !c.IsOptional).ToList();
        foreach (var block in article?.Blocks.Where(b => b.Kind == BlockKind.Caption) ?? [])
        {
            var text = block.Text ?? "";
            if (left.Find(c => Starts(text, c.Start) && text.Length > c.Length * 0.6 && text.Length < (c.Length + (c.Credit?.Length ?? 0)) * 1.3 + 8) is { } match)
            {
                left.Remove(match);
                score.Captions.Hits++;
                CompareCredit(label, match, block.Credit, score);
            }
            else if (!label.Captions.Any(c => c.IsOptional && Starts(text, c.Start)))
            {
                score.Captions.Extra++;
                score.Report(label, $"caption+  {text[..Math.Min(60, text.Length)]}");
            }
        }

        score.Captions.Missed += left.Count;
        left.ForEach(c => score.Report(label, $"caption-  {c.Start}"));
    }

    private static void CompareCredit(PageLabel label, LabelledCaption caption, string? found, Score score)
    {
        if (caption.Credit is null)
        {
            return;
        }

        score.CreditPages++;
        if (Fold(caption.Credit) == Fold(found ?? ""))
        {
            score.Credits++;
        }
        else
        {
            score.Report(label, $"credit    wanted {caption.Credit} found {found}");
        }
    }

    private void CompareDateline(ExtractionPage page, string? wanted, string? found, Counts score)
    {
        var same = wanted is not null && found is not null && Fold(wanted) == Fold(found);
        score.Hits += same ? 1 : 0;
        score.Missed += wanted is not null && !same ? 1 : 0;
        score.Extra += found is not null && !same ? 1 : 0;
        if (!same && (wanted ?? found) is not null)
        {
            report?.Invoke($"dateline  {page.Set} {page.Id[..Math.Min(28, page.Id.Length)]} wanted {wanted} found {found}");
        }
    }

    private static bool Starts(string text, string start) => Fold(text).StartsWith(Fold(start), StringComparison.Ordinal);

    private static string Fold(string text) => Shingles.Fold(text);

    private static IEnumerable<Figure> Figures(string data, string name, Counts score)
    {
        yield return new Figure(data, name + " F1", 2.0 * score.Hits / Math.Max(1, (2 * score.Hits) + score.Extra + score.Missed));
        yield return new Figure(data, name + " precision", (double)score.Hits / Math.Max(1, score.Hits + score.Extra));
        yield return new Figure(data, name + " recall", (double)score.Hits / Math.Max(1, score.Hits + score.Missed));
    }

    private sealed class Counts
    {
        public int Hits, Extra, Missed;
    }

    private sealed class Score(Action<string>? report)
    {
        private readonly Action<string>? _report = report;

        public int Pages, Sections, Credits, CreditPages;

        public void Report(PageLabel label, string text) => _report?.Invoke($"{label.Set} {label.Id[..Math.Min(28, label.Id.Length)]} {text}");

        public Counts Captions { get; } = new();

        public IEnumerable<Figure> Figures(string data) =>
        [
            new Figure(data, "section right", (double)Sections / Math.Max(1, Pages)), .. LabelEvaluation.Figures(data, "captions", Captions),
            new Figure(data, "credit of found captions", (double)Credits / Math.Max(1, CreditPages)),
        ];
    }
}
