using System.Runtime.CompilerServices;

namespace NewsNlp.Tokenization;

/// <summary>Features of a place that the rules leave open, as slots of <see cref="SentenceModel"/>.</summary>
internal ref struct BoundaryFeatures
{
    /// <summary>Number of features of a place.</summary>
    public const int Count = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly SentenceModel _model;
    private int _first;
    private int _limit;

    public BoundaryFeatures(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, SentenceModel model)
    {
        _text = text;
        _tokens = tokens;
        _model = model;
    }

    /// <summary>Fills <paramref name="slots"/> for the place before <paramref name="next"/> in a sentence that started at <paramref name="start"/>.</summary>
    public void Fill(int start, int next, scoped in BoundaryRules rules, scoped Span<int> slots)
    {
        // Only the sentence's own tokens and those of the same paragraph behind it are seen.
        _first = start;
        var content = rules.Content(next);
        _limit = Math.Min(content + 2, _tokens.Length);
        if (content + 1 < _tokens.Length && (_tokens[content + 1].Flags & TokenFlags.ParagraphStart) != 0) _limit = content + 1;
        var type = TypeOf(next, content, out var stop);
        var left = stop - 1;
        uint right = Shape(content), rightWord = Word(content), leftWord = Word(left), leftShape = Shape(left);
        uint laterShape = Shape(content + 1), laterWord = Word(content + 1), lastWord = left == next - 1 ? leftWord : Word(next - 1);
        uint casing = _model.CasingOf(rightWord), later = content + 1 < _limit ? _model.CasingOf(laterWord) : 0;
        var lowerStart = rules.StartsLower(start) ? 1u : 0;
        var length = (uint)Math.Min(next - start, 15) / 3;
        slots[0] = Slot(0, type);
        slots[1] = Slot(1, type, rightWord);
        slots[2] = Slot(2, type, leftWord);
        slots[3] = Slot(3, type, leftShape, right);
        slots[4] = Slot(4, type, laterWord);
        slots[5] = Slot(5, type, laterShape, right);
        slots[6] = Slot(6, type, Word(left - 1));
        slots[7] = Slot(7, type, casing, leftShape);
        slots[8] = Slot(8, type, lowerStart, right);
        slots[9] = Slot(9, type, length);
        slots[10] = Slot(10, leftWord, right);
        slots[11] = Slot(11, leftShape, Shape(left - 1), right);
        slots[12] = Slot(12, type, casing, later);
        slots[13] = Slot(13, rightWord, Shape(next - 1));
        slots[14] = Slot(14, lastWord, casing);
        slots[15] = Slot(15, leftShape, right, laterShape);
    }

    /// <summary>The stop with what closes behind it and what opens before the next word.</summary>
    private readonly uint TypeOf(int next, int content, out int stop)
    {
        stop = next;
        var closers = 0u;
        while (stop > _first && next - stop < 4)
        {
            var token = _tokens[stop - 1];
            var c = _text[token.Start];
            if ((token.Flags & TokenFlags.Abbreviation) != 0 || (token.Kind == TokenKind.Punctuation && c is '.' or '!' or '?' or '\u2026'))
            {
                var isAbbreviation = (token.Flags & TokenFlags.Abbreviation) != 0;
                stop = isAbbreviation ? stop : stop - 1;
                var mark = isAbbreviation ? 1u : c switch { '.' => token.Length == 1 ? 2u : 3u, '!' => 4u, '?' => 5u, _ => 3u };
                return (mark * 4) + Math.Min(closers, 3) + (content == next ? 0u : 32u);
            }

            if (!(token.Kind == TokenKind.CloseQuote || c is ')' or ']' or '}')) break;
            closers += token.Kind == TokenKind.CloseQuote ? 1u : 2u;
            stop--;
        }

        stop = next;
        return content == next ? 0u : 32u;
    }

    private readonly uint Shape(int index)
    {
        if (index < _first || index >= _limit) return 1023;
        var token = _tokens[index];
        var shape = ((uint)token.Kind << 5) | (uint)Math.Min(token.Length, 4);
        const TokenFlags Kept = TokenFlags.Capitalised | TokenFlags.AllCaps | TokenFlags.MixedCase | TokenFlags.HasDigit | TokenFlags.Abbreviation;
        shape |= (uint)(token.Flags & Kept) << 9;
        return token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? shape ^ ((uint)_text[token.Start] << 20) : shape;
    }

    /// <summary>Hash of a token's characters without regard to ASCII case.</summary>
    private readonly uint Word(int index)
    {
        if (index < _first || index >= _limit) return 1;
        return SentenceModel.Hash(_tokens[index].In(_text));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(uint template, uint a, uint b = 0, uint c = 0)
    {
        var hash = (((template * 0x9E3779B1u) ^ a) * 0x85EBCA6Bu) + (b * 0xC2B2AE35u);
        hash = (hash ^ (hash >> 15) ^ (c * 0x27D4EB2Fu)) * 0x165667B1u;
        return (int)((hash ^ (hash >> 16)) & (SentenceModel.Slots - 1));
    }
}
