using NewsNlp.Text;

namespace NewsNlp.Boilerplate;

/// <summary>The model of page lines: a network for a first look, one for a second that knows what the first told, and the weights of the rankers of titles and of starts.</summary>
internal sealed class LineModel
{
    private const uint Magic = 0x344D4C4E;

    private static readonly Lazy<LineModel> Embedded = new(() => Load("pagetext.model"));

    private readonly LineNetwork _first;
    private readonly LineNetwork _second;

    public LineModel(LineNetwork first, LineNetwork second, TreeEnsemble titles, TreeEnsemble starts)
    {
        _first = first;
        _second = second;
        Titles = titles;
        Starts = starts;
    }

    /// <summary>The same networks with other rankers.</summary>
    public LineModel With(TreeEnsemble titles, TreeEnsemble starts) => new(_first, _second, titles, starts);

    public static LineModel Default => Embedded.Value;

    /// <summary>Trees over the rows of <see cref="TitleRanker"/>.</summary>
    public TreeEnsemble Titles { get; }

    /// <summary>Trees over the rows of <see cref="StartRanker"/>.</summary>
    public TreeEnsemble Starts { get; }

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
        Titles.Write(writer);
        Starts.Write(writer);
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
        return new LineModel(first, second, TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));
    }

    private static LineModel Load(string resource)
    {
        using var stream = EmbeddedResource.Open(resource);
        return Read(stream);
    }
}
