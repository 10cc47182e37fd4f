using System.Buffers;

namespace NewsNlp.ModelBuilder.Names;

/// <summary>Annotates texts as the analyzer does.</summary>
internal sealed class NewsText
{
    private readonly TextAnnotator _annotator = TextAnnotator.CreateDefault();
    private readonly NewsTokenizer _tokenizer = new();

    /// <summary>The text with tokens, sentences, tags and trees.</summary>
    public AnnotatedText Annotate(string text) => _annotator.Annotate(text, "en");

    /// <summary>The words of a short text.</summary>
    public List<string> Words(string text)
    {
        var tokens = new ArrayBufferWriter<Token>();
        _tokenizer.Tokenize(text, tokens);
        var words = new List<string>();
        foreach (var token in tokens.WrittenSpan)
        {
            words.Add(token.In(text).ToString());
        }

        return words;
    }
}
