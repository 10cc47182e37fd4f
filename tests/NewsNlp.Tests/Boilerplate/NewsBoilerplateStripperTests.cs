namespace NewsNlp.Tests.Boilerplate;

public sealed class NewsBoilerplateStripperTests
{
    [Fact]
    public void Verdicts_that_are_too_few_are_refused() =>
        Assert.Throws<ArgumentException>(() => new NewsBoilerplateStripper().Classify(new TextBlock[2], new BlockVerdict[1]));

    [Fact]
    public void It_works_alone_on_lines()
    {
        string[] lines =
        [
            "A town votes to close its bridge to cars",
            "The council of the town voted on Tuesday to close the old bridge, saying that its arches had cracked in the spring floods.",
            "The mayor said that repairs would take two years, and that nobody should wait for them on the far bank.",
            "More from Town Notes",
            "A new ferry for the far bank",
        ];
        var blocks = lines.Select(l => new TextBlock { Text = l.AsMemory(), Gap = 1 }).ToArray();
        var verdicts = new BlockVerdict[blocks.Length];
        new NewsBoilerplateStripper().Classify(blocks, verdicts);
        Assert.Equal(BlockRole.Title, verdicts[0].Role);
        Assert.True(verdicts[1].IsBody && verdicts[2].IsBody);
        Assert.False(verdicts[3].IsBody || verdicts[4].IsBody);
        Assert.All(verdicts, v => Assert.InRange(v.Confidence, 0f, 1f));
    }
}
