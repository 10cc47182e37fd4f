using NewsNlp.Tagging;

namespace NewsNlp.ModelBuilder.Syntax;

/// <summary>The weights of the tagger and parser while they are trained, in floating point.</summary>
internal sealed class SyntaxNetwork
{
    public const int Width = SyntaxShape.Width;

    public const int TagOutputs = 96, LabelOutputs = 48, ActionOutputs = 16;

    private readonly Dictionary<uint, int> _wordRows = [];

    /// <summary>Root mean square of the words' vectors at the start.</summary>
    private const float WordScale = 0.2f;

    public SyntaxNetwork(WordVectors vectors, Random random)
    {
        var words = vectors.Words;
        Words = new Parameter(words.Length + 1, Width, 0, random);
        var scale = WordScale / vectors.RootMeanSquare;
        for (var i = 0; i < words.Length; i++)
        {
            Numeric.AddScaled(Words.Row(i + 1), vectors.Vector(i), scale);
        }

        Prefixes = new Parameter(WordFeatures.PrefixRows, Width, 0.1f, random);
        ShortSuffixes = new Parameter(WordFeatures.ShortSuffixRows, Width, 0.1f, random);
        Suffixes = new Parameter(WordFeatures.SuffixRows, Width, 0.1f, random);
        Shapes = new Parameter(WordFeatures.ShapeRows, Width, 0.1f, random);
        First = new Affine(((2 * SyntaxShape.FirstReach) + 1) * Width, Width, random);
        Gates = new Affine(Width, 4 * SyntaxShape.RecurrentWidth, random);
        Second = new Affine(SyntaxShape.MixedWidth, Width, random);
        Tags = new Affine(Width, TagOutputs, random);
        SlotVectors = new Affine(Width, SyntaxShape.Slots * SyntaxShape.ActionWidth, random);
        MissingSlots = new Parameter(2 * SyntaxShape.Slots, SyntaxShape.ActionWidth, 0.1f, random);
        ActionTables = [.. ParserState.TableRows.Select(rows => new Parameter(rows, SyntaxShape.ActionWidth, 0.1f, random))];
        Actions = new Affine(SyntaxShape.ActionWidth, ActionOutputs, random);
        LabelHead = new Affine(Width, SyntaxShape.LabelWidth, random);
        LabelDependent = new Affine(Width, SyntaxShape.LabelWidth, random);
        LabelTables = [.. ParserState.LabelTableRows.Select(rows => new Parameter(rows, SyntaxShape.LabelWidth, 0.1f, random))];
        Labels = new Affine(SyntaxShape.LabelWidth, LabelOutputs, random);
        WordHashes = words;
        for (var i = 0; i < words.Length; i++)
        {
            _wordRows[words[i]] = i + 1;
        }
    }

    /// <summary>Hashes of the known words; word i has row i + 1, row 0 is every other word.</summary>
    public IReadOnlyList<uint> WordHashes { get; }

    public Parameter Words { get; }

    public Parameter Prefixes { get; }

    public Parameter ShortSuffixes { get; }

    public Parameter Suffixes { get; }

    public Parameter Shapes { get; }

    public Affine First { get; }

    /// <summary>For each direction the value that a recurrent unit takes in, then the share that it keeps.</summary>
    public Affine Gates { get; }

    public Affine Second { get; }

    public Affine Tags { get; }

    public Affine SlotVectors { get; }

    /// <summary>What a slot without a token gives (even rows), and one that holds the root (odd rows).</summary>
    public Parameter MissingSlots { get; }

    public Parameter[] ActionTables { get; }

    public Affine Actions { get; }

    public Affine LabelHead { get; }

    public Affine LabelDependent { get; }

    public Parameter[] LabelTables { get; }

    public Affine Labels { get; }

    public int WordRow(uint hash) => _wordRows.GetValueOrDefault(hash);

    public IEnumerable<Parameter> Parameters =>
    [
        Words, Prefixes, ShortSuffixes, Suffixes, Shapes, First.Weights, Gates.Weights, Second.Weights, Tags.Weights, SlotVectors.Weights, MissingSlots,
        .. ActionTables, Actions.Weights, LabelHead.Weights, LabelDependent.Weights, .. LabelTables, Labels.Weights,
    ];
}
