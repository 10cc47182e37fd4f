using System.Collections.Frozen;

namespace NewsNlp.Text;

/// <summary>Tells the language of a text by its script and its function words.</summary>
internal static class LanguageDetector
{
    /// <summary>Characters that are looked at: more does not change the answer.</summary>
    private const int Window = 8192;

    /// <summary>Fewer function words than this are no evidence.</summary>
    private const int FewestWords = 3;

    private const int LongestWord = 12;

    private static readonly string[] Languages;

    /// <summary>Languages by the hash of a word: a rare collision costs one wrong vote.</summary>
    private static readonly FrozenDictionary<uint, int[]> LanguagesOfWord = Load(out Languages);

    /// <summary>The language code (<c>en</c>) of <paramref name="text"/>, or null when there is too little evidence.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Window)];
        return OfScript(text) ?? OfWords(text);
    }

    /// <summary>Languages that their script alone gives away.</summary>
    private static string? OfScript(ReadOnlySpan<char> text)
    {
        int letters = 0, kana = 0, han = 0, hangul = 0, arabic = 0, persian = 0, hebrew = 0, greek = 0, devanagari = 0, thai = 0;
        foreach (var c in text)
        {
            if (c < 0x0370 || !char.IsLetter(c))
            {
                letters += char.IsLetter(c) ? 1 : 0;
                continue;
            }

            letters++;
            switch (c)
            {
                case < '\u0400': greek++; break;
                case >= '\u0590' and < '\u0600': hebrew++; break;
                case >= '\u0600' and < '\u0780': arabic++; persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' ? 1 : 0; break;
                case >= '\u0900' and < '\u0980': devanagari++; break;
                case >= '\u0E00' and < '\u0E80': thai++; break;
                case >= '\u3040' and < '\u3100': kana++; break;
                case >= '\u4E00' and < '\uA000': han++; break;
                case >= '\uAC00' and < '\uD7B0': hangul++; break;
            }
        }

        var half = letters / 2;
        return letters < FewestWords ? null
            : kana > letters / 20 && kana + han > half ? "ja"
            : han > half ? "zh"
            : hangul > half ? "ko"
            : arabic > half ? (persian > arabic / 20 ? "fa" : "ar")
            : hebrew > half ? "he"
            : greek > half ? "el"
            : devanagari > half ? "hi"
            : thai > half ? "th"
            : null;
    }

    private static string? OfWords(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Languages.Length];
        counts.Clear();
        Span<char> folded = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var word = text[at..end];
            at = end;
            if (word.Length <= LongestWord && LanguagesOfWord.TryGetValue(StableHash.Of(folded[..word.ToLowerInvariant(folded)]), out var languages))
            {
                foreach (var language in languages)
                {
                    counts[language]++;
                }
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return counts[best] >= FewestWords ? Languages[best] : null;
    }

    private static FrozenDictionary<uint, int[]> Load(out string[] languages)
    {
        using var reader = new StreamReader(EmbeddedResource.Open("function-words.txt"));
        var names = new List<string>();
        var words = new Dictionary<uint, List<int>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in parts.AsSpan(1))
            {
                var key = StableHash.Of(word);
                if (!words.TryGetValue(key, out var list))
                {
                    words[key] = list = [];
                }

                list.Add(names.Count);
            }

            names.Add(parts[0]);
        }

        languages = [.. names];
        return words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
