using Catalyst;
using Mosaik.Core;

namespace NewsNlp.Catalyst;

/// <summary>Our tokenizer and sentences as the first process of a Catalyst pipeline.</summary>
/// <param name="language">Language of the pipeline.</param>
public sealed class NewsTokenizerProcess(Language language) : IProcess
{
    private readonly NewsTokenizer _tokenizer = new();
    private readonly NewsSentenceSplitter _splitter = new();

    /// <inheritdoc />
    public Language Language { get; set; } = language;

    /// <inheritdoc />
    public string Type => typeof(NewsTokenizerProcess).FullName!;

    /// <inheritdoc />
    public string Tag => "";

    /// <inheritdoc />
    public int Version => 0;

    /// <inheritdoc />
    public void Process(IDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Clear();
        foreach (var sentence in NewsTokenList.Of(document.Value, _tokenizer, _splitter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var span = document.AddSpan(sentence[0].Begin, sentence[^1].End);
            foreach (var token in sentence)
            {
                span.AddToken(token.Begin, token.End);
            }
        }
    }
}
