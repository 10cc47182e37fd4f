using NewsNlp.ModelBuilder;

namespace NewsNlp.Evaluation;

/// <summary>One caption that a page of our own labels has.</summary>
/// <param name="Start">Its first words.</param>
/// <param name="Length">Characters of the whole line; 0 where any length is right.</param>
/// <param name="Credit">Its credit, or null where none was labelled.</param>
/// <param name="IsOptional">Whether it may be given or not.</param>
internal sealed record LabelledCaption(string Start, int Length, string? Credit, bool IsOptional);

/// <summary>What our own labels say of one page.</summary>
internal sealed record PageLabel(string Set, string Id)
{
    /// <summary>Sections that count as right; empty when only the dateline was labelled.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    public IReadOnlyList<LabelledCaption> Captions { get; init; } = [];
}

/// <summary>Reads our own labels of sections, captions and datelines (<c>labels/*.tsv</c>).</summary>
internal static class PageLabels
{
    /// <summary>Labels of sections and captions.</summary>
    public static List<PageLabel> Pages() =>
        [.. Rows("pages.tsv").Select(r => new PageLabel(r[0], r[1]) { Sections = r[2].Split(" / "), Captions = [.. r[3].Split(" ¦ ", StringSplitOptions.RemoveEmptyEntries).Select(Caption)] })];

    /// <summary>Datelines by set and page; a page that is missing has none.</summary>
    public static Dictionary<(string Set, string Id), string> Datelines() => Rows("datelines.tsv").ToDictionary(r => (r[0], r[1]), r => r[2]);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(BuildContext.RepositoryRoot(), "benchmarks", "NewsNlp.Evaluation", "labels", file))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static LabelledCaption Caption(string text)
    {
        if (text[0] == '?')
        {
            return new LabelledCaption(text[1..], 0, null, true);
        }

        var parts = text.Split('~');
        return new LabelledCaption(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts.ElementAtOrDefault(2), false);
    }
}
