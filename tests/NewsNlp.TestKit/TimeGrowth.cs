using System.Diagnostics;

namespace NewsNlp.TestKit;

/// <summary>Measures how time grows with the size of the input.</summary>
public static class TimeGrowth
{
    /// <summary>Times below this are noise of the clock.</summary>
    private const double ShortestMilliseconds = 0.02;

    private const int FewestAttempts = 3;
    private const int MostAttempts = 60;

    /// <summary>
    /// Time of <paramref name="large"/> relative to <paramref name="small"/>, the fastest run of each counted. A busy machine only ever adds time,
    /// so it is tried again until the ratio is at most <paramref name="bound"/>, at most sixty times: work that really grows faster stays above.
    /// </summary>
    public static double Ratio(Action small, Action large, double bound)
    {
        ArgumentNullException.ThrowIfNull(small);
        ArgumentNullException.ThrowIfNull(large);
        small();
        double fastSmall = double.MaxValue, fastLarge = double.MaxValue, ratio = double.MaxValue;
        for (var attempt = 0; attempt < FewestAttempts || (attempt < MostAttempts && ratio > bound); attempt++)
        {
            fastSmall = Math.Min(fastSmall, Milliseconds(small));
            fastLarge = Math.Min(fastLarge, Milliseconds(large));
            ratio = fastLarge / Math.Max(fastSmall, ShortestMilliseconds);
        }

        return ratio;
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
