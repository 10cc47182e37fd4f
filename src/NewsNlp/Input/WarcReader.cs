using System.Runtime.CompilerServices;
using System.Text;
using NewsNlp.Input;

namespace NewsNlp;

/// <summary>Reads web archives: WARC files, plain or compressed a record at a time (as Common Crawl's news set is), and its text files (WET).</summary>
/// <remarks>
/// Responses with a web page give HTML documents, converted plain text gives page text; other records (requests, metadata, pictures, redirects) are
/// passed over. A document's identifier is the record's. Streamed: one record is in memory at a time.
/// </remarks>
public static class WarcReader
{
    /// <summary>Longest record, and longest page after decompression, in bytes: a longer record is an error of its own (<c>record-too-long</c>), a longer page is cut.</summary>
    public const int MaximumRecordLength = 64 * 1024 * 1024;

    /// <summary>Reads the documents of <paramref name="stream"/> one after another. The stream is left open.</summary>
    /// <remarks>Damage gives a record with the error <c>bad-warc</c>; reading goes on at the next record where the compression allows it.</remarks>
    /// <exception cref="IOException">The stream failed.</exception>
    public static async IAsyncEnumerable<InputRecord> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var plain = await GzipInput.OpenAsync(stream, cancellationToken).ConfigureAwait(false);
        var records = new WarcRecordReader(new BufferedBytes(plain), MaximumRecordLength);
        for (var more = true; more;)
        {
            InputRecord? result;
            try
            {
                var record = await records.ReadAsync(cancellationToken).ConfigureAwait(false);
                more = record is not null;
                result = record is null ? null : DocumentOf(record);
            }
            catch (InvalidDataException exception)
            {
                // Broken compression cannot be passed over: the same error would come for ever.
                more = records.CanGoOn;
                result = InputRecord.Failed(null, "bad-warc", exception.Message);
            }

            if (result is not null)
            {
                yield return result;
            }
        }
    }

    private static InputRecord? DocumentOf(WarcRecord record)
    {
        if (record.Type is not ("response" or "resource" or "conversion"))
        {
            return null;
        }

        if (record.Block is not { } block)
        {
            return InputRecord.Failed(record.Id, "record-too-long", $"The record is longer than {MaximumRecordLength} bytes.");
        }

        if (record.Type != "response")
        {
            return DocumentOf(record, record.Header("Content-Type"), block);
        }

        // Records of other protocols (dns:) have no status; redirects and errors have no article.
        return HttpResponse.Read(block, MaximumRecordLength) is { Status: >= 200 and < 300 } response
            ? DocumentOf(record, response.ContentType, response.Body)
            : null;
    }

    private static InputRecord? DocumentOf(WarcRecord record, string contentType, byte[] body)
    {
        var parts = contentType.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'');
        return parts[0].ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => InputRecord.Of(ArticleSource.FromHtml(body, charset, record.Target, record.Id)),
            "text/plain" => InputRecord.Of(ArticleSource.FromPageText(Encoding.UTF8.GetString(body), record.Target, record.Id)),
            _ => null,
        };
    }
}
