using System.Globalization;

namespace NewsNlp.Evaluation;

/// <summary>The word tokens of a text (runs of letters, digits and underscores) and its regions between marks, as the outside scorer sees them.</summary>
internal sealed class ScoringWords
{
    private readonly List<TextSpan> _words = [];
    private readonly List<HashSet<int>> _closed = [];
    private readonly HashSet<int> _marked = [];

    public ScoringWords(string text, string language)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWord(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && IsWord(text[i]))
            {
                i++;
            }

            _words.Add(TextSpan.FromBounds(start, i));
        }

        foreach (var (start, end, closed) in ScoringRegions.Of(text, language))
        {
            var inside = new HashSet<int>();
            for (var i = FirstFrom(start); i < _words.Count && _words[i].Start < end; i++)
            {
                _marked.Add(i);
                if (_words[i].Start >= start && _words[i].End <= end)
                {
                    inside.Add(i);
                }
            }

            if (closed && inside.Count > 0)
            {
                _closed.Add(inside);
            }
        }
    }

    public IReadOnlyList<HashSet<int>> ClosedRegions => _closed;

    /// <summary>Words that a span covers, half-covered ones too.</summary>
    public HashSet<int> In(TextSpan[] spans)
    {
        var set = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = FirstFrom(span.Start); i < _words.Count && _words[i].Start < span.End; i++)
            {
                set.Add(i);
            }
        }

        return set;
    }

    /// <summary>The kind of a quotation whose data do not say it.</summary>
    public string TypeOf(HashSet<int> content)
    {
        var marked = content.Count(_marked.Contains);
        return content.Count == 0 || marked == 0 ? "indirect" : marked == content.Count ? "direct" : "mixed";
    }

    private int FirstFrom(int position)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_words[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;
}
