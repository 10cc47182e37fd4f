using System.IO.Compression;
using System.Runtime.CompilerServices;
using NewsNlp.Input;

namespace NewsNlp.Tool;

/// <summary>Reads the documents of files, folders and standard input, one after another.</summary>
internal sealed class InputReader(IReadOnlyList<string> paths, InputFormat format)
{
    /// <summary>Bytes that tell whether an input is compressed.</summary>
    private const int MagicLength = 2;

    public async IAsyncEnumerable<InputRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                await using var input = new InterruptibleStream(Console.OpenStandardInput());
                await foreach (var record in ReadStreamAsync("-", input, cancellationToken).ConfigureAwait(false))
                {
                    yield return record;
                }
            }
            else if (Directory.Exists(path))
            {
                await foreach (var record in ReadFolderAsync(path, cancellationToken).ConfigureAwait(false))
                {
                    yield return record;
                }
            }
            else
            {
                await foreach (var record in ReadFileAsync(path, cancellationToken).ConfigureAwait(false))
                {
                    yield return record;
                }
            }
        }
    }

    private async IAsyncEnumerable<InputRecord> ReadFolderAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var any = false;
        foreach (var file in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            // In a folder only what its name says to be a document is one: no pictures, no hidden files.
            if (Path.GetFileName(file).StartsWith('.') || InputFormats.OfName(file) == InputFormat.Auto)
            {
                continue;
            }

            any = true;
            await foreach (var record in ReadFileAsync(file, cancellationToken).ConfigureAwait(false))
            {
                yield return record;
            }
        }

        if (!any)
        {
            yield return InputRecord.Failed(folder, "empty-folder", $"{folder}: no page, text, JSON Lines, WARC or feed file in this folder.");
        }
    }

    private async IAsyncEnumerable<InputRecord> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, failure) = Open(path);
        if (stream is null)
        {
            yield return InputRecord.Failed(path, "cannot-read", failure);
            yield break;
        }

        await using (stream.ConfigureAwait(false))
        {
            await foreach (var record in ReadStreamAsync(path, stream, cancellationToken).ConfigureAwait(false))
            {
                yield return record;
            }
        }
    }

    private static (Stream? Stream, string Failure) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan), "");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, $"{path}: no such file or folder.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: {exception.Message}");
        }
    }

    private async IAsyncEnumerable<InputRecord> ReadStreamAsync(
        string id, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[InputFormats.SniffLength];

        // Where the format is known only compression is looked for, so that a live stream's first line does not wait for more.
        var enough = format == InputFormat.Auto ? head.Length : MagicLength;
        var length = await stream.ReadAtLeastAsync(head, enough, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        Stream input = new PrefixedStream(head.AsMemory(0, length), stream);
        if (GzipInput.IsGzip(head.AsSpan(0, length)))
        {
            // Not disposed: that would close the caller's stream, and it holds nothing else.
            var plain = new GZipStream(input, CompressionMode.Decompress, leaveOpen: true);
            head = new byte[InputFormats.SniffLength];
            length = await plain.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            input = new PrefixedStream(head.AsMemory(0, length), plain);
        }

        var kind = format != InputFormat.Auto ? format : InputFormats.OfName(id);
        if (kind == InputFormat.Auto)
        {
            kind = InputFormats.OfContent(head.AsSpan(0, length));
        }

        var records = kind switch
        {
            InputFormat.JsonLines => JsonLinesReader.ReadAsync(input, cancellationToken),
            InputFormat.Warc => WarcReader.ReadAsync(input, cancellationToken),
            InputFormat.NewsXml => NewsXmlReader.ReadAsync(input, id, cancellationToken),
            _ => null,
        };
        if (records is null)
        {
            yield return await DocumentReader.ReadAsync(id, input, stream.CanSeek ? stream.Length : 0, kind, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        await foreach (var record in records.ConfigureAwait(false))
        {
            yield return record;
        }
    }
}
