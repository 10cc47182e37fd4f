using NewsNlp.Text;

namespace NewsNlp.Tagging;

/// <summary>The weights of the English tagger and parser. Immutable; one serves all threads.</summary>
internal sealed class SyntaxModel
{
    /// <summary>File name among the resources.</summary>
    public const string ResourceName = "english-syntax.nnm";

    /// <summary>First four bytes of the file: <c>NSX1</c>.</summary>
    public const uint Magic = 0x3158534E;

    private readonly uint[] _slotHashes;
    private readonly int[] _slotRows;

    private SyntaxModel(ModelReader reader)
    {
        if (reader.UInt32() != Magic || reader.Int32() != SyntaxShape.Width)
        {
            throw new InvalidDataException("The syntax model has another format.");
        }

        var words = reader.Array<uint>();
        (_slotHashes, _slotRows) = Index(words);
        Tags = reader.Array<byte>();
        Details = reader.Array<byte>();
        Embeddings = ReadEmbeddings(reader, words.Length, out var starts);
        (PrefixStart, ShortSuffixStart, SuffixStart, ShapeStart) = (starts[1], starts[2], starts[3], starts[4]);
        First = ReadLayer(reader, FixedPoint.WeightBits, rectify: true);
        Gates = ReadLayer(reader, FixedPoint.WeightBits, rectify: false);
        Second = ReadLayer(reader, FixedPoint.WeightBits, rectify: true);
        TagScores = ReadLayer(reader, FixedPoint.WeightBits, rectify: false);
        Projections = ReadLayer(reader, FixedPoint.ActivationBits + FixedPoint.WeightBits - FixedPoint.HiddenBits, rectify: false);
        MissingSlots = reader.Array<short>();
        ActionRows = reader.Array<short>();
        ActionWeights = reader.Array<short>();
        ActionBias = reader.Array<int>();
        LabelRows = reader.Array<short>();
        LabelScores = ReadLayer(reader, FixedPoint.WeightBits, rectify: false);
    }

    /// <summary>Universal tag of each output of <see cref="TagScores"/>.</summary>
    public byte[] Tags { get; }

    /// <summary>Penn tag number of each output of <see cref="TagScores"/>.</summary>
    public byte[] Details { get; }

    /// <summary>All embedding rows, one table behind the other: words, prefixes, short suffixes, suffixes, shapes.</summary>
    public short[] Embeddings { get; }

    public int PrefixStart { get; }

    public int ShortSuffixStart { get; }

    public int SuffixStart { get; }

    public int ShapeStart { get; }

    public DenseLayer First { get; }

    /// <summary>Values and shares of the recurrent units.</summary>
    public DenseLayer Gates { get; }

    public DenseLayer Second { get; }

    public DenseLayer TagScores { get; }

    /// <summary>From a token's vector to its part in every slot of the action layer, then as head and as dependent in the relation layer.</summary>
    public DenseLayer Projections { get; }

    /// <summary>Rows like those of <see cref="Projections"/> for the root and for no token.</summary>
    public short[] MissingSlots { get; }

    /// <summary>Rows of the action layer's feature tables, one table behind the other.</summary>
    public short[] ActionRows { get; }

    /// <summary>Weights of the three actions.</summary>
    public short[] ActionWeights { get; }

    public int[] ActionBias { get; }

    /// <summary>Rows of the relation layer's feature tables, one table behind the other.</summary>
    public short[] LabelRows { get; }

    public DenseLayer LabelScores { get; }

    /// <summary>Reads the model that the assembly holds.</summary>
    /// <exception cref="InvalidDataException">The resource is missing or damaged.</exception>
    public static SyntaxModel Load()
    {
        using var stream = EmbeddedResource.Open(ResourceName);
        return Read(stream);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a model of this version.</exception>
    public static SyntaxModel Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SyntaxModel(new ModelReader(bytes));
    }

    /// <summary>Row of a word's embedding; row 0 is every word that the model does not know.</summary>
    public int WordRow(uint hash)
    {
        var mask = _slotHashes.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            if (_slotHashes[slot] == hash)
            {
                return _slotRows[slot];
            }

            if (_slotHashes[slot] == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>Open addressing, at most half full; no hash is zero.</summary>
    private static (uint[] Hashes, int[] Rows) Index(uint[] words)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(words.Length * 2) + 1);
        var hashes = new uint[size];
        var rows = new int[size];
        for (var i = 0; i < words.Length; i++)
        {
            var slot = (int)words[i] & (size - 1);
            while (hashes[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            hashes[slot] = words[i];
            rows[slot] = i + 1;
        }

        return (hashes, rows);
    }

    private static short[] ReadEmbeddings(ModelReader reader, int words, out int[] starts)
    {
        int[] rows = [words + 1, WordFeatures.PrefixRows, WordFeatures.ShortSuffixRows, WordFeatures.SuffixRows, WordFeatures.ShapeRows];
        starts = new int[rows.Length];
        var embeddings = new short[rows.Sum() * SyntaxShape.Width];
        var at = 0;
        for (var table = 0; table < rows.Length; table++)
        {
            starts[table] = at / SyntaxShape.Width;
            var scale = reader.Int32();
            foreach (var weight in reader.Array<sbyte>())
            {
                embeddings[at++] = (short)((weight * scale) >> FixedPoint.EmbeddingScaleBits);
            }
        }

        return embeddings;
    }

    private static DenseLayer ReadLayer(ModelReader reader, int shift, bool rectify)
    {
        int inputs = reader.Int32(), outputs = reader.Int32();
        var weights = reader.Array<short>();
        return new DenseLayer(inputs, outputs, weights, reader.Array<int>(), shift, rectify);
    }
}
