using System.IO.Compression;
using System.Text;

namespace NewsNlp.Tests.Input;

/// <summary>The readers' limits of docs/limits.md, each at its real size: a stream makes up what is too long, and nothing holds it.</summary>
public class InputLimitTests
{
    [Fact]
    public async Task A_line_that_is_too_long_is_an_error_and_the_next_is_read()
    {
        using var lines = new MadeStream("{\"id\":\"a\",\"text\":\"", JsonLinesReader.MaximumLineLength, "\"}\n{\"id\":\"b\",\"text\":\"Short.\"}\n");
        var records = await ReadAsync(JsonLinesReader.ReadAsync(lines));

        Assert.Equal("line-too-long", records[0].Error!.Code);
        Assert.Equal("b", records[1].Source!.Id);
    }

    [Fact]
    public async Task A_record_that_is_too_long_is_an_error_and_the_next_is_read()
    {
        using var archive = new MadeStream(Header("long", WarcReader.MaximumRecordLength + 1L), WarcReader.MaximumRecordLength + 1, "\r\n\r\n" + Header("next", 6) + "Short.\r\n\r\n");
        var records = await ReadAsync(WarcReader.ReadAsync(archive));

        Assert.Equal(("<urn:long>", "record-too-long"), (records[0].Id, records[0].Error!.Code));
        Assert.Equal("<urn:next>", records[1].Source!.Id);
    }

    [Fact]
    public async Task A_header_that_is_too_long_is_damage()
    {
        using var archive = new MadeStream("WARC/1.0\r\nWARC-Type: ", 33 * 1024, "\r\n\r\n");

        Assert.Contains(await ReadAsync(WarcReader.ReadAsync(archive)), record => record.Error?.Code == "bad-warc");
    }

    [Fact]
    public async Task A_page_that_grows_when_it_is_unpacked_is_cut()
    {
        using var bomb = new MemoryStream();
        using (var packer = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        using (var page = new MadeStream("<html><body><p>", WarcReader.MaximumRecordLength + 1000, "</p>"))
        {
            await page.CopyToAsync(packer);
        }

        byte[] block = [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"), .. bomb.ToArray()];
        byte[] archive =
        [
            .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:bomb>\r\nContent-Type: application/http\r\nContent-Length: {block.Length}\r\n\r\n"),
            .. block, .. "\r\n\r\n"u8,
        ];
        var record = Assert.Single(await ReadAsync(WarcReader.ReadAsync(new MemoryStream(archive))));

        Assert.InRange(record.Source!.Content.Length, 1, WarcReader.MaximumRecordLength);
    }

    [Fact]
    public async Task An_item_that_is_too_long_ends_the_feed_with_an_error()
    {
        using var feed = new MadeStream("<rss><channel><item><title>Short</title></item><item><title>", NewsXmlReader.MaximumItemLength + 1, "</title></item></channel></rss>");
        var records = await ReadAsync(NewsXmlReader.ReadAsync(feed, "feed"));

        Assert.Equal("item-too-long", records[^1].Error!.Code);
    }

    private static string Header(string id, long length) =>
        $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:{id}>\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n\r\n";

    private static async Task<List<InputRecord>> ReadAsync(IAsyncEnumerable<InputRecord> records)
    {
        var list = new List<InputRecord>();
        await foreach (var record in records)
        {
            list.Add(record);
        }

        return list;
    }

    /// <summary>A beginning, so many letters, and an end.</summary>
    private sealed class MadeStream(string head, long letters, string tail) : Stream
    {
        private readonly byte[] _head = Encoding.ASCII.GetBytes(head);
        private readonly byte[] _tail = Encoding.ASCII.GetBytes(tail);
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var behind = _at - _head.Length - letters;
            var read = _at < _head.Length ? Copy(_head.AsSpan((int)_at), buffer)
                : behind < 0 ? Fill(buffer[..(int)Math.Min(buffer.Length, -behind)])
                : Copy(_tail.AsSpan((int)behind), buffer);
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static int Copy(Span<byte> part, Span<byte> buffer)
        {
            part = part[..Math.Min(part.Length, buffer.Length)];
            part.CopyTo(buffer);
            return part.Length;
        }

        private static int Fill(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            return buffer.Length;
        }
    }
}
