using System.Text;

namespace NewsNlp.Input;

/// <summary>Reads lines and runs of bytes from a stream through one buffer.</summary>
internal sealed class BufferedBytes(Stream stream)
{
    private const int LongestLine = 32 * 1024;

    private readonly byte[] _buffer = new byte[2 * LongestLine];
    private int _start;
    private int _end;

    /// <summary>The next line without its line end; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The line is too long for a header.</exception>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        for (var scanned = 0; ;)
        {
            var at = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _buffer.AsSpan(_start, scanned + at);
                _start += line.Length + 1;
                return Encoding.UTF8.GetString(line.TrimEnd((byte)'\r'));
            }

            scanned = _end - _start;
            if (scanned > LongestLine)
            {
                throw new InvalidDataException("A header line is too long.");
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                var rest = _buffer.AsSpan(_start, scanned);
                _start = _end;
                return rest.IsEmpty ? null : Encoding.UTF8.GetString(rest);
            }
        }
    }

    /// <summary>Reads exactly the length of <paramref name="destination"/>; false when the stream ends before.</summary>
    public async ValueTask<bool> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        var held = Math.Min(destination.Length, _end - _start);
        _buffer.AsMemory(_start, held).CopyTo(destination);
        _start += held;
        var rest = destination[held..];
        return await stream.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == rest.Length;
    }

    /// <summary>Passes over <paramref name="count"/> bytes; false when the stream ends before.</summary>
    public async ValueTask<bool> SkipAsync(long count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var held = (int)Math.Min(count, _end - _start);
            _start += held;
            count -= held;
            if (count == 0)
            {
                return true;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
