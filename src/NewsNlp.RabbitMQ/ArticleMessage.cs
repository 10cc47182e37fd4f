using System.Buffers;

namespace NewsNlp.RabbitMQ;

/// <summary>What a message holds: a line of the JSON Lines that <c>newsnlp analyze</c> reads; what its answer holds: the line that it writes.</summary>
internal sealed class ArticleMessage(NewsAnalyzer analyzer, OutputParts parts)
{
    /// <summary>The answer to one message, and whether it is an analysis rather than an error.</summary>
    /// <remarks>A message that cannot be read is answered with an error: nothing that comes in is left without an answer.</remarks>
    public async Task<(ReadOnlyMemory<byte> Line, bool Succeeded)> AnswerAsync(ReadOnlyMemory<byte> body, string? messageId, CancellationToken cancellationToken)
    {
        var record = await ReadAsync(body, cancellationToken).ConfigureAwait(false);
        var line = new ArrayBufferWriter<byte>(16 * 1024);
        if (record.Source is { } source)
        {
            var analysis = await Task.Run(async () => await analyzer.AnalyzeAsync(source, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            NewsJson.Write(analysis, line, parts);
            return (line.WrittenMemory, true);
        }

        NewsJson.WriteError(record.Id ?? messageId, record.Error!, line);
        return (line.WrittenMemory, false);
    }

    private static async Task<InputRecord> ReadAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await foreach (var record in JsonLinesReader.ReadAsync(new MemoryStream(body.ToArray(), writable: false), cancellationToken).ConfigureAwait(false))
        {
            return record;
        }

        return InputRecord.Failed(null, "bad-record", "The message is empty.");
    }
}
