using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsNlp.ModelBuilder.Scoring;

/// <summary>The article-extraction benchmark's measure of a body: shingles of four words, counted a page, precision and recall averaged over pages.</summary>
internal sealed class ShingleScore
{
    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];

    public double Precision => _precision.DefaultIfEmpty(0).Average();

    public double Recall => _recall.DefaultIfEmpty(0).Average();

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds a page; gives its own F1.</summary>
    public double Add(string gold, string? predicted)
    {
        var (truth, found) = (Shingles(gold), Shingles(predicted ?? ""));
        double hits = 0, foundCount = 0, truthCount = 0;
        foreach (var (shingle, count) in found)
        {
            foundCount += count;
            hits += truth.TryGetValue(shingle, out var other) ? Math.Min(count, other) : 0;
        }

        truthCount = truth.Values.Sum();
        if (foundCount > 0)
        {
            _precision.Add(hits / foundCount);
        }

        if (truthCount > 0)
        {
            _recall.Add(hits / truthCount);
        }

        return foundCount + truthCount == 0 ? 1 : 2 * hits / (foundCount + truthCount);
    }

    /// <summary>Title equality: compatibility form, case, quotes and punctuation folded.</summary>
    public static string Fold(string? text) =>
        string.Join(' ', Words((text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant()));

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var shingles = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, words.Count - 3); i++)
        {
            var shingle = string.Join('\u0001', words.Skip(i).Take(4));
            if (shingle.Length > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shingles, shingle, out _)++;
            }
        }

        return shingles;
    }

    // Letters, marks that compose with them, numbers and the underscore: what the outside scorer's \w takes.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsSurrogate(text[i]) && IsWordPair(text, i) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static bool IsWordPair(string text, int at)
    {
        at = char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return at >= 0 && at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && char.IsLetterOrDigit(text, at);
    }
}
