using System.Buffers;

namespace NewsNlp.Catalyst;

/// <summary>Another library's sentences behind our interface. Works with any tokens: a sentence starts at the token where theirs starts.</summary>
/// <param name="process">Processes a text; called from many threads at once.</param>
public sealed class ForeignSentenceSplitter(Func<string, ForeignDocument> process) : ISentenceSplitter
{
    /// <inheritdoc />
    public void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, IBufferWriter<Sentence> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var document = process(text.ToString());
        var alignment = new ForeignAlignment(text, document.Value);
        var first = 0;
        foreach (var sentence in document.Sentences.Skip(1).Where(sentence => sentence.Count > 0))
        {
            var start = alignment.Span(sentence[0].Begin, sentence[0].End).Start;
            var next = first;
            while (next < tokens.Length && tokens[next].Start < start)
            {
                next++;
            }

            Write(tokens, first, next, destination);
            first = next;
        }

        Write(tokens, first, tokens.Length, destination);
    }

    private static void Write(ReadOnlySpan<Token> tokens, int first, int end, IBufferWriter<Sentence> destination)
    {
        if (first < end)
        {
            destination.GetSpan(1)[0] = new Sentence(TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End), first, end - first);
            destination.Advance(1);
        }
    }
}
