namespace NewsNlp.ModelBuilder;

/// <summary>Where a command reads its data and writes what it makes.</summary>
/// <param name="DataFolder">The data folder (<c>kb</c>, <c>text</c>, <c>quotes</c> lie in it).</param>
/// <param name="OutputFolder">Folder of the finished models; by default the library's resources.</param>
/// <param name="Arguments">Further arguments of the command.</param>
internal sealed record BuildContext(string DataFolder, string OutputFolder, IReadOnlyList<string> Arguments)
{
    public static BuildContext Parse(ReadOnlySpan<string> args)
    {
        string? data = Environment.GetEnvironmentVariable("NEWSNLP_DATA"), output = null;
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--data" && i + 1 < args.Length)
            {
                data = args[++i];
            }
            else if (args[i] == "--output" && i + 1 < args.Length)
            {
                output = args[++i];
            }
            else
            {
                rest.Add(args[i]);
            }
        }

        if (data is null || !Directory.Exists(data))
        {
            throw new ArgumentException("Name the data folder with --data or NEWSNLP_DATA.");
        }

        return new BuildContext(data, output ?? Path.Combine(RepositoryRoot(), "src", "NewsNlp", "Resources"), rest);
    }

    /// <summary>Path of a file or folder in the data folder.</summary>
    public string Data(params string[] parts) => Path.Combine([DataFolder, .. parts]);

    /// <summary>The repository that this program was built in: the nearest folder above it with the solution.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("NewsNlp.sln was not found above the program.");
    }
}
