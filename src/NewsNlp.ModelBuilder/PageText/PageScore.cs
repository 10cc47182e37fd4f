using NewsNlp.ModelBuilder.Scoring;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Figures over pages: body, title, starts of articles.</summary>
internal sealed class PageScore
{
    private readonly ShingleScore _body = new();
    private int _titles;
    private int _titleHits;
    private int _pages;
    private int _rightCount;
    private int _hits;
    private int _wrong;
    private int _missed;

    public void AddSingle(PageExample page, ArticlePage parsed, bool verbose, LineModel? model = null)
    {
        var first = parsed.Articles.FirstOrDefault();
        var f1 = _body.Add(page.Body!, first?.Text);
        _pages++;
        _rightCount += parsed.Articles.Length == 1 ? 1 : 0;
        var titleGood = true;
        if (page.Title is not null)
        {
            _titles++;
            titleGood = Shingles.Fold(first?.Title) == Shingles.Fold(page.Title);
            _titleHits += titleGood ? 1 : 0;
        }

        if (verbose)
        {
            Dump(page, parsed, f1, titleGood, model!);
        }
    }

    // Each line of the page that is text or was taken for it, with what both looks told.
    private static void Dump(PageExample page, ArticlePage parsed, double f1, bool titleGood, LineModel model)
    {
        var (hits, extra, missed) = Shingles.Compare(Shingles.Of(page.Body!), Shingles.Of(parsed.Articles.FirstOrDefault()?.Text ?? ""));
        Console.WriteLine($"PAGE {page.Set} {page.Site} f1 {f1:F3} p {hits / (double)Math.Max(1, hits + extra):F3} r {hits / (double)Math.Max(1, hits + missed):F3} articles {parsed.Articles.Length} lines {page.Blocks.Length} words {hits + missed} title {(titleGood ? "ok" : $"'{parsed.Articles.FirstOrDefault()?.Title}' GOLD '{page.Title}'")}");
        var inside = parsed.Articles.IsEmpty ? [] : parsed.Articles[0].Blocks.Where(b => b.Span is not null).Select(b => b.Source.End).ToHashSet();
        var facts = new LinePage();
        var states = new LineStates();
        facts.Load(page.Blocks);
        model.Score(facts, states);
        var judged = facts.Places.ToArray();
        var at = 0;
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var line = page.Blocks[i].Text.ToString();
            at = page.Page.IndexOf(line, at, StringComparison.Ordinal) + line.Length;
            var gold = page.Classes[i] is LineClass.Body or LineClass.Heading;
            var got = inside.Contains(at);
            var j = Array.IndexOf(judged, i);
            var mark = gold ? got ? "  " : "FN" : got ? "FP" : "..";
            Console.WriteLine($"{mark} {page.Classes[i],-7} {(j < 0 ? "set aside  " : $"{LineDecoder.TextOdds(states, j):F2} {LineDecoder.TitleOdds(states, j):F2} {facts.Facts[j].Rule,-7}")} {line.Length} {line[..Math.Min(150, line.Length)]}");
        }
    }

    public void AddOracle(PageExample page)
    {
        var text = string.Join("\n\n", page.Blocks.Where((_, i) => page.Classes[i] is LineClass.Body or LineClass.Heading).Select(b => b.Text.ToString()));
        _body.Add(page.Body!, text);
        _pages++;
        _titles++;
        _titleHits += page.Title is null || page.Classes.Contains(LineClass.Title) ? 1 : 0;
    }

    public void AddMulti(PageExample page, ArticlePage parsed, bool verbose)
    {
        var gold = page.Starts!.ToHashSet();
        var found = parsed.Articles.Select(a => a.Source.Start).ToHashSet();
        _pages++;
        _rightCount += gold.Count == found.Count ? 1 : 0;
        _hits += gold.Count(found.Contains);
        _wrong += found.Count(f => !gold.Contains(f));
        _missed += gold.Count(g => !found.Contains(g));
        if (verbose)
        {
            Console.WriteLine($"PAGE {(page.OneTopic ? "topic" : "mixed")} {gold.Count} {found.Count}");
            foreach (var at in found.Where(f => !gold.Contains(f)))
            {
                Console.WriteLine("EXTRA  " + Around(page.Page, at));
            }

            foreach (var at in gold.Where(f => !found.Contains(f)))
            {
                Console.WriteLine("MISSED " + Around(page.Page, at));
            }
        }
    }

    public override string ToString()
    {
        var boundary = _hits + _wrong + _missed == 0 ? "" : $" boundary P {_hits / (double)(_hits + _wrong):F4} R {_hits / (double)(_hits + _missed):F4} F1 {2 * _hits / (double)((2 * _hits) + _wrong + _missed):F4}";
        var body = _body.F1 == 0 ? "" : $"body F1 {_body.F1:F4} P {_body.Precision:F4} R {_body.Recall:F4} title {_titleHits / (double)Math.Max(1, _titles):F4}";
        return $"pages {_pages} {body}{boundary} right-count {_rightCount / (double)Math.Max(1, _pages):F4}";
    }

    private static string Around(string page, int at)
    {
        var before = page[..at].TrimEnd().Split('\n')[^1];
        var lines = page[at..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Cut(int i) => i < lines.Length ? $"{lines[i].Length}:{lines[i][..Math.Min(90, lines[i].Length)]}" : "";
        return $"[{before.Length}:{before[Math.Max(0, before.Length - 50)..]}] >> {Cut(0)} // {Cut(1)} // {Cut(2)}";
    }
}
