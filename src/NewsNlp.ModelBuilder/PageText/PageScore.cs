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

    public void AddSingle(PageExample page, ArticlePage parsed, bool verbose)
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

        if (verbose && f1 < 0.85)
        {
            Dump(page, parsed, f1);
        }

        if (verbose && (f1 < 0.9 || !titleGood))
        {
            Console.WriteLine($"WORST {page.Set} {page.Site} f1 {f1:F3} articles {parsed.Articles.Length} title {(titleGood ? "ok" : $"'{first?.Title}' GOLD '{page.Title}'")}");
        }
    }

    private static void Dump(PageExample page, ArticlePage parsed, double f1)
    {
        Console.WriteLine($"DUMP {page.Set} {page.Site} f1 {f1:F3}");
        var inside = parsed.Articles.IsEmpty ? [] : parsed.Articles[0].Blocks.Where(b => b.Span is not null).Select(b => b.Source.End).ToHashSet();
        int fn = 0, fp = 0;
        var at = 0;
        foreach (var block in page.Blocks)
        {
            var line = block.Text.ToString();
            at = page.Page.IndexOf(line, at, StringComparison.Ordinal) + line.Length;
            var gold = page.Classes[Array.IndexOf(page.Blocks, block)] is LineClass.Body or LineClass.Heading;
            var got = inside.Contains(at);
            if (gold != got && (gold ? fn++ : fp++) < 12)
            {
                Console.WriteLine($"   {(gold ? "FN" : "FP")} {line.Length} {line[..Math.Min(130, line.Length)]}");
            }
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
