namespace NewsNlp.PackageTests;

public class PublicApiTests
{
    /// <summary>Set to 1 to accept the public surface as it is; then read the difference of the file.</summary>
    private const string AcceptSwitch = "NEWSNLP_ACCEPT";

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var path = Repository.PathOf("tests", "NewsNlp.PackageTests", "PublicApi.approved.txt");
        var actual = PublicApi.Print(typeof(NewsAnalyzer).Assembly);
        if (Environment.GetEnvironmentVariable(AcceptSwitch) == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(
            File.ReadAllText(path).ReplaceLineEndings("\n") == actual,
            $"The public surface changed. If it is meant, run this test once with {AcceptSwitch}=1 and read the difference of PublicApi.approved.txt.");
    }
}
