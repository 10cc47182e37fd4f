namespace NewsNlp.TestKit;

/// <summary>Finds files of the repository from a running test.</summary>
public static class Repository
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>Path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("NewsNlp.sln was not found above the tests.");
    }
}
