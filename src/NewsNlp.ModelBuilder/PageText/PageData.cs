using System.Text.Json;
using NewsNlp.Articles.Html;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Reads the pages, and makes pages of several articles out of single ones.</summary>
internal static class PageData
{
    private static readonly string[] Credits = ["Image: Reuters", "Photo: AFP", "image: agency", "Image: supplied", "Photo: AP", "Image: dpa", "Foto: Archiv", "image:sputnik", "Picture: Jane Doe"];

    public static List<PageExample> Singles(BuildContext context, string set)
    {
        var pages = new List<PageExample>();
        foreach (var line in File.ReadLines(context.Data("pagetext", set + ".dev.jsonl")).Where(l => l.Length > 0))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var page = row.GetProperty("page").GetString()!;
            var body = row.GetProperty("body").GetString()!;
            var title = row.TryGetProperty("title", out var t) ? t.GetString() : null;
            var blocks = PageLabels.Blocks(page);
            var classes = PageLabels.Label(blocks, body, title);
            pages.Add(new PageExample
            {
                Set = set, Page = page, Body = body, Title = title, Site = SiteOf(row.GetProperty("url").GetString()!),
                Blocks = blocks, Classes = classes, Weights = PageLabels.Weigh(blocks, classes),
            });
        }

        return pages;
    }

    /// <summary>Further pages, flattened from HTML with a gold body: training only.</summary>
    public static List<PageExample> Flattened(BuildContext context, string set)
    {
        var pages = new List<PageExample>();
        foreach (var line in File.ReadLines(context.Data("extraction", set, "gold.jsonl")).Where(l => l.Length > 0))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var path = context.Data("extraction", set, "pages", row.GetProperty("id").GetString() + ".html.gz");
            if (!row.TryGetProperty("body", out var b) || b.GetString() is not { Length: > 200 } body || !File.Exists(path) || new FileInfo(path).Length > 400_000)
            {
                continue;
            }

            var title = row.TryGetProperty("title", out var t) ? t.GetString() : null;
            Add(pages, set, row.GetProperty("url").GetString() ?? set, PageFlattener.Flatten(PageFlattener.Read(path)), body, title);
        }

        return pages;
    }

    /// <summary>Pages without a gold body, flattened from HTML, with the body that the reader of web pages finds in the markup: training only.</summary>
    public static List<PageExample> Silver(BuildContext context, params string[] sets)
    {
        var parser = new HtmlArticleParser(MarkupBoilerplateStripper.Default);
        var pages = new List<PageExample>();
        var seen = new HashSet<string>();
        foreach (var set in sets)
        {
            foreach (var line in File.ReadLines(context.Data("extraction", set, "gold.jsonl")).Where(l => l.Length > 0))
            {
                var row = JsonDocument.Parse(line).RootElement;
                var id = row.GetProperty("id").GetString()!;
                var path = context.Data("extraction", set, "pages", id + ".html.gz");
                if (row.GetProperty("url").GetString() is not { } url || !seen.Add(url) || !File.Exists(path) || new FileInfo(path).Length > 400_000)
                {
                    continue;
                }

                var html = PageFlattener.Read(path);
                var parsed = parser.Parse(ArticleSource.FromHtml(html, url));
                if (parsed.Articles.Length == 1 && parsed.Articles[0].Text is { Length: > 600 } body && Agrees(row, body))
                {
                    Add(pages, set, url, PageFlattener.Flatten(html), body, parsed.Articles[0].Title);
                }
            }
        }

        return pages;
    }

    // Segments that must and must not be in the text.
    private static bool Agrees(JsonElement row, string body)
    {
        var folded = PageLabels.Fold(body);
        bool Holds(JsonElement segment) => folded.Contains(PageLabels.Fold(segment.GetString() ?? ""), StringComparison.Ordinal);
        return (!row.TryGetProperty("with", out var with) || with.EnumerateArray().All(Holds)) && (!row.TryGetProperty("without", out var without) || !without.EnumerateArray().Any(Holds));
    }

    private static void Add(List<PageExample> pages, string set, string url, string page, string body, string? title)
    {
        var blocks = PageLabels.Blocks(page);
        if (blocks.Length is 0 or > 3000)
        {
            return;
        }

        // Where the gold's words are not among the lines the labels would teach the wrong thing.
        var classes = PageLabels.Label(blocks, body, title);
        var found = blocks.Where((_, i) => classes[i] is LineClass.Body or LineClass.Heading).Sum(x => x.Text.Length);
        if (found > body.Length * 0.8)
        {
            pages.Add(new PageExample { Set = set, Page = page, Body = body, Title = title, Site = SiteOf(url), Blocks = blocks, Classes = classes, Weights = PageLabels.Weigh(blocks, classes) });
        }
    }

    public static List<PageExample> Multis(BuildContext context)
    {
        var pages = new List<PageExample>();
        foreach (var line in File.ReadLines(context.Data("pagetext", "multi.dev.jsonl")).Where(l => l.Length > 0))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var page = row.GetProperty("page").GetString()!;
            var starts = row.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("start").GetInt32()).ToArray();
            var blocks = PageLabels.Blocks(page);
            pages.Add(new PageExample { Set = "multi", Site = "multi", Page = page, Starts = starts, Blocks = blocks, Classes = new LineClass[blocks.Length], Weights = new float[blocks.Length] });
        }

        return pages;
    }

    /// <summary>Pages of two to twelve articles, each the title and the first paragraphs of a single page (<paramref name="fewest"/> and more), some with a credit behind; with <paramref name="heads"/>, some have lines of a page's head in front,
    /// and with <paramref name="shortTitles"/>, one in four has titles of few words, as short news have.</summary>
    public static List<PageExample> MakeMultis(IReadOnlyList<PageExample> singles, int count, int seed, int fewest, bool heads = false, bool shortTitles = false)
    {
        var random = new Random(seed);
        var topics = new Dictionary<PageExample, HashSet<string>>();
        var usable = singles.Where(p => p.Title is not null && p.Body is { Length: > 300 }).ToArray();
        var pages = new List<PageExample>();
        while (pages.Count < count && usable.Length > 2)
        {
            var text = new System.Text.StringBuilder();
            var starts = new List<int>();
            var classes = new List<LineClass>();
            var weights = new List<float>();
            var articles = random.Next(2, 13);
            var blank = random.Next(4) == 0 ? "\n" : "\n\n";
            bool oneTopic = random.Next(2) == 0, noHeadings = random.Next(5) < 2;
            PageExample? before = null;
            var used = new HashSet<PageExample>();
            void Add(string line, LineClass of, float weight)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    text.Append(line.Trim()).Append(blank);
                    classes.Add(of);
                    weights.Add(weight);
                }
            }

            var cutTitles = shortTitles && random.Next(4) == 0;
            var head = heads && random.Next(3) == 0 ? usable[random.Next(usable.Length)] : null;
            foreach (var block in head?.Blocks.Take(random.Next(1, 4)).Where((b, i) => head.Classes[i] == LineClass.Other && b.Text.Length < 80) ?? [])
            {
                Add(block.Text.ToString(), LineClass.Other, 1f);
            }

            for (var a = 0; a < articles; a++)
            {
                var source = before is null || !oneTopic ? usable[random.Next(usable.Length)] : Nearest(before, usable, topics, random);
                before = source;
                if (!used.Add(source))
                {
                    continue;
                }

                string[] paragraphs = [.. source.Body!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(random.Next(fewest, 11))];
                if (paragraphs.All(p => PageLabels.IsHeading(p)))
                {
                    // A title without text starts no article.
                    continue;
                }

                starts.Add(text.Length);
                var title = source.Title!.ReplaceLineEndings(" ");
                Add(cutTitles ? FirstWords(title, random.Next(4, 7)) : title, LineClass.Title, 4f);
                foreach (var paragraph in paragraphs)
                {
                    var heading = PageLabels.IsHeading(paragraph);
                    if (heading && noHeadings)
                    {
                        continue;
                    }

                    Add(paragraph, heading ? LineClass.Heading : LineClass.Body, heading ? 2f : 0.5f + Math.Min(1.5f, paragraph.Length / 200f));
                }

                if (random.Next(3) == 0)
                {
                    Add(Credits[random.Next(Credits.Length)], LineClass.Other, 1f);
                }
            }

            var page = text.ToString();
            pages.Add(new PageExample { Set = "made", Site = "made", Page = page, Starts = [.. starts], OneTopic = oneTopic, Blocks = PageLabels.Blocks(page), Classes = [.. classes], Weights = [.. weights] });
            if (pages[^1].Blocks.Length != classes.Count)
            {
                pages.RemoveAt(pages.Count - 1);
            }
        }

        return pages;
    }

    // Of fifty articles the one that shares most names with the one before.
    private static PageExample Nearest(PageExample before, PageExample[] usable, Dictionary<PageExample, HashSet<string>> topics, Random random)
    {
        HashSet<string> TopicOf(PageExample page)
        {
            if (!topics.TryGetValue(page, out var words))
            {
                topics[page] = words = [.. page.Body!.Split(' ').Where(w => w.Length > 3 && char.IsUpper(w[0]))];
            }

            return words;
        }

        var own = TopicOf(before);
        return Enumerable.Range(0, 50).Select(_ => usable[random.Next(usable.Length)]).Where(p => p != before).DefaultIfEmpty(before)
            .MaxBy(p => TopicOf(p).Count(own.Contains) / Math.Sqrt(TopicOf(p).Count + 20.0))!;
    }

    // The first words of a title up to a sign or so many words; what is left of a phrase at the end (of the, in a) goes.
    private static string FirstWords(string title, int count)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Math.Min(count, words.Length);
        for (var i = 2; i < end - 1; i++)
        {
            end = words[i][^1] is ',' or ':' or ';' or '.' ? i + 1 : end;
        }

        while (end > 3 && words[end - 1].Length <= 3)
        {
            end--;
        }

        return string.Join(' ', words[..end]).TrimEnd(',', ':', ';');
    }

    private static string SiteOf(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
        var parts = host.Split('.');
        return parts.Length < 2 ? host : parts[^2].Length <= 3 && parts.Length > 2 ? parts[^3] : parts[^2];
    }
}
