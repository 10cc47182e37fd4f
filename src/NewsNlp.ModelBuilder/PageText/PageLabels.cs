using System.Text;
using System.Text.RegularExpressions;
using NewsNlp.Articles;
using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>Finds which lines of a page make up its gold body and title.</summary>
internal static partial class PageLabels
{
    public static TextBlock[] Blocks(string page)
    {
        var lines = new List<PageLine>();
        PageLines.Split(page, lines);
        return [.. lines.Select(l => new TextBlock { Text = page.AsMemory(l.Start, l.Length), Gap = l.Gap, Hints = LineHints.Of(page.AsSpan(l.Start, l.Length)) })];
    }

    public static string Fold(string text) =>
        string.Join(' ', Words().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).Select(m => m.Value));

    /// <summary>Classes of the lines of a page with one article.</summary>
    public static LineClass[] Label(TextBlock[] blocks, string body, string? title)
    {
        var folded = blocks.Select(b => Fold(b.Text.ToString())).ToArray();
        var paragraphs = body.Split('\n').Select(Fold).Where(p => p.Length > 0).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        var whole = " " + Fold(body) + " ";
        var grams = Grams(whole);
        var inside = new bool[blocks.Length];
        var sure = new bool[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var words = folded[i].Split(' ');
            var exact = paragraphs.ContainsKey(folded[i]);
            var covered = words.Length >= 8 ? Covered(words, grams) >= 0.75
                : folded[i].Length > 40 ? whole.Contains(" " + folded[i] + " ", StringComparison.Ordinal) : false;
            inside[i] = exact || covered;
            sure[i] = inside[i] && folded[i].Length > 60;
        }

        // Short lines count only between or beside sure ones; a line that stands more often than in the gold counts where the body is.
        int first = Array.IndexOf(sure, true), last = Array.LastIndexOf(sure, true);
        if (first < 0)
        {
            (first, last) = (Array.IndexOf(inside, true), Array.LastIndexOf(inside, true));
        }

        var classes = new LineClass[blocks.Length];
        var left = new Dictionary<string, int>(paragraphs);
        foreach (var i in Enumerable.Range(0, blocks.Length).Where(i => inside[i] && first >= 0).OrderBy(i => i < first ? 2 : i > last ? 1 : 0).ThenBy(i => NeighboursOutside(inside, i)).ThenBy(i => i))
        {
            var near = i >= first - 4 && i <= last + 6;
            var known = left.TryGetValue(folded[i], out var rest);
            if (near && (!known || rest > 0))
            {
                classes[i] = IsHeading(blocks[i].Text.Span) ? LineClass.Heading : LineClass.Body;
                if (known)
                {
                    left[folded[i]] = rest - 1;
                }
            }
        }

        MarkTitle(folded, classes, title);
        return classes;
    }

    public static bool IsHeading(ReadOnlySpan<char> line) => line.Length < 90 && CharKinds.Of(line[^1]) is not (CharKind.End or CharKind.Quote or CharKind.Comma or CharKind.Colon) && line.Count(' ') < 14;

    public static float[] Weigh(TextBlock[] blocks, LineClass[] classes)
    {
        var weights = new float[blocks.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = classes[i] == LineClass.Title ? 4f : 0.3f + Math.Min(2.2f, blocks[i].Text.Length / 120f) + (classes[i] == LineClass.Heading ? 0.7f : 0);
        }

        return weights;
    }

    // The last line before the body that is the title; where there is none, the first behind its start.
    private static void MarkTitle(string[] folded, LineClass[] classes, string? title)
    {
        if (title is null)
        {
            return;
        }

        var gold = Fold(title);
        var body = Array.FindIndex(classes, c => c is LineClass.Body);
        body = body < 0 ? classes.Length : body;
        var at = Array.FindLastIndex(folded, Math.Max(0, body - 1), f => f == gold);
        at = at < 0 ? Array.FindIndex(folded, f => f == gold) : at;
        if (at >= 0)
        {
            classes[at] = LineClass.Title;
        }
    }

    private static int NeighboursOutside(bool[] inside, int at)
    {
        var outside = 0;
        for (var i = Math.Max(0, at - 3); i <= Math.Min(inside.Length - 1, at + 3); i++)
        {
            outside += inside[i] ? 0 : 1;
        }

        return outside;
    }

    private static HashSet<(string, string, string)> Grams(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var grams = new HashSet<(string, string, string)>();
        for (var i = 0; i + 3 <= words.Length; i++)
        {
            grams.Add((words[i], words[i + 1], words[i + 2]));
        }

        return grams;
    }

    private static double Covered(string[] words, HashSet<(string, string, string)> grams)
    {
        var hits = 0;
        for (var i = 0; i + 3 <= words.Length; i++)
        {
            hits += grams.Contains((words[i], words[i + 1], words[i + 2])) ? 1 : 0;
        }

        return hits / (double)(words.Length - 2);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
