using System.Buffers;

namespace NewsNlp.Tests.Tagging;

public class HugeTextTests
{
    [Fact]
    public void A_huge_text_has_the_tokens_that_the_tokenizer_gives()
    {
        var text = string.Concat(Enumerable.Repeat(NewsText.Generate(3, 5_000) + "\n\n", 230));
        Assert.True(text.Length > 1 << 20);
        var tokens = new ArrayBufferWriter<Token>();
        new NewsTokenizer().Tokenize(text, tokens);
        Assert.Equal(tokens.WrittenSpan, TextAnnotator.CreateDefault().Tokenize(text, "en").Tokens.AsSpan());
    }
}
