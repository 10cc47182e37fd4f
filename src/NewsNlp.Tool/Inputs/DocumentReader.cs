using System.Text;

namespace NewsNlp.Tool;

/// <summary>Reads one document from a stream that holds nothing else.</summary>
internal static class DocumentReader
{
    /// <summary>Most bytes that are read of one document: every limit on characters is reached within them.</summary>
    private const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="stream">Where it stands.</param>
    /// <param name="length">Its bytes as far as they are known, or 0: a buffer that need not grow takes half the memory.</param>
    /// <param name="format">What it is.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static async ValueTask<InputRecord> ReadAsync(string id, Stream stream, long length, InputFormat format, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream((int)Math.Min(length, MaximumBytes));
        var chunk = new byte[64 * 1024];
        try
        {
            while (await stream.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, MaximumBytes - buffer.Length)), cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                buffer.Write(chunk, 0, read);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InputRecord.Failed(id, "cannot-read", $"{id}: {exception.Message}");
        }

        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        if (LooksBinary(bytes))
        {
            return InputRecord.Failed(id, "binary-input", $"{id}: binary data, not a page or a text.");
        }

        return InputRecord.Of(format switch
        {
            InputFormat.Html => ArticleSource.FromHtml(bytes, id: id),
            InputFormat.Text => ArticleSource.FromText(Decode(bytes), id: id),
            _ => ArticleSource.FromPageText(Decode(bytes), id: id),
        });
    }

    /// <summary>A NUL in the first bytes is binary data, unless a mark says UTF-16.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes) =>
        !(bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        && bytes[..Math.Min(bytes.Length, InputFormats.SniffLength)].Contains((byte)0);

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        return (bytes.Length >= 2 ? (bytes[0], bytes[1]) : default) switch
        {
            (0xFF, 0xFE) => Encoding.Unicode.GetString(bytes[2..]),
            (0xFE, 0xFF) => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }
}
