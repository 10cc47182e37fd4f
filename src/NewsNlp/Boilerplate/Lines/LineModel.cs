using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>The model of page lines: a network for a first look, one for a second that knows what the first told, and the weights of the title ranker.</summary>
internal sealed class LineModel
{
    private const uint Magic = 0x324D4C4E;

    private static readonly Lazy<LineModel> Embedded = new(() => Load("pagetext.model"));

    private readonly LineNetwork _first;
    private readonly LineNetwork _second;
    private readonly float[] _titleWeights;

    public LineModel(LineNetwork first, LineNetwork second, float[] titleWeights)
    {
        _first = first;
        _second = second;
        _titleWeights = titleWeights;
    }

    public static LineModel Default => Embedded.Value;

    /// <summary>Weights of <see cref="TitleRanker"/>.</summary>
    public ReadOnlySpan<float> TitleWeights => _titleWeights;

    /// <summary>Writes the scores of each line of <paramref name="page"/>.</summary>
    public void Score(LinePage page, LineStates states)
    {
        _first.Score(page, states, _second);
        states.Stack.Load(page, states.Scores);
        _second.ScoreAgain(page, states);
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        _first.Write(writer);
        _second.Write(writer);
        foreach (var weight in _titleWeights)
        {
            writer.Write(weight);
        }
    }

    public static LineModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is no model of page lines.");
        }

        var first = LineNetwork.Read(reader, LineFeatures.Count);
        var second = LineNetwork.Read(reader, LineFeatures.Count + LineStack.Count);
        var titleWeights = new float[TitleRanker.Count];
        for (var i = 0; i < titleWeights.Length; i++)
        {
            titleWeights[i] = reader.ReadSingle();
        }

        return new LineModel(first, second, titleWeights);
    }

    private static LineModel Load(string resource)
    {
        using var stream = EmbeddedResource.Open(resource);
        return Read(stream);
    }
}
