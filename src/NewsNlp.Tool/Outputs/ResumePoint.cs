using System.Text.Json;
using NewsNlp.Input;

namespace NewsNlp.Tool;

/// <summary>Where an interrupted run stopped: the results that its unfinished output holds.</summary>
/// <param name="Results">Whole lines.</param>
/// <param name="LastId">Identifier of the last result, or null.</param>
/// <param name="Failed">Whether one of them is an error.</param>
/// <param name="Length">Bytes of the whole lines: what stands behind is half a line.</param>
internal sealed record ResumePoint(long Results, string? LastId, bool Failed, long Length)
{
    private static readonly ResumePoint Start = new(0, null, false, 0);

    /// <summary>Reads what an unfinished output holds; the beginning when there is none.</summary>
    public static async Task<ResumePoint> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return Start;
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var lines = new ByteLineReader(file, int.MaxValue / 2);
        var (results, failed, length) = (0L, false, 0L);
        string? lastId = null;
        ReadOnlyMemory<byte>? line = await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        while (line is { } current)
        {
            // A line is whole when a line feed stands behind it.
            if (length + current.Length >= file.Length)
            {
                break;
            }

            results++;
            length += current.Length + 1;
            failed |= current.Span.IndexOf(",\"error\":{\"code\":"u8) >= 0;
            lastId = IdOf(current.Span);
            line = await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }

        return new ResumePoint(results, lastId, failed, length);
    }

    /// <summary>Passes over the inputs whose results are there.</summary>
    /// <exception cref="InvalidDataException">The inputs are not those of the interrupted run.</exception>
    public async IAsyncEnumerable<InputRecord> SkipAsync(
        IAsyncEnumerable<InputRecord> records, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passed = 0L;
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (passed >= Results)
            {
                yield return record;
                continue;
            }

            if (++passed == Results && record.Id != LastId)
            {
                throw Other();
            }
        }

        if (passed < Results)
        {
            throw Other();
        }
    }

    private static InvalidDataException Other() => new("--resume: the inputs are not those of the interrupted run. Delete the .part file to begin again.");

    private static string? IdOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                return reader.GetString();
            }
        }

        return null;
    }
}
