namespace NewsNlp.Output;

/// <summary>Turns positions in UTF-16 code units into positions in Unicode code points, which other formats count in. A lone surrogate counts as one.</summary>
internal readonly struct CodePoints
{
    private readonly int[] _pairs;

    /// <summary>Remembers the places of the surrogate pairs of <paramref name="text"/>.</summary>
    public CodePoints(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs.Add(++i);
            }
        }

        _pairs = [.. pairs];
    }

    /// <summary>The number of code points before <paramref name="position"/>; a position inside a pair counts as before it.</summary>
    public int At(int position)
    {
        var before = Array.BinarySearch(_pairs, position);
        return position - (before >= 0 ? before + 1 : ~before);
    }

    /// <summary>The span widened to whole characters: half a surrogate pair has no place among code points.</summary>
    public TextSpan Whole(TextSpan span) =>
        TextSpan.FromBounds(IsInsidePair(span.Start) ? span.Start - 1 : span.Start, IsInsidePair(span.End) ? span.End + 1 : span.End);

    private bool IsInsidePair(int position) => Array.BinarySearch(_pairs, position) >= 0;
}
