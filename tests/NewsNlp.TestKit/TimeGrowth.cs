using System.Globalization;
using Xunit.Sdk;

namespace NewsNlp.TestKit;

/// <summary>Tells work whose time grows with its input from work whose time grows with the square of it.</summary>
public static class TimeGrowth
{
    /// <summary>Times below this are noise of the clock.</summary>
    private const double ShortestMilliseconds = 0.02;

    private const int FewestAttempts = 3;
    private const int MostAttempts = 60;

    /// <summary>
    /// Fails when <paramref name="large"/>, which has <paramref name="times"/> the input of <paramref name="small"/>, takes more than times^1.5 as long: the middle
    /// between linear (times) and quadratic (times^2). With sixteen times the input, chance may slow the large run four times over before that is reached, and
    /// quadratic work is four times beyond it. Processor time counts, of the fastest run of each; it is tried again while the bound is passed, at most sixty times.
    /// </summary>
    public static void IsLinear(int times, Action small, Action large)
    {
        ArgumentNullException.ThrowIfNull(small);
        ArgumentNullException.ThrowIfNull(large);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 16);
        var ratio = Ratio(small, large, Math.Pow(times, 1.5));
        if (ratio > Math.Pow(times, 1.5)) throw new XunitException(string.Create(CultureInfo.InvariantCulture, $"{times} times the input took {ratio:F0} times as long."));
    }

    /// <summary>Fails when <paramref name="other"/>, which has as much to do as <paramref name="one"/>, takes more than <paramref name="bound"/> times as long.</summary>
    public static void IsEqual(Action one, Action other, double bound)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var ratio = Ratio(one, other, bound);
        if (ratio > bound) throw new XunitException(string.Create(CultureInfo.InvariantCulture, $"Equal work took {ratio:F1} times as long."));
    }

    private static double Ratio(Action small, Action large, double bound)
    {
        small();
        double fastSmall = double.MaxValue, fastLarge = double.MaxValue, ratio = double.MaxValue;
        for (var attempt = 0; attempt < FewestAttempts || (attempt < MostAttempts && ratio > bound); attempt++)
        {
            fastSmall = Math.Min(fastSmall, WorkClock.Milliseconds(small));
            fastLarge = Math.Min(fastLarge, WorkClock.Milliseconds(large));
            ratio = fastLarge / Math.Max(fastSmall, ShortestMilliseconds);
        }

        return ratio;
    }
}
