using System.Globalization;

namespace NewsNlp.Benchmarks.Gate;

/// <summary>What the gate looks at of one benchmark.</summary>
/// <param name="Name">Class and method.</param>
/// <param name="IsHot">Whether it belongs to the group Hot, which may allocate nothing.</param>
/// <param name="Bytes">Bytes allocated an operation.</param>
/// <param name="Ratio">Time relative to the frozen reference of the same class in the same run.</param>
/// <param name="Milliseconds">Time of one operation: shown, never gated.</param>
internal sealed record Measurement(string Name, bool IsHot, long Bytes, double Ratio, double Milliseconds)
{
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Name}\t{Bytes}\t{Ratio:G3}");

    public static Measurement FromLine(string line)
    {
        var parts = line.Split('\t');
        return new Measurement(
            parts[0], false, long.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture), 0);
    }
}
