namespace NewsNlp.Tool;

/// <summary>Where results go: standard output, or a file that appears only when it is whole.</summary>
internal sealed class OutputTarget : IAsyncDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;
    private readonly bool _kept;
    private bool _completed;

    private OutputTarget(Stream stream, string? path, string? temporary, bool kept = false)
    {
        _kept = kept;
        Stream = stream;
        _path = path;
        _temporary = temporary;
    }

    public Stream Stream { get; }

    /// <summary>Opens standard output, or a file beside <paramref name="path"/> that takes its name in the end.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static OutputTarget Open(string? path)
    {
        if (path is null)
        {
            return new OutputTarget(OpenStandardOutput(), null, null);
        }

        // A device or a pipe cannot be replaced by a file: write to it as it is.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return new OutputTarget(new FileStream(path, FileMode.Open, FileAccess.Write), null, null);
        }

        var temporary = UnfinishedName(path);
        return new OutputTarget(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024), path, temporary);
    }

    /// <summary>Opens an unfinished file to write on behind its first <paramref name="length"/> bytes; should this run be interrupted too, it stays.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static OutputTarget Reopen(string path, long length)
    {
        var temporary = UnfinishedName(path);
        var stream = new FileStream(temporary, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 64 * 1024);
        stream.SetLength(length);
        stream.Seek(length, SeekOrigin.Begin);
        return new OutputTarget(stream, path, temporary, kept: true);
    }

    /// <summary>The file's name until it is whole.</summary>
    public static string UnfinishedName(string path) => path + ".part";

    /// <summary>Whether an earlier run has written the file to its end.</summary>
    public static bool IsComplete(string path) => File.Exists(path) && !File.Exists(UnfinishedName(path));

    private static Stream OpenStandardOutput() =>
        OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new BufferedStream(new UnixStandardOutput(), 64 * 1024);

    /// <summary>Everything is written: gives the file its name.</summary>
    public async ValueTask CompleteAsync()
    {
        await Stream.FlushAsync().ConfigureAwait(false);
        _completed = true;
        if (_temporary is not null)
        {
            await Stream.DisposeAsync().ConfigureAwait(false);
            File.Move(_temporary, _path!, overwrite: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_completed)
        {
            return;
        }

        try
        {
            await Stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The reader went away or the disk is full: what led here says so already.
        }

        if (_temporary is not null && !_kept)
        {
            File.Delete(_temporary);
        }
    }
}
