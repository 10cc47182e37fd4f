using NewsNlp.Boilerplate;

namespace NewsNlp.Articles;

/// <summary>
/// How a page's lines are wrapped, told from their lengths: where lines break only because the next word does not fit, each line that goes on in small letters
/// is, with that word, about as long as the others. Lines that are paragraphs end in full stops, and lines of verse or of link texts differ in length.
/// </summary>
internal readonly record struct LineWrap(int Gap, int Width, int Full, bool IsDense)
{
    private const int Shortest = 24, Longest = 180, FewestPairs = 3;

    /// <summary>A line that breaks for want of room is at least this long in a script without spaces.</summary>
    private const int ShortestDense = 12;

    /// <summary>The wrapping of the page, or null where its lines are what they seem. Blank lines may stand between all lines: then they tell nothing.</summary>
    public static LineWrap? Detect(string page, List<PageLine> lines) => Detect(page, lines, 0) ?? Detect(page, lines, 1);

    private static LineWrap? Detect(string page, List<PageLine> lines, int gap)
    {
        Span<int> lengths = stackalloc int[Longest + 1], filled = stackalloc int[Longest + 1], dense = stackalloc int[Longest + 1];
        lengths.Clear();
        filled.Clear();
        dense.Clear();
        int pairs = 0, goingOn = 0, densePairs = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            PageLine line = lines[i], next = lines[i + 1];
            if (next.Gap != gap || line.Length < ShortestDense)
            {
                continue;
            }

            var (last, first) = (CharKinds.Of(page[line.End - 1]), CharKinds.Of(page[next.Start]));
            if (last == CharKind.Dense && first == CharKind.Dense)
            {
                densePairs++;
                dense[Math.Min(Longest, line.Length)]++;
            }
            else if (line.Length >= Shortest)
            {
                pairs++;
                if (line.Length <= Longest && first == CharKind.Lower && IsOpen(last))
                {
                    goingOn++;
                    lengths[line.Length]++;
                    filled[Math.Min(Longest, line.Length + 1 + FirstWord(page, next))]++;
                }
            }
        }

        // Where blank lines stand between all lines, a few sentences cut by an inserted link must not pass for wrapping.
        var share = gap == 0 ? 4 : 2;
        if (goingOn >= FewestPairs && goingOn * share >= pairs)
        {
            int width = Rank(lengths, goingOn * 95 / 100), full = Rank(filled, goingOn / 10);
            return full * 10 >= width * 7 ? new LineWrap(gap, width, full, false) : null;
        }

        return gap == 0 ? OfDense(dense, densePairs) : null;
    }

    // Without spaces a line may break anywhere, so all but the last of a paragraph are equally long.
    private static LineWrap? OfDense(ReadOnlySpan<int> lengths, int pairs)
    {
        if (pairs < FewestPairs)
        {
            return null;
        }

        var best = 1;
        for (var i = 2; i < lengths.Length - 1; i++)
        {
            best = lengths[i] + lengths[i - 1] > lengths[best] + lengths[best - 1] ? i : best;
        }

        return (lengths[best] + lengths[best - 1]) * 10 >= pairs * 7 ? new LineWrap(0, best, best - 1, true) : null;
    }

    /// <summary>Whether the next line's first word had no more room in this one.</summary>
    public bool IsFull(string page, PageLine line, PageLine next) =>
        IsDense ? line.Length >= Full : line.Length * 2 >= Width && line.Length + 1 + FirstWord(page, next) >= Full;

    /// <summary>Whether a line that ends so is not at the end of a sentence.</summary>
    public static bool IsOpen(CharKind last) => last is CharKind.Lower or CharKind.Upper or CharKind.Uncased or CharKind.Dense or CharKind.Digit or CharKind.Comma or CharKind.Dash or CharKind.Apostrophe;

    private static int FirstWord(string page, PageLine line)
    {
        var length = page.AsSpan(line.Start, Math.Min(line.Length, Longest)).IndexOf(' ');
        return length < 0 ? Math.Min(line.Length, Longest) : length;
    }

    private static int Rank(ReadOnlySpan<int> counts, int rank)
    {
        var i = 0;
        for (var seen = counts[0]; seen <= rank && i < counts.Length - 1;)
        {
            seen += counts[++i];
        }

        return i;
    }
}
