using System.Buffers.Text;

namespace NewsNlp.Input;

/// <summary>HTTP's chunked transfer coding.</summary>
internal static class ChunkedBody
{
    /// <summary>The body without its chunk lines; null when it is not chunked after all.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> body)
    {
        using var result = new MemoryStream(body.Length);
        while (true)
        {
            var line = body.IndexOf("\r\n"u8);
            if (line <= 0 || !Utf8Parser.TryParse(body[..line], out uint size, out var used, 'x') || (used < line && body[used] is not ((byte)';' or (byte)' ')))
            {
                // A body that breaks off behind whole chunks keeps them.
                return result.Length > 0 ? result.ToArray() : null;
            }

            body = body[(line + 2)..];
            if (size == 0)
            {
                return result.ToArray();
            }

            var chunk = body[..(int)Math.Min(size, (uint)body.Length)];
            result.Write(chunk);
            body = body[Math.Min(body.Length, chunk.Length + 2)..];
        }
    }
}
