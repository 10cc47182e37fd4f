using System.Collections.Concurrent;

namespace NewsNlp.Knowledge;

/// <summary>Cuts a stream into blocks that end with a line.</summary>
internal sealed class LineBlockReader(Stream stream)
{
    private const int BlockSize = 2 << 20;

    private readonly Stream _stream = stream;
    private readonly ConcurrentBag<byte[]> _pool = [];
    private byte[] _rest = [];
    private int _restLength;
    private bool _atEnd;
    private long _number;

    /// <summary>Bytes read so far.</summary>
    public long Length { get; private set; }

    /// <summary>The next block, or null at the end.</summary>
    public LineBlock? Read()
    {
        if (_atEnd)
        {
            return null;
        }

        var buffer = Rent(_restLength);
        _rest.AsSpan(0, _restLength).CopyTo(buffer);
        var length = _restLength;
        while (true)
        {
            while (length < buffer.Length)
            {
                var read = _stream.Read(buffer, length, buffer.Length - length);
                if (read == 0)
                {
                    _atEnd = true;
                    return length == 0 ? null : new LineBlock(buffer, length, _number++);
                }

                length += read;
                Length += read;
            }

            var end = buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                Keep(buffer.AsSpan(end, length - end));
                return new LineBlock(buffer, end, _number++);
            }

            // One line is longer than the block: up to the limit it gets the room, behind it the line is cut and thereby broken.
            if (buffer.Length > KnowledgeImport.MaxLineBytes)
            {
                _restLength = 0;
                return new LineBlock(buffer, length, _number++);
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    /// <summary>Gives a block's buffer back.</summary>
    public void Return(LineBlock block)
    {
        if (block.Bytes.Length == BlockSize)
        {
            _pool.Add(block.Bytes);
        }
    }

    private byte[] Rent(int least) =>
        least >= BlockSize ? new byte[least * 2] : _pool.TryTake(out var pooled) ? pooled : new byte[BlockSize];

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (_rest.Length < rest.Length)
        {
            _rest = new byte[rest.Length];
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }
}
