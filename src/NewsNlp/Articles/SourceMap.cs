using System.Collections.Immutable;

namespace NewsNlp;

/// <summary>Maps positions of an article's text to positions of its source.</summary>
/// <remarks>
/// A list of runs, sorted by their place in the text. Within a run the text was copied character by character; between runs the text holds
/// characters that the source does not hold in this form (joined lines, character references, block separators).
/// </remarks>
internal readonly struct SourceMap
{
    private readonly ImmutableArray<Run> _runs;

    public SourceMap(ImmutableArray<Run> runs) => _runs = runs;

    /// <summary>The text is the source.</summary>
    public static SourceMap Identity(int length) => new([new Run(0, 0, length)]);

    /// <summary>Source span of a text span; an empty span at the nearest run when the text span lies between runs.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (_runs.IsDefaultOrEmpty)
        {
            return default;
        }

        var start = MapStart(span.Start);
        var end = span.IsEmpty ? start : MapEnd(span.End - 1);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private int MapStart(int position)
    {
        var run = RunOf(position);
        return run.Source + Math.Clamp(position - run.Text, 0, Math.Max(0, run.Length));
    }

    private int MapEnd(int position)
    {
        // A run whose source is longer than its text is one character reference: its last character ends where the reference ends.
        var run = RunOf(position);
        return position - run.Text >= run.Length - 1
            ? run.Source + Math.Max(run.SourceLength, run.Length)
            : run.Source + position - run.Text + 1;
    }

    private Run RunOf(int position)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_runs[middle].Text <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _runs[low];
    }

    /// <summary>One run: <c>text[Text..Text+Length)</c> equals <c>source[Source..Source+Length)</c>.</summary>
    /// <param name="Text">Start in the text.</param>
    /// <param name="Source">Start in the source.</param>
    /// <param name="Length">Length in the text.</param>
    /// <param name="SourceLength">Length in the source where it is longer (a character reference), else 0.</param>
    internal readonly record struct Run(int Text, int Source, int Length, int SourceLength = 0);
}
