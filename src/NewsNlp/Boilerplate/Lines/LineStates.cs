namespace NewsNlp.Boilerplate;

/// <summary>Buffers of the network for one page; a border of one line stands around <see cref="Line"/>.</summary>
internal sealed class LineStates
{
    public float[] Line { get; private set; } = [];

    public float[] Before { get; private set; } = [];

    public float[] After { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public void Ensure(int lines)
    {
        var length = (lines + 2) * LineModel.Width;
        if (Line.Length < length)
        {
            length = Math.Max(length, Line.Length * 2);
            Line = new float[length];
            Before = new float[length];
            After = new float[length];
            Scores = new float[length];
        }

        // The border in front is never written; the one behind may hold a line of an earlier, longer page.
        Array.Clear(Line, 0, LineModel.Width);
        Array.Clear(Line, (lines + 1) * LineModel.Width, LineModel.Width);
    }
}
