using System.Buffers;
using NewsNlp.Tokenization;

namespace NewsNlp;

/// <summary>Groups the tokens of news text into sentences.</summary>
/// <remarks>
/// Ends sentences at full stops, question and exclamation marks and ellipses with the closing marks behind them, at blank lines, and at line
/// breaks that do not run on; not at abbreviations, initials, datelines or inside numbers. Time is linear; nothing is allocated. Safe from many
/// threads at once. Expects the tokens of <see cref="NewsTokenizer"/>.
/// </remarks>
public sealed class NewsSentenceSplitter : ISentenceSplitter
{
    private readonly AbbreviationTable _abbreviations;

    /// <summary>A splitter with <paramref name="options"/>, or the default options when null.</summary>
    /// <exception cref="ArgumentException">The options have no abbreviation list.</exception>
    public NewsSentenceSplitter(NewsSentenceSplitterOptions? options = null)
    {
        Options = options ?? NewsSentenceSplitterOptions.Default;
        _abbreviations = new AbbreviationTable(
            Options.Abbreviations ?? throw new ArgumentException("The list of abbreviations must not be null.", nameof(options)));
    }

    /// <summary>The options that it was made with.</summary>
    public NewsSentenceSplitterOptions Options { get; }

    /// <inheritdoc/>
    public void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, IBufferWriter<Sentence> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var rules = new BoundaryRules(text, tokens, _abbreviations);
        var first = 0;
        for (var i = 1; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && !rules.IsBoundary(i)) continue;
            Write(tokens, first, i, destination);
            first = i;
        }
    }

    private static void Write(ReadOnlySpan<Token> tokens, int first, int end, IBufferWriter<Sentence> destination)
    {
        destination.GetSpan(1)[0] = new Sentence(TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End), first, end - first);
        destination.Advance(1);
    }
}
