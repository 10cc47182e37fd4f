using System.Buffers;

namespace NewsNlp.Tool;

/// <summary>Writes JSON: one object a line, or one indented object (an array of them when there are several inputs).</summary>
internal sealed class JsonResultWriter(Stream stream, OutputParts parts, bool lines) : IResultWriter
{
    private readonly StreamBuffer _line = new(stream);
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly ArrayBufferWriter<byte> _first = new();
    private int _count;

    public ValueTask WriteAsync(NewsAnalysis analysis, CancellationToken cancellationToken)
    {
        NewsJson.Write(analysis, lines ? _line : _buffer, parts, indented: !lines);
        return WriteAsync(cancellationToken);
    }

    public ValueTask WriteErrorAsync(string? id, AnalysisIssue error, CancellationToken cancellationToken)
    {
        NewsJson.WriteError(id, error, lines ? _line : _buffer, indented: !lines);
        return WriteAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (!lines)
        {
            await stream.WriteAsync(_first.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(_count > 1 ? "\n]\n"u8.ToArray() : "\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        _count++;
        if (lines)
        {
            _line.Write("\n"u8);
            await _line.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (_count == 1)
        {
            // Whether it is an object or an array shows with the second result: hold the first one back.
            _first.Write(_buffer.WrittenSpan);
        }
        else
        {
            if (_count == 2)
            {
                await stream.WriteAsync("[\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(_first.WrittenMemory, cancellationToken).ConfigureAwait(false);
                _first.ResetWrittenCount();
            }

            await stream.WriteAsync(",\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }

        _buffer.ResetWrittenCount();
    }
}
