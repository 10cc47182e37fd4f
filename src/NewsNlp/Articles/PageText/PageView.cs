using System.Collections.Immutable;

namespace NewsNlp.Articles;

/// <summary>A page as its reader sees it: the page itself, or its text with hard-wrapped lines joined; its lines are places in <see cref="Text"/>.</summary>
internal sealed class PageView(string text, List<PageLine> lines, ImmutableArray<SourceMap.Run> runs)
{
    private readonly SourceMap _map = new(runs);

    public string Text => text;

    public List<PageLine> Lines => lines;

    /// <summary>Number of the line that starts at a place of the text, below zero where none does.</summary>
    public int LineAt(int start)
    {
        int low = 0, high = lines.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (lines[middle].Start == start)
            {
                return middle;
            }

            (low, high) = lines[middle].Start < start ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Place in the page of a part of the text.</summary>
    public TextSpan ToSource(TextSpan span) => runs.IsDefault ? span : _map.ToSource(span);

    /// <summary>Adds the runs that map a copy of a part of the text, which starts at <paramref name="copy"/>, to the page.</summary>
    public void AddRuns(ImmutableArray<SourceMap.Run>.Builder target, int copy, TextSpan part)
    {
        if (runs.IsDefault)
        {
            target.Add(new SourceMap.Run(copy, part.Start, part.Length));
            return;
        }

        for (var i = FirstRun(part.Start); i < runs.Length && runs[i].Text < part.End; i++)
        {
            int start = Math.Max(part.Start, runs[i].Text), end = Math.Min(part.End, runs[i].Text + runs[i].Length);
            if (start < end)
            {
                target.Add(new SourceMap.Run(copy + start - part.Start, runs[i].Source + start - runs[i].Text, end - start));
            }
        }
    }

    private int FirstRun(int position)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = runs[middle].Text <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
