using System.IO.Compression;
using System.Globalization;
using System.Text;

namespace NewsNlp.Input;

/// <summary>An HTTP response as it was recorded: its status, type and decoded body.</summary>
internal sealed class HttpResponse
{
    private static ReadOnlySpan<byte> HeaderEnd => "\r\n\r\n"u8;

    private HttpResponse(int status, string contentType, byte[] body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    public int Status { get; }

    public string ContentType { get; }

    public byte[] Body { get; }

    /// <summary>Reads a response; null when the block is none. A body that decompresses to more than <paramref name="maximumBody"/> bytes is cut there.</summary>
    public static HttpResponse? Read(ReadOnlySpan<byte> block, int maximumBody)
    {
        var end = block.IndexOf(HeaderEnd);
        var lines = Encoding.Latin1.GetString(end < 0 ? block[..Math.Min(block.Length, 4096)] : block[..end]).Split("\r\n");
        var status = lines[0].Split(' ', 3);
        if (end < 0 || !status[0].StartsWith("HTTP/", StringComparison.Ordinal) || status.Length < 2
            || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        var body = block[(end + HeaderEnd.Length)..].ToArray();
        if (Header(lines, "Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = ChunkedBody.Decode(body) ?? body;
        }

        return new HttpResponse(code, Header(lines, "Content-Type"), Decompress(body, Header(lines, "Content-Encoding").Trim().ToLowerInvariant(), maximumBody));
    }

    private static string Header(string[] lines, string name) =>
        lines.Skip(1).FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";

    /// <summary>Many archives keep the header although they stored the body decoded: what does not decompress is taken as it is.</summary>
    private static byte[] Decompress(byte[] body, string encoding, int maximumBody)
    {
        try
        {
            using var packed = new MemoryStream(body);
            using Stream? plain = encoding switch
            {
                "gzip" or "x-gzip" when GzipInput.IsGzip(body) => new GZipStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            if (plain is null)
            {
                return body;
            }

            using var result = new MemoryStream();
            var chunk = new byte[64 * 1024];
            while (result.Length < maximumBody && plain.Read(chunk) is var read and > 0)
            {
                result.Write(chunk, 0, (int)Math.Min(read, maximumBody - result.Length));
            }

            return result.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return body;
        }
    }
}
