using System.Buffers;

namespace NewsNlp.Catalyst;

/// <summary>Our tokens for another library: inclusive ends, grouped by sentence, for its own value (the text that it kept).</summary>
public static class NewsTokenList
{
    /// <summary>The tokens of <paramref name="value"/> by sentence.</summary>
    public static IReadOnlyList<IReadOnlyList<ForeignToken>> Of(string value, ITokenizer tokenizer, ISentenceSplitter splitter)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(splitter);
        var tokens = new ArrayBufferWriter<Token>();
        tokenizer.Tokenize(value, tokens);
        var sentences = new ArrayBufferWriter<Sentence>();
        splitter.Split(value, tokens.WrittenSpan, sentences);
        var result = new List<IReadOnlyList<ForeignToken>>();
        foreach (var sentence in sentences.WrittenSpan)
        {
            var list = new List<ForeignToken>(sentence.TokenCount);
            foreach (var token in tokens.WrittenSpan.Slice(sentence.FirstToken, sentence.TokenCount))
            {
                list.Add(new ForeignToken(token.Start, token.End - 1, ""));
            }

            result.Add(list);
        }

        return result;
    }
}
