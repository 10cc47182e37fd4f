using System.Buffers;

namespace NewsNlp;

/// <summary>Groups tokens into sentences.</summary>
/// <remarks>
/// An implementation keeps these promises: sentences are written in order, hold every token exactly once, and their spans reach from the first
/// to the last character of their tokens; the same input gives the same sentences; it is safe from many threads; it never throws for what the
/// text holds.
/// </remarks>
public interface ISentenceSplitter
{
    /// <summary>Writes the sentences of <paramref name="tokens"/> to <paramref name="destination"/>, which the caller owns.</summary>
    void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, IBufferWriter<Sentence> destination);
}
