using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>The learned parts of the markup classifier: word weights, and the trees of two passes.</summary>
internal sealed class MarkupModel(MarkupWords words, TreeEnsemble first, TreeEnsemble second)
{
    private const string Resource = "markup-blocks.bin";
    private const int Magic = 0x4E4E4D31;

    private static readonly Lazy<MarkupModel> Shared = new(static () =>
    {
        using var stream = EmbeddedResource.Open(Resource);
        return Read(stream);
    });

    /// <summary>The model in the assembly, read once.</summary>
    public static MarkupModel Default => Shared.Value;

    public static string ResourceName => Resource;

    /// <summary>Log odds that each block belongs to the body.</summary>
    public float[] Score(ReadOnlySpan<TextBlock> blocks)
    {
        const float Hopeless = -5;
        using var features = MarkupFeatures.Of(blocks, words);
        var odds = new float[blocks.Length];
        var wanted = new int[blocks.Length];
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = i;
        }

        first.Score(features.Rows, MarkupFeatures.ContextWidth, wanted, odds);
        MarkupContext.Fill(features, odds);
        var open = 0;
        for (var i = 0; i < odds.Length; i++)
        {
            if (odds[i] > Hopeless)
            {
                wanted[open++] = i;
            }
        }

        // What the first pass is sure of stays; the second looks at the rest.
        var result = odds.AsSpan().ToArray();
        second.Score(features.Rows, MarkupFeatures.ContextWidth, wanted.AsSpan(0, open), result);
        return result;
    }

    public static MarkupModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException($"{Resource} is not a model of this version.");
        }

        var scale = reader.ReadSingle();
        var weights = new sbyte[MarkupWords.Size];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new MarkupModel(new MarkupWords(weights, scale), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(words.Scale);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(words.Weights));
        first.Write(writer);
        second.Write(writer);
    }
}
