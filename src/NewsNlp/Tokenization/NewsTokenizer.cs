using System.Buffers;
using System.Runtime.Intrinsics;
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
    private readonly ScanPath _path;

    /// <summary>A tokenizer with <paramref name="options"/>, or the default options when null.</summary>
    /// <exception cref="ArgumentException">The options have no abbreviation list.</exception>
    public NewsTokenizer(NewsTokenizerOptions? options = null)
        : this(options, BestPath())
    {
    }

    /// <summary>A tokenizer that takes a given path through the text, for tests: all give the same tokens, on any hardware.</summary>
    internal NewsTokenizer(NewsTokenizerOptions? options, ScanPath path)
    {
        _path = path;
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
        switch (_path)
        {
            case ScanPath.Vector512:
                new BlockScanner(text, _abbreviations).Run<Block512>(ref sink);
                break;
            case ScanPath.Vector256:
                new BlockScanner(text, _abbreviations).Run<Block256>(ref sink);
                break;
            case ScanPath.Vector128:
                new BlockScanner(text, _abbreviations).Run<Block128>(ref sink);
                break;
            default:
                new ChunkScanner(text, _abbreviations).Run(ref sink);
                break;
        }

        sink.Flush();
    }

    private static ScanPath BestPath() =>
        !BitConverter.IsLittleEndian ? ScanPath.Rules
        : Vector512.IsHardwareAccelerated ? ScanPath.Vector512
        : Vector256.IsHardwareAccelerated ? ScanPath.Vector256
        : Vector128.IsHardwareAccelerated ? ScanPath.Vector128
        : ScanPath.Rules;
}
