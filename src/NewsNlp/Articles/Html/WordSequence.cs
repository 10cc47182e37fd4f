namespace NewsNlp.Articles.Html;

/// <summary>Hashed words of a text, and how much of another text they share in the same order.</summary>
internal static class WordSequence
{
    /// <summary>Hashes of the words of a text, in lower case.</summary>
    public static void Hash(ReadOnlySpan<char> text, List<uint> words)
    {
        words.Clear();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var hash = 2166136261u;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                hash = (hash ^ char.ToLowerInvariant(text[i++])) * 16777619;
            }

            words.Add(hash);
        }
    }

    /// <summary>The pairs of neighbouring words of a text.</summary>
    public static HashSet<ulong> Pairs(string? text)
    {
        var pairs = new HashSet<ulong>();
        if (text is null)
        {
            return pairs;
        }

        var words = new List<uint>();
        Hash(text, words);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            pairs.Add(((ulong)words[i] << 32) | words[i + 1]);
        }

        return pairs;
    }

    /// <summary>Share of the word pairs of a text that are in <paramref name="pairs"/>; -1 for a text of one word.</summary>
    public static float Share(List<uint> words, HashSet<ulong> pairs)
    {
        if (words.Count < 2)
        {
            return -1;
        }

        var hits = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            hits += pairs.Contains(((ulong)words[i] << 32) | words[i + 1]) ? 1 : 0;
        }

        return (float)hits / (words.Count - 1);
    }
}
