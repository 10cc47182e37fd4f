namespace NewsNlp.Tagging;

/// <summary>The working memory of one annotation; grows to the longest piece of a sentence and is used again.</summary>
internal sealed class SyntaxScratch
{
    private const int Width = SyntaxShape.Width;

    public short[] Input { get; private set; } = [];

    public short[] Mixed { get; private set; } = [];

    public short[] Gates { get; private set; } = [];

    public short[] Vectors { get; private set; } = [];

    public short[] TagScores { get; private set; } = [];

    public short[] Projections { get; private set; } = [];

    public byte[] Relations { get; private set; } = [];

    public short[] ActionHidden { get; } = new short[SyntaxShape.ActionWidth];

    public short[] LabelHidden { get; } = new short[SyntaxShape.LabelWidth];

    public short[] LabelScores { get; } = new short[48];

    public ParserState State { get; } = new();

    /// <summary>Makes room for <paramref name="count"/> tokens and clears the rows beside them.</summary>
    public void Prepare(int count, SyntaxModel model)
    {
        if (Relations.Length < count)
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, count));
            Input = new short[(size + (2 * SyntaxShape.FirstReach)) * Width];
            Mixed = new short[size * SyntaxShape.MixedWidth];
            Gates = new short[size * model.Gates.Outputs];
            Vectors = new short[size * Width];
            TagScores = new short[size * model.TagScores.Outputs];
            Projections = new short[(size + 2) * SyntaxShape.ProjectionWidth];
            Relations = new byte[size];
        }

        Input.AsSpan((count + SyntaxShape.FirstReach) * Width, SyntaxShape.FirstReach * Width).Clear();
    }
}
