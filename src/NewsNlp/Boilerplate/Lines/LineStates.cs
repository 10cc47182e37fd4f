namespace NewsNlp.Boilerplate;

/// <summary>Buffers of the network for one page; a border of one line stands around <see cref="Line"/>, and behind it is room for lines that are worked on beside the last.</summary>
internal sealed class LineStates
{
    public float[] Line { get; private set; } = [];

    public float[] Before { get; private set; } = [];

    public float[] After { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    /// <summary>Logarithms of the probability of each state of the search, <see cref="LineDecoder.States"/> a line.</summary>
    public float[] Odds { get; private set; } = [];

    /// <summary>Sums of the rows of the second network, before the first look is told.</summary>
    public short[] Sums { get; private set; } = [];

    /// <summary>Features of a line.</summary>
    public LineFeatureList Features = new();

    /// <summary>What the first look told.</summary>
    public LineStack Stack { get; } = new();

    public void Ensure(int lines)
    {
        var length = (lines + 1 + LineLayers.Together) * LineNetwork.Width;
        if (Line.Length < length)
        {
            length = Math.Max(length, Line.Length * 2);
            Line = new float[length];
            Before = new float[length];
            After = new float[length];
            Scores = new float[length];
            Odds = new float[length];
            Sums = new short[length];
        }

        // The border in front is never written; the one behind may hold a line of an earlier, longer page.
        Array.Clear(Line, 0, LineNetwork.Width);
        Array.Clear(Line, (lines + 1) * LineNetwork.Width, LineNetwork.Width);
    }
}
