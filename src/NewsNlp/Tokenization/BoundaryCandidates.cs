using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Tokenization;

/// <summary>Finds the places where a sentence may end at all, one bit a token: nine places in ten are none.</summary>
/// <remarks>
/// Says of each place what <see cref="BoundaryRules.MayEnd"/> says (held by a test), for a window of tokens at a time: kinds, flags, first characters and
/// lengths are laid out beside each other, and questions asked of all at once. Without vectors each place is asked for itself.
/// </remarks>
internal ref struct BoundaryCandidates
{
    /// <summary>Tokens of a window.</summary>
    private const int Width = 64;

    /// <summary>Tokens that a window shares with the one before: a place is judged by the two tokens before it.</summary>
    private const int Shared = 2;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly BoundaryRules _rules;
    private readonly Span<char> _facts;

    /// <summary>Places of the window that are candidates and not yet given.</summary>
    private ulong _mask;

    /// <summary>Those that are <see cref="IsPlain"/>.</summary>
    private ulong _plain;

    private int _window;
    private int _end;

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="rules">What is asked where there are no vectors, and for long numbers.</param>
    /// <param name="facts">Room for <see cref="Room"/> characters.</param>
    public BoundaryCandidates(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, BoundaryRules rules, Span<char> facts)
    {
        _text = text;
        _tokens = tokens;
        _rules = rules;
        _facts = facts;
    }

    /// <summary>Characters of working memory.</summary>
    public static int Room => 4 * Width;

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

    /// <summary>
    /// Whether the candidate that <see cref="Next"/> gave last is the commonest end of all: a full stop or question mark behind a word, then a space and a capitalised word.
    /// </summary>
    public readonly bool IsPlain(int place) => ((_plain >> (place - _window)) & 1) != 0;

    private void Scan()
    {
        _window = Math.Max(0, _end - Shared);
        _end = Math.Min(_window + Width, _tokens.Length);
        if (Vector512.IsHardwareAccelerated) Scan<Block512>();
        else if (Vector256.IsHardwareAccelerated) Scan<Block256>();
        else if (Vector128.IsHardwareAccelerated) Scan<Block128>();
        else ScanEach();
    }

    /// <summary>The window's places: those of the shared tokens were the last window's, and nothing ends before the first token.</summary>
    private readonly ulong Places() => (ulong.MaxValue << (_window == 0 ? 1 : Shared)) & (ulong.MaxValue >> (Width - (_end - _window)));

    private void ScanEach()
    {
        _plain = 0;
        _mask = Asked(Places());
    }

    /// <summary>The cases of <see cref="BoundaryRules.MayEnd"/>, as masks: shifted by one where the token before the place is meant, by two for the one before that.</summary>
    private void Scan<TVector>()
        where TVector : struct, IBlockVector<TVector>
    {
        TokenColumns.Lay(_tokens[_window.._end], Column(0), Column(1), Column(3));
        TVector kinds = TVector.Load(in _facts[0], 0), flags = TVector.Load(in _facts[Width], 0), lengths = TVector.Load(in _facts[3 * Width], 0);
        ulong word = kinds.Is((byte)TokenKind.Word), number = kinds.Is((byte)TokenKind.Number), punctuation = kinds.Is((byte)TokenKind.Punctuation);
        ulong opener = kinds.Is((byte)TokenKind.OpenQuote), closer = kinds.Is((byte)TokenKind.CloseQuote), symbol = kinds.Is((byte)TokenKind.Symbol);
        ulong space = With(flags, TokenFlags.SpaceBefore), capital = With(flags, TokenFlags.Capitalised), abbreviation = With(flags, TokenFlags.Abbreviation);
        LayFirsts(~(word | number | opener | closer) & (ulong.MaxValue >> (Width - (_end - _window))));
        var firsts = TVector.Load(in _facts[2 * Width], 0);
        ulong single = lengths.Is(1), beyond = firsts.High(), full = firsts.Is((byte)'.'), asks = firsts.Is((byte)'?'), angle = firsts.Is((byte)'>'), square = firsts.Is((byte)']');

        var stop = punctuation & (full | asks | firsts.Is((byte)'!') | beyond | ~single);
        var bracket = punctuation & (firsts.Is((byte)')') | square | firsts.Is((byte)'}')) & ~stop;
        var joint = punctuation & (firsts.Is((byte)',') | firsts.Is((byte)'(') | firsts.Is((byte)'[') | firsts.Is((byte)'/') | firsts.Is((byte)';')) & ~stop;
        var other = ~(word | number | opener | closer | stop | bracket | joint);
        var near = ((closer | bracket | (number & ~space)) << 1) & (((~(word | number)) | abbreviation) << 2);
        var sure = With(flags, TokenFlags.LineStart) | ((stop | abbreviation) << 1) | near | ((bracket & square) << 1)
            | ((other << 1) & space) | ((other & ~punctuation & angle & single) << 1);

        // What may start without a stop before it: see BoundaryRules.MayStart and MayBeStarter.
        var places = Places();
        var behind = ((word | number | bracket | closer) << 1) & ~sure & places;
        var leads = behind & (space | symbol) & ~((word << 1) & capital);
        var mark = punctuation | symbol;
        var start = leads & mark & (lengths.Between(BoundaryRules.LongMark, 255) | firsts.Is((byte)'-') | firsts.Is((byte)'*') | firsts.Is((byte)'<') | angle);
        var unsure = leads & ((mark & beyond) | (number & lengths.Between(BoundaryRules.LongNumber, 255))) & ~start;
        _mask = (sure & places) | start | Starters(capital & behind) | Asked(unsure);
        _plain = word & capital & space & (((full | asks) & punctuation & single & ~space) << 1) & (word << 2);
    }

    /// <summary>First characters of the tokens of the window that <paramref name="marks"/> names; those of the others are not asked for.</summary>
    private readonly void LayFirsts(ulong marks)
    {
        ref var firsts = ref MemoryMarshal.GetReference(Column(2));
        for (; marks != 0; marks &= marks - 1)
        {
            var bit = BitOperations.TrailingZeroCount(marks);
            Unsafe.Add(ref firsts, bit) = _text[_tokens[_window + bit].Start];
        }
    }

    private readonly Span<char> Column(int index) => _facts.Slice(index * Width, Width);

    /// <summary>Those of the capitalised tokens that may be words which often start sentences.</summary>
    private readonly ulong Starters(ulong capital)
    {
        var found = 0UL;
        for (; capital != 0; capital &= capital - 1)
        {
            var bit = BitOperations.TrailingZeroCount(capital);
            ref readonly var token = ref _tokens[_window + bit];
            found |= BoundaryRules.StarterBit(_text[token.Start], token.Length, _text[token.End - 1]) << bit;
        }

        return found;
    }

    private readonly ulong Asked(ulong places)
    {
        var found = 0UL;
        for (; places != 0; places &= places - 1)
        {
            var bit = BitOperations.TrailingZeroCount(places);
            if (_rules.MayEnd(_window + bit)) found |= 1UL << bit;
        }

        return found;
    }

    /// <summary>The tokens with a flag, which lies in the low byte.</summary>
    private static ulong With<TVector>(TVector flags, TokenFlags flag)
        where TVector : struct, IBlockVector<TVector> => flags.IsWith((byte)~(int)flag, 255);
}
