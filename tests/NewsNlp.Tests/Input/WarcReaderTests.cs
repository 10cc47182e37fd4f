using System.IO.Compression;
using System.Text;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Input;

public sealed class WarcReaderTests
{
    private const string Html = "<html><body><p>Grüße from the bridge.</p></body></html>";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_an_archive_are_read_with_their_address_and_id(bool compressed)
    {
        var archive = Archive(
            compressed,
            Record("warcinfo", "application/warc-fields", "software: ours"),
            Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
            Record("response", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Html, "https://example.org/1"),
            Record("response", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"),
            Record("response", "application/http; msgtype=response", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n" + Html),
            Record("conversion", "text/plain", "Plain text."));

        var records = await ReadAsync(archive);

        Assert.Equal(2, records.Count);
        Assert.Equal((SourceKind.Html, Html, "https://example.org/1"), (records[0].Source!.Kind, records[0].Source!.Content, records[0].Source!.Url));
        Assert.StartsWith("<urn:uuid:", records[0].Id, StringComparison.Ordinal);
        Assert.Equal((SourceKind.PageText, "Plain text."), (records[1].Source!.Kind, records[1].Source!.Content));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_stored_as_it_was_sent_is_decoded(string encoding)
    {
        var packed = new MemoryStream();
        using (Stream coder = encoding switch { "gzip" => new GZipStream(packed, CompressionLevel.Fastest), "deflate" => new ZLibStream(packed, CompressionLevel.Fastest), _ => new BrotliStream(packed, CompressionLevel.Fastest) })
        {
            coder.Write(Encoding.UTF8.GetBytes(Html));
        }

        var body = packed.ToArray();
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"5\r\n"), .. body[..5], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 5:x};ext=1\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\nTransfer-Encoding: chunked\r\n\r\n");

        var record = Assert.Single(await ReadAsync(Archive(true, Record("response", "application/http", [.. head, .. chunked]))));

        Assert.Equal(Html, record.Source!.Content);
    }

    [Fact]
    public async Task A_body_that_was_stored_decoded_is_taken_as_it_is()
    {
        var response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" + Html;

        Assert.Equal(Html, Assert.Single(await ReadAsync(Archive(false, Record("response", "application/http", response)))).Source!.Content);
    }

    [Fact]
    public async Task Damage_between_records_is_said_once_and_passed_over()
    {
        byte[] damaged = [.. Archive(false, Page("1")), .. "rubbish\nmore rubbish\n"u8, .. Archive(false, Page("2"))];

        var records = await ReadAsync(damaged);

        Assert.Equal([null, "bad-warc", null], records.Select(record => record.Error?.Code));
    }

    [Fact]
    public async Task A_file_that_ends_early_gives_what_is_whole_and_an_error()
    {
        foreach (var compressed in new[] { false, true })
        {
            var archive = Archive(compressed, Page("1"), Page(string.Concat(Enumerable.Range(0, 500))));
            var records = await ReadAsync(archive[..^200]);

            Assert.NotNull(records[0].Source);
            Assert.Equal("bad-warc", records[^1].Error!.Code);
        }
    }

    [Fact]
    public void No_bytes_make_it_throw_or_hang() =>
        Prop.ForAll<byte[], int>((noise, seed) =>
        {
            var random = new Random(seed);
            var archive = Archive(random.Next(2) == 0, Page("1"), Page("2"));
            foreach (var value in noise ?? [])
            {
                archive[random.Next(archive.Length)] = value;
            }

            Assert.InRange(ReadAsync(archive).GetAwaiter().GetResult().Count, 0, 20);
        }).Holds();

    internal static byte[] Archive(bool compressed, params byte[][] records) => [.. records.SelectMany(record => compressed ? Pack(record) : record)];

    internal static byte[] Page(string words) =>
        Record("response", "application/http; msgtype=response", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{words}</p>");

    private static byte[] Record(string type, string contentType, string block, string? target = null) => Record(type, contentType, Encoding.UTF8.GetBytes(block), target);

    private static byte[] Record(string type, string contentType, byte[] block, string? target = null)
    {
        var head = $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nWARC-Date: 2026-11-26T10:00:00Z\r\n"
            + (target is null ? "" : $"WARC-Target-URI: {target}\r\n") + $"Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Pack(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(record);
        }

        return packed.ToArray();
    }

    private static async Task<List<InputRecord>> ReadAsync(byte[] archive)
    {
        var records = new List<InputRecord>();
        await foreach (var record in WarcReader.ReadAsync(new MemoryStream(archive)))
        {
            records.Add(record);
        }

        return records;
    }
}
