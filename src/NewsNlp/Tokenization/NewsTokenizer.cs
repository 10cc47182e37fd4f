using System.Buffers;
using NewsNlp.Tokenization;

namespace NewsNlp;

/// <summary>Cuts news text into tokens after the conventions of the Penn Treebank and its successors.</summary>
/// <remarks>
/// Contractions and possessives are split (<c>do|n't</c>, <c>John|'s</c>), hyphenated words are split but for prefixes (<c>well|-|known</c>,
/// <c>ex-minister</c>), numbers keep their separators, abbreviations their stops; addresses, handles, hashtags and emoji are whole. Besides white
/// space, control characters, the zero-width space and the byte-order mark lie in no token. Offsets are into the caller's text, which is not
/// copied or normalised. Time is linear in the length of the text; nothing is allocated. Safe from many threads at once.
/// </remarks>
public sealed class NewsTokenizer : ITokenizer
{
    private readonly AbbreviationTable _abbreviations;

    /// <summary>A tokenizer with <paramref name="options"/>, or the default options when null.</summary>
    /// <exception cref="ArgumentException">The options have no abbreviation list.</exception>
    public NewsTokenizer(NewsTokenizerOptions? options = null)
    {
        Options = options ?? NewsTokenizerOptions.Default;
        _abbreviations = new AbbreviationTable(
            Options.Abbreviations ?? throw new ArgumentException("The list of abbreviations must not be null.", nameof(options)));
    }

    /// <summary>The options that it was made with.</summary>
    public NewsTokenizerOptions Options { get; }

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, IBufferWriter<Token> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (text.IsEmpty) return;
        var sink = new TokenSink(destination);
        new ChunkScanner(text, _abbreviations).Run(ref sink);
        sink.Flush();
    }
}
