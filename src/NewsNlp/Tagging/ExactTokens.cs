using System.Buffers;

namespace NewsNlp.Tagging;

/// <summary>
/// Tokens of a huge text in an array of their number: the text is read twice, once to count them. That costs a thousandth of the whole analysis, where
/// a buffer that grows, and the copy of it, would take three times the memory.
/// </summary>
internal sealed class ExactTokens : IBufferWriter<Token>
{
    private readonly Token[]? _all;
    private Token[] _lot = new Token[1024];
    private int _count;

    private ExactTokens(Token[]? all) => _all = all;

    /// <summary>The tokens of a text. The tokenizer is our own: another might not give the same twice.</summary>
    public static Token[] Of(NewsTokenizer tokenizer, string text)
    {
        var counter = new ExactTokens(null);
        tokenizer.Tokenize(text, counter);
        var all = new Token[counter._count];
        tokenizer.Tokenize(text, new ExactTokens(all));
        return all;
    }

    public Memory<Token> GetMemory(int sizeHint = 0)
    {
        if (_lot.Length < sizeHint)
        {
            _lot = new Token[sizeHint];
        }

        return _lot;
    }

    public Span<Token> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Advance(int count)
    {
        if (_all is not null)
        {
            _lot.AsSpan(0, count).CopyTo(_all.AsSpan(_count));
        }

        _count += count;
    }
}
