using System.IO.Compression;

namespace NewsNlp.PackageTests;

/// <summary>Both packages, packed once for all tests under a version of their own, so that no cached one is taken for them.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>Folder with the packages, a package source.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsnlp-packages-").FullName;

    /// <summary>The version they were packed with.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    public string LibraryPath => Path.Combine(Folder, $"NewsNlp.{Version}.nupkg");

    public string ToolPath => Path.Combine(Folder, $"NewsNlp.Tool.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "NewsNlp", "NewsNlp.Tool" })
        {
            await DotNet.RunAsync(
                Repository.Root, "dotnet", "pack", Repository.PathOf("src", project), "-c", "Release", "-o", Folder, $"-p:PackageVersion={Version}", "--nologo", "-v", "q");
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        var cached = Path.Combine(
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
            "newsnlp",
            Version);
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }

        return Task.CompletedTask;
    }

    /// <summary>The text of one file of the library's package.</summary>
    public string ReadEntry(string name)
    {
        using var package = ZipFile.OpenRead(LibraryPath);
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Names of the files of the library's package.</summary>
    public IReadOnlyList<string> Entries()
    {
        using var package = ZipFile.OpenRead(LibraryPath);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }
}
