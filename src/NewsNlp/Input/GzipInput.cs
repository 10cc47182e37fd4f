using System.IO.Compression;

namespace NewsNlp.Input;

/// <summary>Opens inputs that may be compressed with gzip, in one member or many (as WARC files are: a member a record).</summary>
internal static class GzipInput
{
    private const int MagicLength = 2;

    /// <summary>The plain bytes of <paramref name="stream"/>, whether it is compressed or not. What is read later throws <see cref="InvalidDataException"/> where it is broken.</summary>
    public static async ValueTask<Stream> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[MagicLength];
        var length = await stream.ReadAtLeastAsync(head, MagicLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return IsGzip(head.AsSpan(0, length)) ? new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true) : whole;
    }

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];
}
