using System.Buffers;

namespace NewsNlp.Catalyst;

/// <summary>Another library's tokenizer behind our interface, with our promises.</summary>
/// <param name="process">Processes a text; called from many threads at once.</param>
public sealed class ForeignTokenizer(Func<string, ForeignDocument> process) : ITokenizer
{
    /// <inheritdoc />
    public void Tokenize(ReadOnlySpan<char> text, IBufferWriter<Token> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ForeignTokens.Write(text, process(text.ToString()), destination);
    }
}
