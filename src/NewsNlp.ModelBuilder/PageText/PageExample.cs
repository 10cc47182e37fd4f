using NewsNlp.Boilerplate;

namespace NewsNlp.ModelBuilder.PageText;

/// <summary>A page with the class of each line, and what the figures are measured against.</summary>
internal sealed class PageExample
{
    public required string Set { get; init; }

    public required string Site { get; init; }

    public required string Page { get; init; }

    public string? Body { get; init; }

    public string? Title { get; init; }

    /// <summary>Gold starts of articles where the page holds several.</summary>
    public int[]? Starts { get; init; }

    /// <summary>Whether its articles were put together for telling of one topic.</summary>
    public bool OneTopic { get; init; }

    public required TextBlock[] Blocks { get; init; }

    public required LineClass[] Classes { get; init; }

    /// <summary>How much each line counts.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Class and weight of each line that is judged; filled when training starts.</summary>
    public LineClass[] Targets { get; set; } = [];

    public float[] TargetWeights { get; set; } = [];

    /// <summary>Features of each of these; filled when training starts.</summary>
    public int[][] Features { get; set; } = [];

    /// <summary>What a first look tells of each.</summary>
    public int[][] Stacked { get; set; } = [];

    /// <summary>Probability of each line to be a title, told by networks that did not see the site.</summary>
    public float[] TitleOdds { get; set; } = [];

    /// <summary>Scores of the classes of each line, four a line, by the same networks.</summary>
    public float[] Scores { get; set; } = [];

    /// <summary>Classes that the search gives a page of several articles by the same networks.</summary>
    public LineClass[] Decoded { get; set; } = [];

    /// <summary>Adds what the first look tells to the features.</summary>
    public void UseStacked() => Features = [.. Features.Select((f, i) => (int[])[.. f, .. Stacked[i]])];
}
