using System.Buffers;

namespace NewsNlp.Tokenization;

/// <summary>Writes sentences into the spans that an <see cref="IBufferWriter{T}"/> lends.</summary>
internal ref struct SentenceSink
{
    private const int Lot = 64;

    private readonly IBufferWriter<Sentence> _writer;
    private Span<Sentence> _room;
    private int _used;

    public SentenceSink(IBufferWriter<Sentence> writer)
    {
        _writer = writer;
        _room = writer.GetSpan(Lot);
        _used = 0;
    }

    /// <summary>Writes the sentence of the tokens <c>[first, end)</c>.</summary>
    public void Add(ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (_used == _room.Length)
        {
            Flush();
            _room = _writer.GetSpan(Lot);
        }

        _room[_used++] = new Sentence(TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End), first, end - first);
    }

    /// <summary>Hands what was written to the writer.</summary>
    public void Flush()
    {
        _writer.Advance(_used);
        _room = default;
        _used = 0;
    }
}
