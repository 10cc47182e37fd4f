using System.Text;
using System.Text.Json;
using FsCheck.Fluent;

namespace NewsNlp.Tests.Input;

/// <summary>Laws of the readers of files: no bytes make one throw, and how a stream hands out its bytes changes nothing.</summary>
public sealed class InputLawTests
{
    private static readonly string[] Members =
    [
        "{\"id\":\"a\",", "{\"id\":7,", "\"html\":\"<p>x</p>\"", "\"text\":\"The bridge is open.\"", "\"page\":", "\"url\":\"https://example.org/\"", "\"lang\":\"de\"", "}", "}\n", "\n", "\r\n", "\"\\ud83d\"", "\"\\uD83D\\uDE00\"", "\uFEFF",
        "{\"text\":\"x\"}\n", "[[", "\\", "\t", "\"nested\":{\"a\":[1,{}]},",
    ];

    private static readonly string[] Headers =
    [
        "WARC/1.0\r\n", "WARC/1.1\n", "WARC-Type: response\r\n", "WARC-Type: conversion\r\n", "WARC-Record-ID: <urn:1>\r\n", "WARC-Target-URI: <https://example.org/>\r\n", "Content-Type: text/html; charset=\r\n", "Content-Type: text/plain\r\n",
        "Content-Length: 0\r\n", "Content-Length: 30\r\n", "Content-Length: 99999999999\r\n", "Content-Length: -1\r\n", "\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 302\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n",
        "Content-Encoding: deflate\r\n", "5\r\n", "ffffffff\r\n", "0\r\n", "<p>words of a page</p>", "\u001F\u008B", ":", "charset=utf-16", "x",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n\r\nPlain words.\r\n\r\n",
    ];

    private static readonly string[] Elements =
    [
        "<?xml version=\"1.0\"?>", "<rss>", "<channel>", "<item>", "</item>", "<title>A town votes</title>", "<description>&lt;p>Words&lt;/p></description>", "<pubDate>Mon, 21 Feb 2022 10:15:00 GMT</pubDate>", "</channel></rss>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>",
        "<content type=\"xhtml\"><div>x</div></content>", "</entry>", "</feed>", "<nitf>", "<body><body.head><hedline><hl1>", "</nitf>", "<newsItem guid=\"urn:a\">", "</newsItem>", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<", ">", "x=\"", "<x:y/>", "words", "\uD83D",
        "<rss><channel><item><title>A</title></item>", "<item/>", "<link>https://example.org/</link>", "<author>", "</author>",
    ];

    [Fact]
    public void Any_lines_of_json_give_at_most_a_record_a_line() => Prop.ForAll(NewsPieces.Texts(Members, Members, NewsPieces.LinkedData, NewsPieces.Lines), text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var records = Read(JsonLinesReader.ReadAsync(new MemoryStream(bytes)));
        return records.Count <= text.Count(c => c == '\n') + 1 && records.SequenceEqual(Read(JsonLinesReader.ReadAsync(new DripStream(bytes))));
    }).Holds();

    [Fact]
    public void Any_text_written_as_json_is_read_back() => Prop.ForAll<string?, string?>((id, words) =>
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?> { ["id"] = id, ["text"] = words ?? "" });
        var record = Assert.Single(Read(JsonLinesReader.ReadAsync(new MemoryStream(line))));
        return record == (id is null ? null : Whole(id), null, Whole(words ?? ""));
    }).Holds();

    [Fact]
    public void Any_archive_is_read_to_its_end_however_its_bytes_come() => Prop.ForAll(NewsPieces.Texts(Headers), text =>
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        var records = Read(WarcReader.ReadAsync(new MemoryStream(bytes)));
        return records.Count <= text.Length && records.SequenceEqual(Read(WarcReader.ReadAsync(new DripStream(bytes))));
    }).Holds();

    [Fact]
    public void Any_xml_is_read_to_its_end_however_its_bytes_come() => Prop.ForAll(NewsPieces.Texts(Elements), text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var records = Read(NewsXmlReader.ReadAsync(new MemoryStream(bytes)));
        return records.Count <= text.Length + 1 && records.SequenceEqual(Read(NewsXmlReader.ReadAsync(new DripStream(bytes))));
    }).Holds();

    /// <summary>Half of a pair cannot be written in UTF-8: U+FFFD stands for it.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static List<(string? Id, string? Error, string? Content)> Read(IAsyncEnumerable<InputRecord> records) =>
        records.ToBlockingEnumerable().Select(record => (record.Id, record.Error?.Code, record.Source?.Content)).ToList();

    /// <summary>A stream that gives one byte, then two, then three, and one again.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int _count;

        // Every other way of reading comes here for a derived stream.
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, (_count++ % 3) + 1));
    }
}
