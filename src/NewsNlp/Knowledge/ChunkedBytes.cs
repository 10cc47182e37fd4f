using System.Buffers;

namespace NewsNlp.Knowledge;

/// <summary>A byte writer that grows by chunks and never copies what it holds.</summary>
internal sealed class ChunkedBytes : IBufferWriter<byte>
{
    private const int ChunkSize = 1 << 20;

    private readonly List<byte[]> _chunks = [];
    private readonly List<int> _lengths = [];

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; }

    /// <inheritdoc />
    public void Advance(int count)
    {
        _lengths[^1] += count;
        Length += count;
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var need = Math.Max(sizeHint, 1);
        if (_chunks.Count == 0 || _chunks[^1].Length - _lengths[^1] < need)
        {
            _chunks.Add(new byte[Math.Max(ChunkSize, need)]);
            _lengths.Add(0);
        }

        return _chunks[^1].AsMemory(_lengths[^1]);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Appends bytes in one piece and tells where they lie.</summary>
    public (int Chunk, int Offset) Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        var place = (_chunks.Count - 1, _lengths[^1]);
        Advance(bytes.Length);
        return place;
    }

    /// <summary>A slice of one chunk.</summary>
    public ReadOnlySpan<byte> Slice(int chunk, int offset, int length) => _chunks[chunk].AsSpan(offset, length);

    /// <summary>Writes everything to a stream.</summary>
    public void CopyTo(Stream stream)
    {
        for (var i = 0; i < _chunks.Count; i++)
        {
            stream.Write(_chunks[i], 0, _lengths[i]);
        }
    }
}
