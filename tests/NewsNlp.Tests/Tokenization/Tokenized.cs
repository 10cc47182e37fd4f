
namespace NewsNlp.Tests.Tokenization;

/// <summary>Short spellings of what a text gives, sliced from it by the spans.</summary>
internal static class Tokenized
{
    private static readonly NewsTokenizer Tokenizer = new();
    private static readonly NewsSentenceSplitter Splitter = new();

    /// <summary>The tokens, joined by blanks; a blank inside a token would show.</summary>
    public static string Words(string text) => string.Join(' ', TokenizerLaws.Check(Tokenizer, text).Select(t => t.In(text).ToString()));

    /// <summary>The sentences, joined by bars.</summary>
    public static string Sentences(string text) =>
        string.Join('|', SentenceLaws.Check(Splitter, text, TokenizerLaws.Tokens(Tokenizer, text)).Select(s => s.Span.In(text).ToString()));

    /// <summary>The only token of the text that reads <paramref name="word"/>.</summary>
    public static Token Token(string text, string word) => TokenizerLaws.Tokens(Tokenizer, text).Single(t => t.In(text).SequenceEqual(word));
}
