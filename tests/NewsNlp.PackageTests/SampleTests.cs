using System.Text.Json;

namespace NewsNlp.PackageTests;

/// <summary>Each sample of the documentation runs against the packed package, in a folder where nothing of the repository's build files reaches it.</summary>
[Collection(PackagesCollection.Name)]
public sealed class SampleTests(PackedPackages packages) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsnlp-sample-").FullName;

    public static TheoryData<string> Apps => new(Files("*.cs"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Apps))]
    public async Task A_file_based_app_runs(string sample)
    {
        var source = await CopyAsync(sample);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, sample),
            source.Replace("#:package NewsNlp@*", $"#:package NewsNlp@{packages.Version}\n#:property RestoreAdditionalProjectSources={packages.Folder}", StringComparison.Ordinal));

        Assert.False(string.IsNullOrWhiteSpace(await DotNet.RunAsync(_folder, "dotnet", "run", sample)));
    }

    [Fact]
    public async Task The_script_in_FSharp_runs()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "quickstart.fsx"), FromFolder(await CopyAsync("quickstart.fsx")));

        Assert.Contains("Grace Mutua: We tested every joint", await DotNet.RunAsync(_folder, "dotnet", "fsi", "quickstart.fsx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cell_of_the_notebook_runs_in_a_live_kernel_and_shows_our_views()
    {
        using var notebook = JsonDocument.Parse(await CopyAsync("notebook.ipynb"));
        var cells = notebook.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())));
        using var kernel = await NotebookKernel.StartAsync(_folder);
        var views = new List<string>();
        foreach (var cell in cells)
        {
            if (await kernel.RunAsync(FromFolder(cell)) is { } html)
            {
                views.Add(html);
            }
        }

        Assert.Equal(4, views.Count);
        Assert.Contains("Who said what", views[0], StringComparison.Ordinal);
        Assert.Contains("Fatuma Bakari", views[1], StringComparison.Ordinal);
        Assert.All(new[] { views[0], views[2], views[3] }, view => Assert.StartsWith("<div class=\"nnlp\">", view, StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_of_the_readme_is_a_sample_that_runs()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var blocks = readme.Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0].Trim()).ToList();
        var samples = Files("*.cs").Select(name => File.ReadAllText(PathOf(name))).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(samples, sample => sample.Contains(block, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf("docs", "samples"), pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string PathOf(string sample) => Repository.PathOf("docs", "samples", sample);

    /// <summary>Takes the package from the folder it was packed into.</summary>
    private string FromFolder(string script) =>
        script.Replace("#r \"nuget: NewsNlp\"", $"#i \"nuget: {packages.Folder}\"\n#r \"nuget: NewsNlp, {packages.Version}\"", StringComparison.Ordinal);

    /// <summary>Copies the page that the samples read, and gives the text of the sample.</summary>
    private async Task<string> CopyAsync(string sample)
    {
        File.Copy(PathOf("bridge.html"), Path.Combine(_folder, "bridge.html"));
        return await File.ReadAllTextAsync(PathOf(sample));
    }
}
