using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Tokenization;

/// <summary>Writes tokens into the spans that an <see cref="IBufferWriter{T}"/> lends.</summary>
internal ref struct TokenSink
{
    /// <summary>Tokens asked for at a time: large enough that a virtual call is paid once in hundreds of tokens.</summary>
    private const int Lot = 512;

    private readonly IBufferWriter<Token> _writer;
    private Span<Token> _room;
    private int _used;

    public TokenSink(IBufferWriter<Token> writer)
    {
        _writer = writer;
        _room = writer.GetSpan(Lot);
        _used = 0;
    }

    /// <summary>Writes one token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int length, TokenKind kind, TokenFlags flags)
    {
        if ((uint)_used >= (uint)_room.Length) Renew(1);
        _room[_used++] = new Token(start, length, kind, flags);
    }

    /// <summary>Writes the tokens of a block at <paramref name="at"/> that start and end at the bits given; there is one end a start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPlain(ReadOnlySpan<char> text, int at, ulong starts, ulong ends, ulong chunkStarts)
    {
        if (starts == 0) return;
        if (_used + 64 > _room.Length) Renew(64);
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at);
        ref var tails = ref MemoryMarshal.GetArrayDataReference(TokenTails.Table);
        ref var to = ref Unsafe.As<Token, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_room), _used));
        _used += BitOperations.PopCount(starts);
        do
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var end = BitOperations.TrailingZeroCount(ends);
            var first = (int)((chunkStarts >> start) & 1);
            var tail = Unsafe.Add(ref tails, (Unsafe.Add(ref from, start) * 2) + first);

            // One write of Start and Length, one of Kind and Flags; a test holds the layout of Token.
            Unsafe.WriteUnaligned(ref to, (uint)(at + start) | ((ulong)(uint)(end - start + 1) << 32));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 8), tail);
            to = ref Unsafe.Add(ref to, 12);
            starts &= starts - 1;
            ends &= ends - 1;
        }
        while (starts != 0);
    }

    /// <summary>Adds flags to a token of the lot that <see cref="AddPlain"/> wrote last; one bit is set for it and one for each token behind it.</summary>
    public readonly void AddFlags(ulong fromToken, TokenFlags flags)
    {
        ref var token = ref _room[_used - BitOperations.PopCount(fromToken)];
        token = token with { Flags = token.Flags | flags };
    }

    /// <summary>Hands what was written to the writer.</summary>
    public void Flush()
    {
        _writer.Advance(_used);
        _room = default;
        _used = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Renew(int count)
    {
        _writer.Advance(_used);
        _room = _writer.GetSpan(Math.Max(count, Lot));
        _used = 0;
    }
}
