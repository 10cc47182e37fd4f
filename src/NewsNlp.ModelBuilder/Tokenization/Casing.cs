using System.Buffers;
using NewsNlp.Tokenization;

namespace NewsNlp.ModelBuilder.Tokenization;

/// <summary>Counts how words are written inside sentences: a word behind a word in small letters, so that titles and sentence starts do not count.</summary>
internal static class Casing
{
    /// <summary>Words seen less often than this tell nothing.</summary>
    private const int Enough = 4;

    public static byte[] Build(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, (int Small, int Capital)>(StringComparer.Ordinal);
        var tokenizer = new NewsTokenizer();
        var tokens = new ArrayBufferWriter<Token>();
        foreach (var text in texts)
        {
            tokens.ResetWrittenCount();
            tokenizer.Tokenize(text, tokens);
            Count(text, tokens.WrittenSpan, counts);
        }

        // The commonest words come first and keep their slot.
        var casing = new byte[SentenceModel.CasingSlots / 4];
        var taken = new HashSet<uint>();
        foreach (var (word, (small, capital)) in counts.OrderByDescending(w => w.Value.Small + w.Value.Capital).ThenBy(w => w.Key, StringComparer.Ordinal))
        {
            var slot = SentenceModel.Hash(word) & (SentenceModel.CasingSlots - 1);
            var all = small + capital;
            if (all < Enough || !taken.Add(slot)) continue;
            var value = capital * 10 <= all ? 1 : capital * 10 >= all * 9 ? 3 : 2;
            casing[slot / 4] |= (byte)(value << (int)(slot % 4 * 2));
        }

        return casing;
    }

    private static void Count(string text, ReadOnlySpan<Token> tokens, Dictionary<string, (int Small, int Capital)> counts)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var before = tokens[i - 1];
            if (token.Kind != TokenKind.Word || before.Kind != TokenKind.Word || !char.IsLower(text[before.Start])) continue;
            var word = token.In(text).ToString().ToLowerInvariant();
            var (small, capital) = counts.GetValueOrDefault(word);
            counts[word] = token.Has(TokenFlags.Capitalised) ? (small, capital + 1) : (small + 1, capital);
        }
    }
}
