using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Tokenization;

/// <summary>Finds the places where a sentence may end at all, 64 at a time and without a branch a token: nine places in ten are none.</summary>
/// <remarks>
/// What stands before a place and what stands behind it each set bits; the place is a candidate where they share one. The test errs only towards
/// too many: <see cref="BoundaryRules.MayEnd"/> looks again at each.
/// </remarks>
internal ref struct BoundaryCandidates
{
    /// <summary>Any token: what stands before may end a sentence by itself.</summary>
    private const byte Any = 1;

    /// <summary>The first token of a line, behind whatever.</summary>
    private const byte LineStart = 2;

    /// <summary>A capitalised word that often starts sentences.</summary>
    private const byte Starter = 4;

    /// <summary>A long number, a dash, a bullet or a rule, which may start a line that lost its break.</summary>
    private const byte Mark = 8;

    /// <summary>A token behind white space.</summary>
    private const byte Space = 16;

    private const int Width = 64;

    /// <summary>Where kind and flags lie in a token, as one number: the kind in the low byte, the flags in the high half (a test holds the layout).</summary>
    private const int TailAt = 8;

    private const uint BehindTail = 0xFF | ((uint)(TokenFlags.LineStart | TokenFlags.Capitalised) << 16);
    private const uint BeforeTail = 0xFF | ((uint)TokenFlags.Abbreviation << 16);

    /// <summary>Bits by the low byte of <see cref="TokenFlags"/>, for the place before a token.</summary>
    private static readonly byte[] BehindByFlags = Table(256, i => Any | Of(i, TokenFlags.LineStart, LineStart) | Of(i, TokenFlags.SpaceBefore, Space));

    /// <summary>By kind, the length from which a token is long.</summary>
    private static readonly int[] LongFrom = [.. Enumerable.Range(0, 16).Select(i => (TokenKind)i switch
    {
        TokenKind.Number => BoundaryRules.LongNumber,
        TokenKind.Punctuation or TokenKind.Symbol => BoundaryRules.LongMark,
        _ => int.MaxValue,
    })];

    /// <summary>Bits by first character, for the place before a mark.</summary>
    private static readonly byte[] BehindByMark = Table(129, i => i is '-' or '*' or '<' or '>' or 128 ? Mark : 0);

    /// <summary>Bits by the low byte of flags, for the place behind a token.</summary>
    private static readonly byte[] BeforeByFlags = Table(256, i => LineStart | Of(i, TokenFlags.Abbreviation, Any));

    /// <summary>Bits by kind, for the place behind a token.</summary>
    private static readonly byte[] BeforeByKind = Table(16, i => (TokenKind)i switch
    {
        TokenKind.Word => Starter | Mark,
        TokenKind.Number or TokenKind.CloseQuote => Any,
        TokenKind.OpenQuote or TokenKind.Punctuation => 0,
        _ => Space,
    });

    /// <summary>Bits by kind, for the place behind a token of more than one character.</summary>
    private static readonly byte[] BeforeByLength = Table(16, i => (TokenKind)i == TokenKind.Punctuation ? Any : 0);

    /// <summary>The kinds whose first character counts.</summary>
    private static readonly byte[] IsMark = Table(16, i => (TokenKind)i is TokenKind.Word or TokenKind.Number or TokenKind.OpenQuote or TokenKind.CloseQuote ? 0 : 255);

    /// <summary>Bits by first character (the last entry for all beyond ASCII), for the place behind a mark.</summary>
    private static readonly byte[] BeforeByMark = Table(129, i => i is '.' or '!' or '?' or ')' or ']' or '}' or '>' or 128 ? Any : i is ',' or '(' or '[' or '/' or ';' ? 0 : Space);

    /// <summary>All bits where the flags say that the token is capitalised.</summary>
    private static readonly byte[] CapitalMask = Table(256, i => Of(i, TokenFlags.Capitalised, 255));

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;

    /// <summary>Places of the window that are candidates and not yet given.</summary>
    private ulong _mask;

    private int _window;
    private int _end;
    public BoundaryCandidates(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>The first candidate at or behind <paramref name="from"/>, which never goes back; the number of tokens when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int from)
    {
        if (from < _end) _mask &= ulong.MaxValue << (from - _window);
        while (_mask == 0 || from >= _end)
        {
            if (_end == _tokens.Length) return _tokens.Length;
            Scan();
            if (from > _window) _mask = from < _end ? _mask & (ulong.MaxValue << (from - _window)) : 0;
        }

        return _window + BitOperations.TrailingZeroCount(_mask);
    }

    private void Scan()
    {
        _window = _end;
        _end = Math.Min(_window + Width, _tokens.Length);
        _mask = 0;
        for (var interesting = Interesting(); interesting != 0; interesting &= interesting - 1)
        {
            var bit = BitOperations.TrailingZeroCount(interesting);

            // One where the two share a bit.
            _mask |= (ulong)(uint)(((Before(_window + bit - 1) & Behind(_window + bit)) + 255) >> 8) << bit;
        }
    }

    /// <summary>The places of the window that are not between two words of which the second is in small letters: about four in ten.</summary>
    private readonly ulong Interesting()
    {
        ref var tails = ref Unsafe.Add(ref Unsafe.As<Token, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_tokens), _window)), TailAt);
        var before = _window == 0 ? 0 : Unsafe.ReadUnaligned<uint>(ref Unsafe.Subtract(ref tails, Unsafe.SizeOf<Token>()));
        var mask = 0UL;
        for (var i = 0; i < _end - _window; i++)
        {
            var tail = Unsafe.ReadUnaligned<uint>(ref tails);
            mask |= (((tail & BehindTail) | (before & BeforeTail)) != 0 ? 1UL : 0UL) << i;
            before = tail;
            tails = ref Unsafe.Add(ref tails, Unsafe.SizeOf<Token>());
        }

        // Nothing ends before the first token.
        return _window == 0 ? mask & ~1UL : mask;
    }

    /// <summary>What the token at <paramref name="index"/> lets end or start at the place before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Behind(int index)
    {
        ref readonly var token = ref _tokens[index];
        int kind = (int)token.Kind & 15, flags = (int)token.Flags & 255, first = Math.Min((int)_text[token.Start], 128);
        return BehindByFlags[flags] | (BehindByMark[first] & IsMark[kind]) | (((LongFrom[kind] - 1 - token.Length) >> 31) & Mark)
            | ((int)BoundaryRules.StarterBit(first, token.Length, _text[token.End - 1]) * Starter & CapitalMask[flags]);
    }

    /// <summary>What the token at <paramref name="index"/> lets end or start at the place behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Before(int index)
    {
        ref readonly var token = ref _tokens[index];
        int kind = (int)token.Kind & 15, flags = (int)token.Flags & 255, first = Math.Min((int)_text[token.Start], 128);
        return BeforeByFlags[flags] | BeforeByKind[kind] | (BeforeByMark[first] & IsMark[kind]) | (((1 - token.Length) >> 31) & BeforeByLength[kind]);
    }

    private static byte Of(int flags, TokenFlags flag, byte bit) => ((TokenFlags)flags & flag) != 0 ? bit : (byte)0;

    private static byte[] Table(int size, Func<int, int> bits) => [.. Enumerable.Range(0, size).Select(i => (byte)bits(i))];
}
