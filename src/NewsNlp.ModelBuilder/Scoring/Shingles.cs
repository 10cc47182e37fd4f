using System.Globalization;
using System.Text;

namespace NewsNlp.ModelBuilder.Scoring;

/// <summary>Words and runs of four words of a text, as the benchmark of article extraction compares them.</summary>
internal static class Shingles
{
    /// <summary>Items with their counts; empty ones do not count.</summary>
    public static Dictionary<string, int> Bag(IEnumerable<string> items)
    {
        var bag = new Dictionary<string, int>();
        foreach (var item in items.Where(i => i.Length > 0))
        {
            bag[item] = bag.GetValueOrDefault(item) + 1;
        }

        return bag;
    }

    /// <summary>Runs of four words with their counts; a shorter text is one run.</summary>
    public static Dictionary<string, int> Of(string text)
    {
        var words = Words(text);
        var count = words.Count == 0 ? 0 : Math.Max(1, words.Count - 3);
        return Bag(Enumerable.Range(0, count).Select(i => string.Join(' ', words.Skip(i).Take(4))));
    }

    /// <summary>Items in both, in the found bag alone, in the gold bag alone.</summary>
    public static (int Hits, int Extra, int Missed) Compare(Dictionary<string, int> gold, Dictionary<string, int> found)
    {
        var hits = found.Sum(f => Math.Min(f.Value, gold.GetValueOrDefault(f.Key)));
        return (hits, found.Values.Sum() - hits, gold.Values.Sum() - hits);
    }

    /// <summary>Words as Python's <c>\w+</c> finds them: letters, numbers of any kind, underscores; marks divide.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var isWord = rune.Value == '_' || Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }

            i += length;
        }

        if (start >= 0)
        {
            words.Add(text[start..]);
        }

        return words;
    }

    /// <summary>The words in compatibility form and lower case: titles and names are equal when these are.</summary>
    public static string Fold(string? text) => text is null ? "" : string.Join(' ', Words(Normal(text).ToLowerInvariant()));

    /// <summary>Compatibility form; text with lone surrogates stays as it is.</summary>
    private static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
