namespace NewsNlp.Fuzz;

/// <summary>What the command line asks for.</summary>
/// <param name="Seconds">How long to go on.</param>
/// <param name="Seed">Where the row of pages begins.</param>
/// <param name="First">Number of the first page.</param>
/// <param name="Count">Most pages.</param>
/// <param name="Folder">A folder with further pages (*.html, *.txt) to break, or null.</param>
/// <param name="Found">Where pages that broke a law are put.</param>
internal sealed record FuzzOptions(double Seconds, int Seed, int First, int Count, string? Folder, string Found)
{
    public static FuzzOptions? Parse(string[] args)
    {
        var options = new FuzzOptions(30, Environment.TickCount & 0xFFFF, 0, int.MaxValue, null, "found");
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            switch (args[i])
            {
                case "--seconds" when double.TryParse(value, out var seconds): options = options with { Seconds = seconds }; break;
                case "--seed" when int.TryParse(value, out var seed): options = options with { Seed = seed }; break;
                case "--first" when int.TryParse(value, out var first): options = options with { First = first }; break;
                case "--count" when int.TryParse(value, out var count): options = options with { Count = count }; break;
                case "--pages" when Directory.Exists(value): options = options with { Folder = value }; break;
                case "--found": options = options with { Found = value }; break;
                default: return null;
            }
        }

        return args.Length % 2 == 0 ? options : null;
    }
}
