using NewsNlp.Boilerplate;

namespace NewsNlp.Articles;

/// <summary>Lines that a page layout sets between the lines of the text: page numbers, running headers and footers.</summary>
internal sealed class PageFurniture
{
    /// <summary>The most characters of a header or footer.</summary>
    public const int LongestHeader = 100;

    /// <summary>The hash of a line without letters.</summary>
    public const uint NoLetters = 17;

    private const int LongestNumber = 24;

    private readonly string _page;
    private readonly Dictionary<uint, int> _counts = [];
    private readonly HashSet<uint> _known = [];

    public PageFurniture(string page, List<PageLine> lines)
    {
        _page = page;
        foreach (var line in lines)
        {
            if (line.Length <= LongestHeader)
            {
                var hash = LettersOf(_page, line);
                _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
            }
        }
    }

    /// <summary>Whether the line may be furniture: a number of a page, or a line that stands again elsewhere but for its digits.</summary>
    public bool MayBe(PageLine line) => IsPageNumber(_page.AsSpan(line.Start, line.Length)) || IsRepeated(line);

    private bool IsRepeated(PageLine line) => line.Length <= LongestHeader && _counts[LettersOf(_page, line)] > 1;

    /// <summary>Takes a line that stood within a paragraph.</summary>
    public void Add(PageLine line) => _known.Add(LettersOf(_page, line));

    /// <summary>Whether the line is a page's number, or one that stood within a paragraph elsewhere.</summary>
    public bool Is(PageLine line) => IsPageNumber(_page.AsSpan(line.Start, line.Length)) || (line.Length <= LongestHeader && _known.Contains(LettersOf(_page, line)));

    /// <summary>"12", "- 12 -", "Page 3 of 10", "3/10".</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        // The last character tells of nearly every line that it is none.
        if (line.IsEmpty || line.Length > LongestNumber || CharKinds.Of(line[^1]) is not (CharKind.Digit or CharKind.Dash or CharKind.Bracket or CharKind.Separator))
        {
            return false;
        }

        foreach (var name in (ReadOnlySpan<string>)["Page ", "Seite ", "Página ", "Pagina ", "p. ", "S. "])
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                line = line[name.Length..];
                break;
            }
        }

        int digits = 0, words = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var kind = CharKinds.Of(line[i]);
            digits += kind == CharKind.Digit ? 1 : 0;
            // "of", "von", "sur": one word between the numbers.
            words += CharKinds.IsLetter(kind) && (i == 0 || !CharKinds.IsLetter(CharKinds.Of(line[i - 1]))) ? 1 : 0;
            if (CharKinds.IsLetter(kind) ? digits == 0 : kind is not (CharKind.Digit or CharKind.Space or CharKind.Dash or CharKind.Separator or CharKind.Bracket) && line[i] != '/')
            {
                return false;
            }
        }

        return digits is > 0 and <= 8 && words <= 1;
    }

    /// <summary>What a line is without its digits and marks, as a hash.</summary>
    public static uint LettersOf(string page, PageLine line)
    {
        var hash = NoLetters;
        foreach (var c in page.AsSpan(line.Start, line.Length))
        {
            hash = CharKinds.IsLetter(CharKinds.Of(c)) ? (hash * 31) + c : hash;
        }

        return hash;
    }
}
