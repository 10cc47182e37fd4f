namespace NewsNlp.Input;

/// <summary>Cuts a stream of bytes into lines of bounded length, in one growing buffer. Linear in the stream.</summary>
internal sealed class ByteLineReader(Stream stream, int maximumLength)
{
    private const int InitialSize = 64 * 1024;

    private byte[] _buffer = new byte[InitialSize];
    private int _start;
    private int _end;
    private int _scanned;
    private bool _finished;

    /// <summary>Whether the line that was read last was longer than the limit; its bytes are then empty.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next line without its line feed, valid until the next call; null at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadLineAsync(CancellationToken cancellationToken)
    {
        WasTooLong = false;
        while (true)
        {
            var at = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return Take(_scanned + at, 1);
            }

            _scanned = _end;
            if (_finished)
            {
                // The cast matters: a bare null would become an empty line, since an array converts to memory.
                return _start == _end && !WasTooLong ? (ReadOnlyMemory<byte>?)null : Take(_end, 0);
            }

            if (_end - _start > maximumLength)
            {
                // Keep nothing of a line that is too long, nor the room it took; go on to its end.
                WasTooLong = true;
                _buffer = new byte[InitialSize];
                _start = _scanned = _end = 0;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int separator)
    {
        var line = WasTooLong ? default : _buffer.AsMemory(_start, end - _start);
        _start = _scanned = end + separator;
        return line;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _finished = read == 0;
    }
}
