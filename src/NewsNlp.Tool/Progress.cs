using System.Diagnostics;
using System.Globalization;

namespace NewsNlp.Tool;

/// <summary>Counts finished documents on standard error; silent unless that is a terminal and the run takes longer than a second.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _shown;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Delay;
    private long _count;
    private bool _drawn;

    private Progress(bool shown) => _shown = shown;

    public static Progress Start(bool quiet) => new(!quiet && !Console.IsErrorRedirected);

    public void Advance()
    {
        _count++;
        if (_shown && _clock.Elapsed >= _next)
        {
            _next = _clock.Elapsed + Interval;
            _drawn = true;
            var rate = _count / _clock.Elapsed.TotalSeconds;
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_count:N0} documents, {rate:N0}/s "));
        }
    }

    /// <summary>Writes a line on standard error without tearing the counter.</summary>
    public void Warn(string message)
    {
        Erase();
        Console.Error.WriteLine(message);
    }

    public void Dispose() => Erase();

    private void Erase()
    {
        if (_drawn)
        {
            Console.Error.Write("\r" + new string(' ', 40) + "\r");
            _drawn = false;
        }
    }
}
