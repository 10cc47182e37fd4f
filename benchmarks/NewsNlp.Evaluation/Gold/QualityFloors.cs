using System.Globalization;

namespace NewsNlp.Evaluation.Gold;

/// <summary>Pinned floors of figures: <c>benchmarks/baselines/quality.tsv</c>, one figure a line (data, measure, value).</summary>
internal sealed class QualityFloors(string path)
{
    /// <summary>Figures are counts over few pages: anything below a floor beyond rounding is a loss.</summary>
    private const double Tolerance = 0.0005;

    /// <summary>Compares; with <paramref name="accept"/> writes the figures as the new floors, lower ones only with <paramref name="lower"/>.</summary>
    /// <returns>Whether no figure is below its floor, or the new floors were written.</returns>
    public bool Check(IReadOnlyList<Figure> figures, bool accept, bool lower)
    {
        var floors = File.Exists(path)
            ? File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
                .ToDictionary(parts => (parts[0], parts[1]), parts => double.Parse(parts[2], CultureInfo.InvariantCulture))
            : [];
        var below = figures.Where(f => floors.TryGetValue((f.Data, f.Name), out var floor) && f.Value < floor - Tolerance).ToList();
        foreach (var figure in below)
        {
            Console.Error.WriteLine($"BELOW its floor {floors[(figure.Data, figure.Name)]:F4}: {figure.Data} {figure.Name} {figure.Value:F4}");
        }

        var missing = floors.Keys.Where(key => !figures.Any(f => (f.Data, f.Name) == key)).ToList();
        missing.ForEach(key => Console.Error.WriteLine($"MISSING: {key.Item1} {key.Item2}"));
        if (!accept)
        {
            return below.Count == 0 && missing.Count == 0;
        }

        if ((below.Count > 0 || missing.Count > 0) && !lower)
        {
            Console.Error.WriteLine("Floors are lowered only with --lower.");
            return false;
        }

        File.WriteAllLines(
            path,
            [
                "# Floors of quality over benchmarks/gold. Written by: evaluation gold --accept [--lower]",
                .. figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Data}\t{f.Name}\t{f.Value:F4}")),
            ]);
        return true;
    }
}
