using NewsNlp.Boilerplate;

namespace NewsNlp.Articles;

/// <summary>Decides what a hyphen at the end of a line is: the break of a word, which goes, or part of a compound, which stays.</summary>
internal sealed class LineHyphens(string page)
{
    private const char Soft = '\u00ad';

    /// <summary>First parts that a hyphen follows in the middle of a line too.</summary>
    private static readonly HashSet<string> Prefixes = new(["all", "anti", "co", "cross", "ex", "half", "high", "ill", "long", "low", "mid", "non", "one", "part", "post", "pre", "pro", "self", "short", "six", "so", "ten", "two", "well"], StringComparer.OrdinalIgnoreCase);

    private HashSet<string>? _words;

    /// <summary>Whether the line ends in a hyphen behind a letter.</summary>
    public bool EndsIn(PageLine line) => IsSoft(line) || (line.Length > 1 && page[line.End - 1] is '-' or '\u2010' && CharKinds.IsLetter(CharKinds.Of(page[line.End - 2])));

    /// <summary>Characters to drop from the end of the line, and whether a space goes between it and the next.</summary>
    public (int Drop, bool Space) Join(PageLine line, PageLine next)
    {
        if (IsSoft(line))
        {
            return (0, false);
        }

        var rest = WordFrom(next.Start, next.End);
        // "two- and three-year": the compound's end comes later.
        if (rest is "and" or "or" or "to" or "und" or "oder" or "bis" or "et" or "ou" or "y" or "o" or "e")
        {
            return (0, true);
        }

        if (CharKinds.Of(page[next.Start]) != CharKind.Lower)
        {
            return (0, false);
        }

        var start = line.End - 1;
        while (start > line.Start && CharKinds.IsLetter(CharKinds.Of(page[start - 1])))
        {
            start--;
        }

        var first = page.AsSpan(start, line.End - 1 - start);
        return (KeepsHyphen(first, rest) ? 0 : 1, false);
    }

    // What the page shows unbroken elsewhere decides; else a word that is already a compound, and a known first part, keep it.
    private bool KeepsHyphen(ReadOnlySpan<char> first, ReadOnlySpan<char> rest)
    {
        _words ??= ReadWords();
        return !_words.Contains(string.Concat(first, rest)) && (_words.Contains(string.Concat(first, "-", rest)) || Prefixes.Contains(first.ToString()));
    }

    private HashSet<string> ReadWords()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < page.Length;)
        {
            var end = at;
            while (end < page.Length && IsWord(end))
            {
                end++;
            }

            if (end - at is > 3 and < 64)
            {
                words.Add(page[at..end]);
            }

            at = end + 1;
        }

        return words;
    }

    private bool IsWord(int at) => CharKinds.IsLetter(CharKinds.Of(page[at])) || (page[at] == '-' && at > 0 && at + 1 < page.Length && CharKinds.IsLetter(CharKinds.Of(page[at + 1])));

    private ReadOnlySpan<char> WordFrom(int start, int end)
    {
        var stop = start;
        while (stop < end && IsWord(stop))
        {
            stop++;
        }

        return page.AsSpan(start, stop - start);
    }

    // Lines are trimmed of soft hyphens.
    private bool IsSoft(PageLine line) => line.End < page.Length && page[line.End] == Soft;
}
