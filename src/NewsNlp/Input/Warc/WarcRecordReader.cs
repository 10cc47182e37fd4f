using System.Globalization;

namespace NewsNlp.Input;

/// <summary>Reads the records of a WARC file (ISO 28500, versions 1.0 and 1.1) one after another.</summary>
internal sealed class WarcRecordReader(BufferedBytes bytes, int maximumBlock)
{
    private const int MostHeaders = 1000;

    private bool _passing;

    /// <summary>Whether the last error was damage that reading passes over.</summary>
    public bool CanGoOn { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="InvalidDataException">The file is broken here; reading again looks for the next record.</exception>
    public async ValueTask<WarcRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        CanGoOn = false;
        while (await bytes.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                return await ReadRecordAsync(cancellationToken).ConfigureAwait(false);
            }

            // Records are parted by blank lines; anything else is damage, passed over up to the next record.
            if (line.Length > 0 && !_passing)
            {
                CanGoOn = _passing = true;
                throw new InvalidDataException("Between two WARC records there is something else.");
            }
        }

        return null;
    }

    private async ValueTask<WarcRecord> ReadRecordAsync(CancellationToken cancellationToken)
    {
        _passing = false;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await bytes.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && headers.Count < MostHeaders)
            {
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        if (!headers.TryGetValue("Content-Length", out var value)
            || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            CanGoOn = true;
            throw new InvalidDataException("A WARC record has no Content-Length.");
        }

        var block = length <= maximumBlock ? new byte[length] : null;
        var whole = block is null
            ? await bytes.SkipAsync(length, cancellationToken).ConfigureAwait(false)
            : await bytes.ReadAsync(block, cancellationToken).ConfigureAwait(false);
        return whole ? new WarcRecord(headers, block) : throw new InvalidDataException("The WARC file ends inside a record.");
    }
}
