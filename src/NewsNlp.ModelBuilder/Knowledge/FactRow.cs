using System.Globalization;

namespace NewsNlp.ModelBuilder.Knowledge;

/// <summary>One line of the tables of facts.</summary>
internal sealed record FactRow(
    EntityId Id, string Label, string Type, string[] Aliases, string[] Demonyms, EntityId Country, double Popularity, string Descriptor, string[] Sources)
{
    /// <summary>Reads a table; lines that do not have nine columns and an identifier are left out.</summary>
    public static IEnumerable<FactRow> Read(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length == 9 && EntityId.TryParse(cells[0], out var id) && cells[1].Trim().Length > 0)
            {
                _ = EntityId.TryParse(cells[5], out var country);
                _ = double.TryParse(cells[6], NumberStyles.Float, CultureInfo.InvariantCulture, out var popularity);
                yield return new FactRow(
                    id, cells[1].Trim(), cells[2], List(cells[3]), List(cells[4]), country, popularity, cells[7], cells[8].Split('|'));
            }
        }
    }

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
