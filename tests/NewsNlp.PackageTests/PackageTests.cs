using System.Xml.Linq;

namespace NewsNlp.PackageTests;

[Collection(PackagesCollection.Name)]
public class PackageTests(PackedPackages packages)
{
    private const long LargestPackage = 45L * 1024 * 1024;

    [Fact]
    public void The_package_holds_library_documentation_readme_icon_and_licence()
    {
        var entries = packages.Entries();
        foreach (var expected in new[] { "lib/net8.0/NewsNlp.dll", "lib/net8.0/NewsNlp.xml", "README.md", "icon.png", "LICENSE", "NOTICE", "CHANGELOG.md" })
        {
            Assert.Contains(expected, entries);
        }

        Assert.True(File.Exists(Path.ChangeExtension(packages.LibraryPath, "snupkg")));
    }

    [Fact]
    public void The_packages_stay_under_their_size() =>
        Assert.All([packages.LibraryPath, packages.ToolPath], path => Assert.InRange(new FileInfo(path).Length, 1, LargestPackage));

    [Fact]
    public void The_package_names_the_commit_it_was_built_from()
    {
        var nuspec = XDocument.Parse(packages.ReadEntry("NewsNlp.nuspec"));
        var repository = nuspec.Descendants().Single(e => e.Name.LocalName == "repository");
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Fact]
    public void The_dependencies_of_the_nuspec_are_those_of_the_project()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value);
        var project = XDocument.Load(Repository.PathOf("src", "NewsNlp", "NewsNlp.csproj")).Descendants("PackageReference")
            .Select(e => e.Attribute("Include")!.Value).Select(id => $"{id} {versions[id]}").Order();
        var nuspec = XDocument.Load(Repository.PathOf("NewsNlp.nuspec")).Descendants().Where(e => e.Name.LocalName == "dependency")
            .Select(e => $"{e.Attribute("id")!.Value} {e.Attribute("version")!.Value}").Order();

        Assert.Equal(project, nuspec);
    }

    [Fact]
    public async Task The_tool_package_installs_and_analyses_the_sample_page()
    {
        var tools = Path.Combine(packages.Folder, "tools");
        await DotNet.RunAsync(
            packages.Folder, "dotnet", "tool", "install", "NewsNlp.Tool", "--version", packages.Version, "--tool-path", tools, "--add-source", packages.Folder);
        var command = Path.Combine(tools, OperatingSystem.IsWindows() ? "newsnlp.exe" : "newsnlp");
        var output = await DotNet.RunAsync(packages.Folder, command, "analyze", Repository.PathOf("docs", "samples", "bridge.html"), "--to", "pretty");

        Assert.Contains("Kenya reopens Likoni bridge after floods", output, StringComparison.Ordinal);
        Assert.Contains("Grace Mutua", output, StringComparison.Ordinal);
    }
}
