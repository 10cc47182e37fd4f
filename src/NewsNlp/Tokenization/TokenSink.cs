using System.Buffers;
using System.Runtime.CompilerServices;

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
