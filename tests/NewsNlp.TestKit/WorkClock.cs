using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsNlp.TestKit;

/// <summary>Measures the processor time of a piece of work on the calling thread, so that other load on the machine does not count; where the system has no such clock, its elapsed time.</summary>
internal static partial class WorkClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int ThreadTime = 3;

    /// <summary>Milliseconds that <paramref name="work"/> takes.</summary>
    public static double Milliseconds(Action work)
    {
        var hasThreadTime = OperatingSystem.IsLinux() && Environment.Is64BitProcess;
        var start = hasThreadTime ? Nanoseconds() : Stopwatch.GetTimestamp();
        work();
        return hasThreadTime ? (Nanoseconds() - start) / 1e6 : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long Nanoseconds()
    {
        if (GetTime(ThreadTime, out var time) != 0)
        {
            throw new InvalidOperationException("The system's clock of thread time cannot be read.");
        }

        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
