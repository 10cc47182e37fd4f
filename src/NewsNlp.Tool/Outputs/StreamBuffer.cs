using System.Buffers;

namespace NewsNlp.Tool;

/// <summary>A small buffer in front of a stream: a result of any size goes out as it is written.</summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _count;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _count < Math.Max(1, sizeHint))
        {
            Send();
            _bytes = _bytes.Length < sizeHint ? new byte[sizeHint] : _bytes;
        }

        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands everything on to where the stream leads.</summary>
    public Task FlushAsync(CancellationToken cancellationToken)
    {
        Send();
        return stream.FlushAsync(cancellationToken);
    }

    private void Send()
    {
        stream.Write(_bytes, 0, _count);
        _count = 0;
    }
}
