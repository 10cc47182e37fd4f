using System.Diagnostics;
using System.Globalization;

namespace NewsNlp.Tool.Knowledge;

/// <summary>Shows how much of a dump was read, the rate, and the time left where the size is known.</summary>
internal sealed class BuildProgress(Stream? stream) : IProgress<long>
{
    private readonly FileStream? _file = stream as FileStream;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private int _width;

    /// <inheritdoc />
    public void Report(long value)
    {
        if (_clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + TimeSpan.FromMilliseconds(500);
        var seconds = _clock.Elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture, $"{value / 1e6:N0} MB read, {value / 1e6 / seconds:N0} MB/s");
        if (_file is { Length: > 0 } && _file.Position > 0)
        {
            var share = (double)_file.Position / _file.Length;
            text += string.Create(CultureInfo.InvariantCulture, $", {share:P0}, {TimeSpan.FromSeconds(seconds * (1 - share) / share):hh\\:mm\\:ss} left");
        }

        Console.Error.Write("\r" + text.PadRight(_width));
        _width = text.Length;
    }

    /// <summary>Clears the line.</summary>
    public void Erase()
    {
        if (_width > 0)
        {
            Console.Error.Write("\r" + new string(' ', _width) + "\r");
        }
    }
}
