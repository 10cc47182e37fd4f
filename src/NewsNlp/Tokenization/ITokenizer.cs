using System.Buffers;

namespace NewsNlp;

/// <summary>Cuts text into tokens.</summary>
/// <remarks>
/// An implementation keeps these promises for any sequence of chars: tokens are written in order, inside the text, not empty, do not overlap,
/// cover every character that is not white space and never cut a surrogate pair; the same text gives the same tokens; it is safe from many
/// threads at once; it never throws for what the text holds. The suite <c>TokenizerLaws</c> in the test kit checks them.
/// </remarks>
public interface ITokenizer
{
    /// <summary>Writes the tokens of <paramref name="text"/> to <paramref name="destination"/>, which the caller owns.</summary>
    void Tokenize(ReadOnlySpan<char> text, IBufferWriter<Token> destination);
}
