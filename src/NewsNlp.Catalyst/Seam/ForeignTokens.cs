using System.Buffers;

namespace NewsNlp.Catalyst;

/// <summary>Turns foreign tokens into tokens that keep our promises: in order, inside, not empty, no overlap, every character that is not white space covered.</summary>
internal static class ForeignTokens
{
    public static void Write(ReadOnlySpan<char> text, ForeignDocument document, IBufferWriter<Token> destination)
    {
        var alignment = new ForeignAlignment(text, document.Value);
        var at = 0;
        foreach (var token in document.Sentences.SelectMany(sentence => sentence))
        {
            var span = alignment.Span(token.Begin, token.End);

            // The parts of a contraction have spans of Catalyst's making: what was given already is not given again.
            var start = Math.Max(WholeCharacter(text, span.Start), at);
            var end = WholeCharacter(text, span.End);
            if (start < end)
            {
                WriteGap(text, at, start, destination);
                WriteGap(text, start, end, destination);
                at = end;
            }
        }

        WriteGap(text, at, text.Length, destination);
    }

    /// <summary>Writes each run of the range that is not white space as a token.</summary>
    private static void WriteGap(ReadOnlySpan<char> text, int start, int end, IBufferWriter<Token> destination)
    {
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var stop = at;
            while (stop < end && !char.IsWhiteSpace(text[stop]))
            {
                stop++;
            }

            destination.GetSpan(1)[0] = new Token(at, stop - at, KindOf(text[at..stop]), FlagsOf(text, at, stop));
            destination.Advance(1);
            at = stop;
        }
    }

    private static int WholeCharacter(ReadOnlySpan<char> text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position - 1 : position;

    private static TokenKind KindOf(ReadOnlySpan<char> token) => token[0] switch
    {
        '“' or '„' or '«' => TokenKind.OpenQuote,
        '”' or '»' => TokenKind.CloseQuote,
        var c when char.IsLetter(c) => TokenKind.Word,
        var c when char.IsDigit(c) => TokenKind.Number,
        var c when char.IsPunctuation(c) => TokenKind.Punctuation,
        var c when char.IsSymbol(c) => TokenKind.Symbol,
        _ => TokenKind.Other,
    };

    private static TokenFlags FlagsOf(ReadOnlySpan<char> text, int start, int end)
    {
        var flags = start == 0 || char.IsWhiteSpace(text[start - 1]) ? TokenFlags.SpaceBefore : TokenFlags.None;
        flags |= char.IsUpper(text[start]) ? TokenFlags.Capitalised : TokenFlags.None;
        return text[start..end].ContainsAnyExceptInRange('\0', '\x7F') ? flags | TokenFlags.NonAscii : flags;
    }
}
