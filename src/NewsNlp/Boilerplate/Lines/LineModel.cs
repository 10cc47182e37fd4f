using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>The model of page lines: a network for a first look, one for a second that knows what the first told, and the weights of the rankers of titles and of starts.</summary>
internal sealed class LineModel
{
    private const uint Magic = 0x334D4C4E;

    private static readonly Lazy<LineModel> Embedded = new(() => Load("pagetext.model"));

    private readonly LineNetwork _first;
    private readonly LineNetwork _second;
    private readonly float[] _titleWeights;
    private readonly float[] _startWeights;

    public LineModel(LineNetwork first, LineNetwork second, float[] titleWeights, float[] startWeights)
    {
        _first = first;
        _second = second;
        _titleWeights = titleWeights;
        _startWeights = startWeights;
    }

    public static LineModel Default => Embedded.Value;

    /// <summary>Weights of <see cref="TitleRanker"/>.</summary>
    public ReadOnlySpan<float> TitleWeights => _titleWeights;

    /// <summary>Weights of <see cref="StartRanker"/>.</summary>
    public ReadOnlySpan<float> StartWeights => _startWeights;

    /// <summary>Writes the scores and odds of each line of <paramref name="page"/>.</summary>
    public void Score(LinePage page, LineStates states)
    {
        _first.Score(page, states, _second);
        states.Stack.Load(page, states.Scores);
        _second.ScoreAgain(page, states);
        LineDecoder.ReadOdds(states, page.Count);
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        _first.Write(writer);
        _second.Write(writer);
        foreach (var weight in (float[])[.. _titleWeights, .. _startWeights])
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
        return new LineModel(first, second, ReadWeights(reader, TitleRanker.Count), ReadWeights(reader, StartRanker.Count));
    }

    private static float[] ReadWeights(BinaryReader reader, int count)
    {
        var weights = new float[count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadSingle();
        }

        return weights;
    }

    private static LineModel Load(string resource)
    {
        using var stream = EmbeddedResource.Open(resource);
        return Read(stream);
    }
}
